import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { ExportSource } from './export-source';

/** Ends of lines that some reader of tables knows: each begins a line that it may take for a cell. */
const LINE_END = '[\\n\\r\\v\\f\\u0085\\u2028\\u2029]';
/** What spreadsheets run, when a cell begins with it; the wide forms of East Asia, too. */
const RUNS = '[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]';
/** A line that would run, or that looks as if it had been defused already: the apostrophe can be taken off again. */
const RUNNING_LINE = new RegExp(`(?<=^|${LINE_END})(?='*${RUNS})`, 'gu');

/**
 * RFC 4180 with a byte order mark, without which Excel reads Thai as another encoding. Every text is quoted: an unquoted
 * line feed ends the row for a reader that does not insist on CRLF. Numbers stay numbers.
 */
export function commaSeparated({ columns, rows }: ExportSource): Readable {
  const writer = stringify({
    header: true,
    columns: [...columns],
    bom: true,
    record_delimiter: 'windows',
    quoted_string: true,
    quoted_empty: false,
    cast: { boolean: String, string: (text, { header }) => (header ? text : defused(text)) },
  });
  // A reader of half an export must see a broken connection, not a short file.
  pipeline(Readable.from(rows), writer, () => undefined);
  return writer;
}

/**
 * @returns the text with an apostrophe before each line that a spreadsheet would run as a formula, or that has one there
 *   already. A reader who takes one apostrophe off each line that goes on with `'*` and such a sign has the signed text again
 */
function defused(text: string): string {
  return text.replace(RUNNING_LINE, "'");
}
