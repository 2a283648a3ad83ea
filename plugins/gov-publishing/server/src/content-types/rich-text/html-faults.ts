import { isBlank } from '../model/values';
import { cleaned } from './rendered';

/** So much of a place is named. */
const NAMED_LENGTH = 30;

/**
 * @param html of a rich text in HTML, without its mark
 * @returns everything in it that a page would show otherwise than it stands there, by name. None: what is stored, what is
 *   signed and what readers get is the same HTML
 */
export function htmlFaults(html: string): {
  readonly forbidden: readonly string[];
  readonly levels: number;
} {
  const { html: shown, forbidden, notShown, levels } = cleaned(html);
  const named = [...new Set([...forbidden, ...notShown])];
  const written = asCleanerWrites(html);
  const all = named.length > 0 || written === shown ? named : [firstDifference(written, shown)];
  const next = afterBreak(html);
  return { forbidden: next === null ? all : [`↵ ${next}`, ...all], levels };
}

/** All control characters but the tab. */
const BREAK = /[^\P{Cc}\t]/u;

/**
 * To a reader of Markdown a line that begins with a comment is HTML to its end, and to its end alone: what stood on the next
 * one would be Markdown again. So it is one line, and a break in a block of code is written `&#10;`.
 *
 * @returns what follows the first break of a line; null where there is none
 */
export function afterBreak(html: string): string | null {
  const text = html.trimEnd();
  const at = text.search(BREAK);
  return at < 0 ? null : text.slice(at).trim().slice(0, NAMED_LENGTH);
}

/** @returns whether a reader would see no word of it, no picture and no table */
export function showsNothing(html: string): boolean {
  const { html: shown } = cleaned(html);
  return !/<(?:img|hr|table)\b/.test(shown) && isBlank(shown.replace(/<[^>]*>/g, ''));
}

/**
 * Browsers write three things otherwise than the cleaner does, and the format one. Anything else that differs is refused:
 * where two parsers could read a text in two ways, it is not written as either of them writes it.
 */
function asCleanerWrites(html: string): string {
  return html
    .replace(/<((?:br|hr|img)\b[^<>]*)>/g, (_, tag: string) => `<${withoutEnd(tag)} />`)
    .replace(/&nbsp;/g, '\u00A0')
    .replace(/&#10;/g, '\n')
    .trim();
}

/** Not by one expression: with a repeat of blanks beside one of anything, it would look at every blank again from each. */
function withoutEnd(tag: string): string {
  const ended = tag.trimEnd();
  return (ended.endsWith('/') ? ended.slice(0, -1) : ended).trimEnd();
}

function firstDifference(given: string, shown: string): string {
  let at = 0;
  while (at < given.length && given[at] === shown[at]) at += 1;
  const from = Math.max(given.lastIndexOf('<', at), at - NAMED_LENGTH, 0);
  return given.slice(from, from + NAMED_LENGTH);
}
