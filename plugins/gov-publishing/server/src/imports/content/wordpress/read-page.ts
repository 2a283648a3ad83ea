import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { classicText } from './classic-text';
import { inlineOf, isTakenAway, PARAGRAPH, saysNothing, visible, type PageState } from './inline-html';
import { PageMeasure } from './page-measure';
import { richTextOf, shownText, type Piece, type WordPressPage } from './page-pieces';
import { MAX_TEXT } from './html-size';
import { heldIn, trimmed, type Block, type Place } from './page-block';
import { tableOf } from './table-html';

const HEADING = /^h[1-6]$/;
/** Elements that make a part of their own, or hold such. */
const BLOCKS =
  /^(?:p|div|section|article|main|header|footer|nav|aside|address|center|fieldset|details|summary|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|td|th|blockquote|pre|hr|figure|figcaption|html|body|menu|dir)$/;
/** Deeper than any page that is read: what lies there is words. */
const MAX_DEPTH = 150;

/**
 * Reads a page of WordPress as the editor of rich text would hold it: headings from level 2 without a gap, paragraphs, lists, tables with
 * header cells and captions, pictures with their words, links. What has no place there is named.
 *
 * @param content as WordPress keeps it
 * @param page address of the page
 * @param most characters that are written of it
 * @throws PageTooLargeError where it says more, its addresses written out
 */
export function readPage(content: string, page: string, most = MAX_TEXT): WordPressPage {
  const { html, codes, byLines } = classicText(content);
  const state: PageState = {
    page,
    byLines,
    files: new Set(),
    leftOut: new Set(codes),
    measure: new PageMeasure(most),
  };
  const { children } = parseDocument(html, { decodeEntities: true });
  const levels = levelsOf(children);
  const pieces = blocksOf(children, { ...state, levels, depth: 0 }).flatMap(({ pieces: each }) => each);
  const rendered = richTextOf(pieces, () => null);
  return { html: rendered, pieces, files: [...state.files], leftOut: [...state.leftOut] };
}

/** @returns what stands in an element, part below part; words beside parts are paragraphs */
function blocksOf(nodes: readonly ChildNode[], place: Place): Block[] {
  const blocks: Block[] = [];
  let line: ChildNode[] = [];
  const end = (): void => {
    blocks.push(...paragraphsOf(line, place));
    line = [];
  };
  for (const node of nodes) {
    if (!isTag(node) || (!BLOCKS.test(node.name) && !holdsBlocks(node, place.depth))) {
      line.push(node);
      continue;
    }
    end();
    if (!isTakenAway(node, place)) blocks.push(...blockOf(node, { ...place, depth: place.depth + 1 }));
  }
  end();
  return blocks;
}

function blockOf(node: Element, place: Place): Block[] {
  const { name, children } = node;
  if (place.depth > MAX_DEPTH) return paragraphsOf(children, place);
  const tag = HEADING.test(name) ? `h${place.levels.get(name) ?? 2}` : name;
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return headingOf(tag, inlineOf(children, { ...place, byLines: false }));
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return listOf(node, place);
    case 'table':
      return tableOf(node, place, blocksOf);
    case 'blockquote': {
      const held = blocksOf(children, place).flatMap(({ pieces }) => pieces);
      return held.length === 0 ? [] : [{ tag, pieces: ['<blockquote>', ...held, '</blockquote>'] }];
    }
    case 'pre':
      return codeOf(node);
    case 'hr':
      return [{ tag, pieces: ['<hr />'] }];
    case 'figure':
      return figureOf(node, place);
    default:
      return blocksOf(children, place);
  }
}

function paragraphsOf(nodes: readonly ChildNode[], place: Place): Block[] {
  if (nodes.length === 0) return [];
  const paragraphs: Piece[][] = [[]];
  for (const piece of inlineOf(nodes, place)) {
    if (typeof piece !== 'string' || !piece.includes(PARAGRAPH)) paragraphs.at(-1)!.push(piece);
    else
      for (const [at, part] of piece.split(PARAGRAPH).entries()) {
        if (at > 0) paragraphs.push([]);
        paragraphs.at(-1)!.push(part);
      }
  }
  return paragraphs
    .map(trimmed)
    .filter((pieces) => !saysNothing(pieces))
    .map((pieces) => ({ tag: 'p', pieces: ['<p>', ...pieces, '</p>'] }));
}

