import { BusyError, MalformedError } from '../../../errors';
import type { ExportSource } from './export-source';
import type { Cell } from './export-cells';
import { spreadsheet } from './spreadsheet';

/** A spreadsheet is built in memory as a whole; beyond this many rows the other formats are the way. */
export const MAX_SHEET_ROWS = 20_000;
/** Nor with more text than this, in however few rows: the sheet takes several times as much memory. */
export const MAX_SHEET_CHARACTERS = 20_000_000;

/** The sheet that is being built. Each takes memory for all of its rows: they are built one after the other. */
let building: Promise<unknown> = Promise.resolve();
let waiting = 0;
const MAX_WAITING = 4;
/** Seconds. */
const TRY_AGAIN_AFTER = 30;

/**
 * @returns an OpenDocument spreadsheet
 * @throws MalformedError where there are too many rows, or too much text in them; BusyError where too many sheets wait to be made
 */
export function openDocumentSheet(source: ExportSource): Promise<Buffer> {
  if (waiting >= MAX_WAITING) throw new BusyError([{ code: 'export.busy' }], { retryAfter: TRY_AGAIN_AFTER });
  waiting += 1;
  const sheet = building.then(() => build(source)).finally(() => (waiting -= 1));
  building = sheet.catch(() => undefined);
  return sheet;
}

async function build({ name, columns, rows }: ExportSource): Promise<Buffer> {
  const cells: Cell[][] = [[...columns]];
  let characters = 0;
  for await (const row of rows) {
    if (cells.length > MAX_SHEET_ROWS) {
      throw new MalformedError([{ code: 'export.too_many_rows', params: { max: MAX_SHEET_ROWS } }]);
    }
    const made = columns.map((column) => row[column] ?? null);
    characters += made.reduce<number>((sum, cell) => sum + String(cell ?? '').length, 0);
    if (characters > MAX_SHEET_CHARACTERS) throw new MalformedError([{ code: 'export.too_much_text' }]);
    cells.push(made);
  }
  return spreadsheet(name, cells);
}
