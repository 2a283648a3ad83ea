import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { FORBIDDEN_TAGS } from '../../../content-types/rich-text/allow-list';
import { isSafeAddress } from '../../../domain/text/link-address';
import { hiddenCharacters, withoutHidden } from '../../../domain/text/hidden-characters';
import type { PageMeasure } from './page-measure';
import { attributeText, shownText, type FilePiece, type Piece } from './page-pieces';

/** What is written of a page while it is read. */
export interface PageState {
  /** The page's own address: what its links are relative to. */
  readonly page: string;
  readonly byLines: boolean;
  readonly files: Set<string>;
  readonly leftOut: Set<string>;
  readonly measure: PageMeasure;
}

/** Where an empty line parts two paragraphs. */
export const PARAGRAPH = '\u0000';

const SAME: Readonly<Record<string, string>> = {
  ...{ b: 'strong', strong: 'strong', i: 'em', em: 'em', cite: 'em', dfn: 'em', var: 'em', u: 'u', ins: 'u' },
  ...{
    s: 's',
    strike: 's',
    del: 's',
    sub: 'sub',
    sup: 'sup',
    code: 'code',
    kbd: 'code',
    samp: 'code',
    tt: 'code',
  },
};
/** Taken away with all they hold, and not told: nothing of them was ever seen. */
const UNSEEN = new Set(['noscript', 'template', 'meta', 'base', 'head', 'title']);
/** Where WordPress keeps what was uploaded. */
const UPLOADED = /\/wp-content\/uploads\/[^?#]+\.[a-z0-9]{2,5}(?:[?#]|$)/i;
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?)(?:[?#]|$)/i;

/** @returns whether an element is taken away with all it holds; what somebody has seen of it is told by its name */
export function isTakenAway({ name, attribs }: Element, { leftOut }: PageState): boolean {
  if (UNSEEN.has(name)) return true;
  if (!FORBIDDEN_TAGS.has(name) || name === 'body' || name === 'html') return false;
  const address = attribs['src'] ?? attribs['data-src'] ?? attribs['data'] ?? '';
  leftOut.add(`<${name}>${address === '' ? '' : ` ${address.slice(0, 120)}`}`);
  return true;
}

/** @returns what stands within a line; blocks that stand there are parted from what is beside them */
export function inlineOf(
  nodes: readonly ChildNode[],
  state: PageState,
  within: ReadonlySet<string> = new Set(),
): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (isText(node)) return textOf(node.data, state);
    if (!isTag(node) || isTakenAway(node, state)) return [];
    const { name, children, attribs } = node;
    if (name === 'br') return ['<br />'];
    if (name === 'img') return pictureOf(node, state);
    if (name === 'a' && !within.has('a')) return linkOf(node, state, within);
    const kept = SAME[name];
    if (kept !== undefined && !within.has(kept)) {
      const held = inlineOf(children, state, new Set([...within, kept]));
      return saysNothing(held) ? held : [`<${kept}>`, ...inOneLine(held), `</${kept}>`];
    }
    const title = attribs['title'] ?? '';
    if (name === 'abbr' && title !== '')
      return [
        `<abbr title="${attributeText(visible(title))}">`,
        ...inOneLine(inlineOf(children, state, within)),
        '</abbr>',
      ];
    const held = inlineOf(children, state, within);
    return PARTS_LINES.test(name) && held.length > 0 ? [' ', ...held, ' '] : held;
  });
}

const PARTS_LINES = /^(?:p|div|h[1-6]|li|tr|td|th|dt|dd|figcaption|section|article|blockquote|pre)$/;

/** @returns a picture with its words, for the library's file of it */
function pictureOf({ attribs }: Element, state: PageState): Piece[] {
  const src = attribs['src'] ?? '';
  // A page that loads its pictures late keeps their addresses elsewhere.
  const given = /^(?:data:|$)/i.test(src) ? (attribs['data-src'] ?? attribs['data-lazy-src'] ?? '') : src;
  const address = given === '' ? null : wholeAddress(given, state);
  if (address === null || !/^https?:/i.test(address)) {
    state.leftOut.add(`<img> ${(given || src).slice(0, 60)}`.trim());
    return [];
  }
  state.files.add(address);
  const alt = attributeText(visible(attribs['alt'] ?? ''));
  return [counted({ address, before: '<img src="', after: `" alt="${alt}" />`, without: '' }, state)];
}

function linkOf(node: Element, state: PageState, within: ReadonlySet<string>): Piece[] {
  const given = (node.attribs['href'] ?? '').trim();
  const held = inOneLine(inlineOf(node.children, state, new Set([...within, 'a'])));
  // A place in the page has no name any more, and what says nothing leads nobody.
  if (given === '' || given.startsWith('#') || saysNothing(held)) return held;
  const address = wholeAddress(given, state);
  if (address === null) {
    state.leftOut.add(`href="${given.slice(0, 60)}"`);
    return held;
  }
  const isPictureAlone =
    PICTURE.test(address) && !held.some((piece) => typeof piece === 'string' && piece.trim() !== '');
  // A small picture led to the large one of itself.
  if (isPictureAlone) return held;
  const opening = `<a href="${attributeText(address)}">`;
  state.measure.add(opening);
  if (!UPLOADED.test(address)) return [opening, ...held, '</a>'];
  state.files.add(address);
  const piece = { address, before: '<a href="', after: '">', without: opening };
  return [counted(piece, state), ...held, '</a>'];
}

/** An address is written whole wherever it stands, however short it was in the page: so it counts before it is kept. */
function counted(piece: FilePiece, { measure }: PageState): FilePiece {
  measure.add(piece.address + piece.before + piece.after);
  return piece;
}

/** @returns the address without what it is relative to; null for one where no page may lead */
function wholeAddress(given: string, { page }: PageState): string | null {
  const address = visible(given).trim();
  if (/^(?:mailto|tel):/i.test(address)) return isSafeAddress(address) ? address : null;
  const base = URL.canParse(page) ? page : undefined;
  if (!URL.canParse(address, base)) return null;
  const { href, protocol } = new URL(address, base);
  const written = /^https?:\/\//i.test(address) ? address.replace(/\s/g, '%20') : href;
  return /^https?:$/.test(protocol) && isSafeAddress(written) ? written : null;
}

function textOf(data: string, { byLines, measure }: PageState): string[] {
  const text = shownText(visible(data));
  measure.add(text);
  if (!byLines) return [text.replace(/[ \t\r\n]+/g, ' ')];
  const lines = text.split(/\r?\n|\r/).map((line) => line.replace(/[ \t]+/g, ' '));
  const written: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (at > 0) written.push(line.trim() === '' ? PARAGRAPH : '\n');
    written.push(line.trim() === '' && at > 0 ? '' : line);
  }
  // An empty line is one parting, and the end of the line before it none.
  return [
    written
      .join('')
      .replace(/\n?\0[\n\0]*/g, PARAGRAPH)
      .replace(/\n/g, '<br />'),
  ];
}

/** @returns a text without the characters that no text may hold; those that a script needs stay */
export function visible(text: string): string {
  if (hiddenCharacters(text, 1).length === 0) return text;
  return withoutHidden(text);
}

/** An element within a line does not reach from one paragraph into the next. */
function inOneLine(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => (typeof piece === 'string' ? piece.replaceAll(PARAGRAPH, '<br />') : piece));
}

/** @returns whether nothing of it is seen */
export function saysNothing(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => typeof piece === 'string' && piece.replace(/<[^>]*>|\0/g, '').trim() === '');
}