function headingOf(tag: string, words: readonly Piece[]): Block[] {
  const line = trimmed(words);
  if (saysNothing(line)) return [];
  const isPicture = line.every((piece) => typeof piece !== 'string' || piece.trim() === '');
  const name = isPicture ? 'p' : tag;
  return [{ tag: name, pieces: [`<${name}>`, ...line, `</${name}>`] }];
}

function codeOf(node: Element): Block[] {
  const words = (each: ChildNode): string =>
    isText(each)
      ? each.data
      : isTag(each)
        ? each.name === 'br'
          ? '\n'
          : each.children.map(words).join('')
        : '';
  const text = visible(node.children.map(words).join(''))
    .replace(/\r\n?/g, '\n')
    .replace(/^\n/, '')
    .trimEnd();
  return text === '' ? [] : [{ tag: 'pre', pieces: [`<pre><code>${shownText(text)}</code></pre>`] }];
}

function listOf({ name, children, attribs }: Element, place: Place): Block[] {
  const tag = name === 'ol' ? 'ol' : 'ul';
  const items: Piece[][] = [];
  for (const child of children) {
    const isItem = isTag(child) && child.name === 'li';
    const held = blocksOf(isItem ? child.children : [child], { ...place, byLines: false });
    if (held.length === 0) continue;
    const isList = !isItem && held.every((block) => block.tag === 'ul' || block.tag === 'ol');
    const before = items.at(-1);
    // Old pages have a list within a list beside its item.
    if (isList && before) before.push(...held.flatMap(({ pieces }) => pieces));
    else items.push(heldIn(held));
  }
  if (items.length === 0) return [];
  const start = Number(attribs['start']);
  const from =
    tag === 'ol' && Number.isInteger(start) && start > 1 && start < 100_000 ? ` start="${start}"` : '';
  return [
    { tag, pieces: [`<${tag}${from}>`, ...items.flatMap((item) => ['<li>', ...item, '</li>']), `</${tag}>`] },
  ];
}

/** A picture with the words below it; a figure of anything else is what it holds. */
function figureOf({ children }: Element, place: Place): Block[] {
  const caption = children.find((child) => isTag(child) && child.name === 'figcaption');
  const rest = children.filter((child) => child !== caption);
  const held = blocksOf(rest, { ...place, byLines: false });
  const [picture] = held;
  const pieces = picture?.pieces.slice(1, -1) ?? [];
  const files = pieces.filter((piece) => typeof piece !== 'string');
  // The words of the old editor stand beside the picture, without an element of their own.
  const beside = pieces.filter((piece) => typeof piece === 'string');
  const words = caption ? inlineOf([caption], { ...place, byLines: false }) : beside;
  const said = trimmed(words).filter((piece) => typeof piece === 'string');
  const [file] = files;
  if (held.length !== 1 || picture?.tag !== 'p' || files.length !== 1 || !file?.before.startsWith('<img')) {
    const table = held.length === 1 && picture?.tag === 'table' && !saysNothing(said);
    if (table)
      return [
        { tag: 'table', pieces: ['<table>', '<caption>', ...said, '</caption>', ...picture.pieces.slice(1)] },
      ];
    return saysNothing(said) || !caption ? held : [...held, { tag: 'p', pieces: ['<p>', ...said, '</p>'] }];
  }
  if (saysNothing(said)) return held;
  const text = said.join('');
  return [
    {
      tag: 'figure',
      pieces: [
        {
          address: file.address,
          before: `<figure>${file.before}`,
          after: `${file.after}<figcaption>${text}</figcaption></figure>`,
          without: `<p>${text}</p>`,
        },
      ],
    },
  ];
}

/** The title of the page is its first level; what the old site left out between two levels is left out no more. */
function levelsOf(nodes: readonly ChildNode[], depth = 0, found = new Set<string>()): Map<string, number> {
  const look = (each: readonly ChildNode[], at: number): void => {
    for (const node of each) {
      if (!isTag(node) || at > MAX_DEPTH) continue;
      if (HEADING.test(node.name)) found.add(node.name);
      look(node.children, at + 1);
    }
  };
  look(nodes, depth);
  return new Map([...found].toSorted().map((name, at) => [name, Math.min(6, at + 2)]));
}

function holdsBlocks(node: Element, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  return node.children.some(
    (child) => isTag(child) && (BLOCKS.test(child.name) || holdsBlocks(child, depth + 1)),
  );
}
