import { rowTexts } from './table-rows';
import type { Passage } from './passage';
import type { Unread } from '../domain/text/file-scan';

/** @returns a text in the letters it was written in: Unicode, or those of old Thai programs */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // TIS-620 is the same but for a few signs.
    return new TextDecoder('windows-874').decode(bytes);
  }
}

const LINE_END = /\r\n|\n|\r/;
const ESCAPED = /\\u([0-9a-fA-F]{4})/g;

/** Lines of a text; JSON may write each Thai letter as `\u0E01`. */
export function* linesOf(bytes: Uint8Array, isJson: boolean): Generator<Passage, Unread | null> {
  const lines = decoded(bytes).split(LINE_END);
  for (const [index, line] of lines.entries()) {
    const text = isJson
      ? line.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      : line;
    yield { at: 'line', number: index + 1, text };
  }
  return null;
}

const CELL = /("(?:[^"]|"")*"?|[^,;\t]*)(?:[,;\t]|$)/g;

/** Rows of a table as text, each value beside the heading of its column. */
export function* commaSeparated(bytes: Uint8Array): Generator<Passage, Unread | null> {
  const lines = decoded(bytes).split(LINE_END);
  const rows = rowTexts();
  for (const [index, line] of lines.entries()) {
    const cells = [...line.matchAll(CELL)].map(([, cell = '']) => cell.replace(/^"|"$/g, ''));
    yield { at: 'line', number: index + 1, text: rows.next(cells) };
  }
  return null;
}
