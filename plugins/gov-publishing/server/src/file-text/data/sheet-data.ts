import { MAX_COLUMNS } from '../../domain/data/opened-data';
import { UnreadableError } from '../passage';
import { OverBoundError } from '../sheet-bounds';
import { sheetsOf } from '../sheet-text';
import { DataError, MAX_UNPACKED } from './data-fault';
import type { ReadData } from './opened-file';
import { TableBuilder } from './table-of';

const BOUNDS = { sheets: 200, rows: 250_000, columns: MAX_COLUMNS, characters: 60_000_000 };

/**
 * Reads the first sheet of a workbook that has anything in it.
 *
 * @throws DataError where it cannot be read
 */
export function sheetData(bytes: Uint8Array, format: 'ods' | 'xlsx'): ReadData {
  const sheets = read(bytes, format).filter(({ rows }) => rows.length > 0);
  const [sheet] = sheets;
  if (!sheet) throw new DataError('no_table');
  const table = new TableBuilder();
  const [head] = sheet.rows;
  const width = head?.cells.length ?? 0;
  for (const { number, cells } of sheet.rows) {
    // Empty cells at the end of a row are not written.
    const whole = Array.from({ length: Math.max(width, cells.length) }, (_, index) => cells[index] ?? '');
    table.add(whole, number);
  }
  const done = table.done();
  if (sheets.length > 1)
    table.faults.push({ code: 'more_sheets', params: { count: sheets.length, sheet: sheet.name } });
  return { encoding: null, table: done, places: null, faults: table.faults };
}

function read(bytes: Uint8Array, format: 'ods' | 'xlsx'): ReturnType<typeof sheetsOf> {
  try {
    return sheetsOf(bytes, format, MAX_UNPACKED, BOUNDS);
  } catch (error) {
    if (error instanceof OverBoundError && error.bound === 'columns')
      throw new DataError('too_many_columns', { max: MAX_COLUMNS });
    if (error instanceof OverBoundError || (error instanceof UnreadableError && error.unread === 'too_large'))
      throw new DataError('unpacks_too_large', { megabytes: MAX_UNPACKED / 1024 / 1024 });
    throw error instanceof UnreadableError ? new DataError('damaged') : error;
  }
}
