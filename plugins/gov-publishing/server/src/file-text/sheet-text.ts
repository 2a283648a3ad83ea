import type { Unread } from '../domain/text/file-scan';
import type { Passage } from './passage';
import { SheetCount, type SheetBounds } from './sheet-bounds';
import { countsFrom1904, dayOfSerial, dayStyles } from './sheet-days';
import { rowTexts } from './table-rows';
import { readXml } from './xml-events';
import { zipParts } from './zip-parts';
import { workbookNotes } from './written-text';

/** A table's last column of the widest sheet there is; a cell further right is read as if it stood there. */
const LAST_COLUMN = 16_384;
const CELL = /^table:(?:covered-)?table-cell$/;
/** A cell may be said to repeat a million times. Once is as good for looking; so many keep the columns in their places. */
const MAX_BLANKS = 200;

type Row = string[];

export interface Sheet {
  readonly name: string;
  readonly rows: { readonly number: number; readonly cells: Row }[];
}

/** Rows of every sheet of a workbook, hidden ones too. */
export function* sheetText(bytes: Uint8Array, extension: 'xlsx' | 'ods'): Generator<Passage, Unread | null> {
  for (const { name, rows } of extension === 'xlsx' ? excelSheets(bytes) : openSheets(bytes)) {
    const texts = rowTexts();
    for (const { number, cells } of rows)
      yield { at: 'row', number, sheet: name, text: texts.next(Array.from(cells, (cell) => cell ?? '')) };
  }
  if (extension === 'xlsx') yield* workbookNotes(bytes);
  return null;
}

const XL =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;

/**
 * @param maxBytes of all parts together, unpacked
 * @returns the sheets of a workbook with the rows that are written in it; days as YYYY-MM-DD
 * @throws UnreadableError
 * @throws OverBoundError
 */
export function sheetsOf(
  bytes: Uint8Array,
  extension: 'xlsx' | 'ods',
  maxBytes: number,
  bounds: SheetBounds,
): Sheet[] {
  return extension === 'xlsx'
    ? [...excelSheets(bytes, maxBytes, bounds)]
    : openSheets(bytes, maxBytes, bounds);
}

function* excelSheets(bytes: Uint8Array, maxBytes?: number, bounds?: SheetBounds): Generator<Sheet> {
  const count = new SheetCount(bounds);
  const parts = new Map(zipParts(bytes, (name) => XL.test(name), maxBytes));
  const strings = sharedStrings(parts.get('xl/sharedStrings.xml'));
  const names = sheetNames(parts);
  const days = dayStyles(parts.get('xl/styles.xml'));
  const from1904 = countsFrom1904(parts.get('xl/workbook.xml'));
  const shown = (cell: ExcelCell): string =>
    cell.type === 'n' && days.has(cell.style) ? dayOfSerial(cell.text, from1904) : valueOf(cell, strings);
  for (const [path, part] of parts) {
    if (!path.startsWith('xl/worksheets/')) continue;
    count.sheet();
    const name = names.get(path) ?? path.slice('xl/worksheets/'.length);
    yield { name, rows: excelRows(part, shown, count) };
  }
}

/** Names of the sheets by the part that holds each. */
function sheetNames(parts: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const targets = new Map<string, string>();
  const names = new Map<string, string>();
  const [links, book] = [parts.get('xl/_rels/workbook.xml.rels'), parts.get('xl/workbook.xml')];
  if (links)
    readXml(links, {
      opened: (_, { Id, Target }) => {
        if (Id && Target) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
      },
    });
  if (book)
    readXml(book, {
      opened: (name, attributes) => {
        const target = targets.get(attributes['r:id'] ?? '');
        if (/(?:^|:)sheet$/.test(name) && target) names.set(target, attributes['name'] ?? '');
      },
    });
  return names;
}

function sharedStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  let listening = false;
  if (part)
    readXml(part, {
      opened: (name) => {
        if (name === 'si') strings.push('');
        listening = name === 't';
      },
      text: (text) => {
        if (listening && strings.length > 0) strings[strings.length - 1] += text;
      },
      closed: () => (listening = false),
    });
  return strings;
}

interface ExcelCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
}

function excelRows(part: Uint8Array, shown: (cell: ExcelCell) => string, count: SheetCount): Sheet['rows'] {
  const rows: { number: number; cells: Row }[] = [];
  let cell: ExcelCell = { column: 0, type: '', style: 0, text: '' };
  let listening = false;
  let [number, column] = [0, -1];
  let isInRow = false;
  let row: Row | null = null;
  readXml(part, {
    opened: (name, attributes) => {
      if (name === 'row') {
        number = Number(attributes['r'] ?? number + 1);
        [row, column, isInRow] = [null, -1, true];
      } else if (name === 'c') {
        column = columnOf(attributes['r']) ?? column + 1;
        cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), text: '' };
      }
      listening = name === 'v' || name === 't';
    },
    text: (text) => {
      if (listening) cell.text += text;
    },
    closed: (name) => {
      listening = false;
      if (name !== 'c' || !isInRow) return;
      const text = shown(cell);
      // Cells that have a colour only, and rows of them, are not kept: there may be a million.
      if (text === '') return;
      count.cell(cell.column, text);
      if (row === null) {
        count.row();
        rows.push({ number, cells: (row = []) });
      }
      row[cell.column] = text;
    },
  });
  return rows;
}

function valueOf({ type, text }: ExcelCell, strings: readonly string[]): string {
  if (type === 's') return strings[Number(text)] ?? '';
  const number = Number(text);
  // A long number may be written 1.2345E12.
  return type === 'n' && Number.isSafeInteger(number) && text !== '' ? String(number) : text;
}

/** `AB12` is the 28th column, counted from nought. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return Math.min(column, LAST_COLUMN) - 1;
}

function openSheets(bytes: Uint8Array, maxBytes?: number, bounds?: SheetBounds): Sheet[] {
  const count = new SheetCount(bounds);
  const sheets: Sheet[] = [];
  let words = '';
  let paragraphs = 0;
  let number = 0;
  let [rowRepeats, cellRepeats] = [1, 1];
  let row: Row = [];
  let column = 0;
  const [content] = zipParts(bytes, (name) => name === 'content.xml', maxBytes);
  if (!content) return [];
  readXml(content[1], {
    opened: (name, attributes) => {
      if (name === 'table:table') {
        count.sheet();
        sheets.push({ name: attributes['table:name'] ?? '', rows: [] });
        number = 0;
      } else if (name === 'table:table-row') {
        [row, column] = [[], 0];
        rowRepeats = repeats(attributes['table:number-rows-repeated']);
      } else if (CELL.test(name)) {
        words = '';
        cellRepeats = repeats(attributes['table:number-columns-repeated']);
      } else if (name === 'text:p') {
        if (words !== '') words += ' ';
        paragraphs += 1;
      } else if (/^text:(?:s|tab|line-break)$/.test(name)) words += ' ';
    },
    text: (text) => {
      if (paragraphs > 0) words += text;
    },
    closed: (name) => {
      if (name === 'text:p') paragraphs -= 1;
      else if (CELL.test(name)) {
        if (words !== '') {
          count.cell(column, words);
          row[column] = words;
        }
        column += Math.min(cellRepeats, 1 + MAX_BLANKS);
      } else if (name === 'table:table-row') {
        if (row.length > 0) {
          count.row();
          sheets.at(-1)?.rows.push({ number: number + 1, cells: row });
        }
        number += rowRepeats;
      }
    },
  });
  return sheets;
}

function repeats(attribute: string | undefined): number {
  const count = Number(attribute ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}
