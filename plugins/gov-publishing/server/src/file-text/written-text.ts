import type { Unread } from '../domain/text/file-scan';
import type { Passage } from './passage';
import { rowTexts } from './table-rows';
import { readXml } from './xml-events';
import { zipParts } from './zip-parts';

/** What the elements of a written document are called. */
interface Names {
  readonly paragraph: readonly string[];
  /** Where its words stand; null where they stand in the paragraph itself. */
  readonly words: readonly string[] | null;
  readonly space: readonly string[];
  readonly table: string;
  readonly row: string;
  readonly cell: string;
}

const WORD: Names = {
  paragraph: ['w:p'],
  // Words that were deleted while changes were followed are still in the file.
  words: ['w:t', 'w:delText', 'w:instrText'],
  space: ['w:tab', 'w:br', 'w:cr'],
  table: 'w:tbl',
  row: 'w:tr',
  cell: 'w:tc',
};
const DRAWING: Names = {
  // Remarks in workbooks and on slides have no paragraphs of their own.
  paragraph: ['a:p', 'comment', 'threadedComment', 'p:cm'],
  words: ['a:t', 't', 'text', 'p:text'],
  space: ['a:br', 'a:tab'],
  table: 'a:tbl',
  row: 'a:tr',
  cell: 'a:tc',
};
const OPEN_DOCUMENT: Names = {
  paragraph: ['text:p', 'text:h'],
  words: null,
  space: ['text:s', 'text:tab', 'text:line-break'],
  table: 'table:table',
  row: 'table:table-row',
  cell: 'table:table-cell',
};

const WORD_PARTS = /^word\/(?:document\d*|footnotes|endnotes|comments\w*|header\d*|footer\d*)\.xml$/;
const SLIDE_PARTS = /^ppt\/(?:slides|notesSlides|comments)\/\w+\.xml$/;
const WORKBOOK_NOTES = /^xl\/(?:comments\d*|(?:comments|threadedComments|drawings)\/\w+)\.xml$/;
const OPEN_PARTS = /^(?:content|styles)\.xml$/;

/** Paragraphs and rows of tables of a DOCX or ODT. */
export function* documentText(
  bytes: Uint8Array,
  extension: 'docx' | 'odt',
): Generator<Passage, Unread | null> {
  const [parts, names] = extension === 'docx' ? [WORD_PARTS, WORD] : [OPEN_PARTS, OPEN_DOCUMENT];
  let number = 0;
  for (const [, part] of zipParts(bytes, (name) => parts.test(name)))
    for (const text of passagesIn(part, names)) yield { at: 'paragraph', number: ++number, text };
  return null;
}

/** Slides of a PPTX with their notes, or pages of an ODP. */
export function* slideText(bytes: Uint8Array, extension: 'pptx' | 'odp'): Generator<Passage, Unread | null> {
  if (extension === 'odp') {
    const [content] = zipParts(bytes, (name) => name === 'content.xml');
    let slide = 0;
    for (const text of content ? passagesIn(content[1], OPEN_DOCUMENT, ['draw:page'], () => ++slide) : [])
      yield { at: 'slide', number: Math.max(slide, 1), text };
    return null;
  }
  for (const [name, part] of zipParts(bytes, (each) => SLIDE_PARTS.test(each))) {
    const number = Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 1);
    for (const text of passagesIn(part, DRAWING)) yield { at: 'slide', number, text };
  }
  return null;
}

/** Remarks and text boxes of a workbook, which stand in no cell. */
export function* workbookNotes(bytes: Uint8Array): Generator<Passage, Unread | null> {
  let number = 0;
  for (const [, part] of zipParts(bytes, (name) => WORKBOOK_NOTES.test(name)))
    for (const text of passagesIn(part, DRAWING)) yield { at: 'paragraph', number: ++number, text };
  return null;
}

interface Table {
  readonly rows: ReturnType<typeof rowTexts>;
  cells: string[];
}

/** @returns each paragraph outside of tables, and each row of a table as one text */
function passagesIn(
  part: Uint8Array,
  names: Names,
  counted: readonly string[] = [],
  count: () => number = () => 0,
): string[] {
  const found: string[] = [];
  const tables: Table[] = [];
  let words = '';
  let listening = 0;
  const flush = (): void => {
    const table = tables.at(-1);
    if (words.trim() === '') words = '';
    else if (table && table.cells.length > 0) table.cells[table.cells.length - 1] += `${words} `;
    else found.push(words);
    words = '';
  };
  readXml(part, {
    opened(name) {
      if (counted.includes(name)) count();
      if (names.paragraph.includes(name)) flush();
      else if (names.space.includes(name)) words += ' ';
      else if (name === names.table) tables.push({ rows: rowTexts(), cells: [] });
      else if (name === names.cell) tables.at(-1)?.cells.push('');
      if ((names.words ?? names.paragraph).includes(name)) listening += 1;
    },
    text(text) {
      if (listening > 0) words += text;
    },
    closed(name) {
      if ((names.words ?? names.paragraph).includes(name)) listening -= 1;
      if (names.paragraph.includes(name)) flush();
      const table = tables.at(-1);
      if (name === names.row && table) {
        found.push(table.rows.next(table.cells.map((cell) => cell.trim())));
        table.cells = [];
      } else if (name === names.table) tables.pop();
    },
  });
  flush();
  return found;
}
