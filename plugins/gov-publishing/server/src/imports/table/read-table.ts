import { CsvError, parse } from 'csv-parse/sync';
import { delimiterOf } from '../../file-text/delimiter';
import { UnreadableError } from '../../file-text/passage';
import { OverBoundError, type SheetBounds } from '../../file-text/sheet-bounds';
import { sheetsOf } from '../../file-text/sheet-text';
import { LIMITS } from '../contract';
import { lettersOf } from './letters';
import { UnreadableTableError, type Table } from './table';

/** A file as it was handed in. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The headings of each sheet are no rows of the import. */
const BOUNDS: SheetBounds = {
  sheets: LIMITS.sheets,
  rows: LIMITS.rows + LIMITS.sheets,
  columns: LIMITS.columns,
  characters: LIMITS.unpackedBytes,
};
const OVER: Readonly<Record<keyof SheetBounds, () => UnreadableTableError>> = {
  sheets: () => new UnreadableTableError('import.file.too_many_sheets', { sheets: LIMITS.sheets }),
  rows: () => new UnreadableTableError('import.file.too_many_rows', { rows: LIMITS.rows }),
  columns: () => new UnreadableTableError('import.file.too_many_columns', { columns: LIMITS.columns }),
  characters: () => new UnreadableTableError('import.file.unpacked_too_large'),
};

const ZIP = [0x50, 0x4b];
/** The beginning of an old Excel workbook (.xls), and of one that is locked by a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * @returns the tables of a CSV, XLSX or ODS file
 * @throws UnreadableTableError where it cannot be read, or holds more than one import takes
 */
export function readTables({ name, bytes }: GivenFile): readonly Table[] {
  if (bytes.length === 0) throw new UnreadableTableError('import.file.empty');
  if (bytes.length > LIMITS.tableBytes)
    throw new UnreadableTableError('import.file.too_large', { megabytes: LIMITS.tableBytes / 1_000_000 });
  if (startsWith(bytes, OLD_OFFICE)) throw new UnreadableTableError('import.file.old_office');
  const tables = startsWith(bytes, ZIP) ? workbook(name, bytes) : [{ sheet: null, rows: csvRows(bytes) }];
  const rows = tables.reduce((sum, table) => sum + Math.max(0, table.rows.length - 1), 0);
  if (rows > LIMITS.rows) throw OVER.rows();
  for (const table of tables) checkSize(table);
  return tables;
}

function checkSize({ rows }: Table): void {
  if (rows.some(({ cells }) => cells.length > LIMITS.columns)) throw OVER.columns();
  if (rows.some(({ cells }) => cells.some((cell) => cell.length > LIMITS.cell)))
    throw new UnreadableTableError('import.file.cell_too_long', { length: LIMITS.cell });
}

function workbook(name: string, bytes: Uint8Array): Table[] {
  const isOpen = /\.ods$/i.test(name);
  try {
    const sheets = sheetsOf(bytes, isOpen ? 'ods' : 'xlsx', LIMITS.unpackedBytes, BOUNDS);
    if (sheets.length === 0) throw new UnreadableTableError('import.file.no_table');
    return sheets.map(({ name: sheet, rows }) => ({ sheet, rows: written(rows) }));
  } catch (error) {
    if (error instanceof OverBoundError) throw OVER[error.bound]();
    if (!(error instanceof UnreadableError)) throw error;
    throw new UnreadableTableError(
      error.unread === 'too_large' ? 'import.file.unpacked_too_large' : 'import.file.damaged',
    );
  }
}

function csvRows(bytes: Uint8Array): Table['rows'] {
  const text = lettersOf(bytes);
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      // In bytes, of which a Thai letter takes three: beyond it a quotation was left open.
      max_record_size: LIMITS.cell * 6,
      // Enough to know that there are too many.
      to: LIMITS.rows + 2,
    });
    return written(rows.map((cells, index) => ({ number: index + 1, cells })));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableTableError('import.file.quotes', { line: Number(error['lines'] ?? 1) });
  }
}

/** Without the rows that say nothing, and the empty cells at their ends. */
function written(rows: readonly { number: number; cells: readonly string[] }[]): Table['rows'] {
  return rows
    .map(({ number, cells }) => {
      const all = Array.from(cells, (cell) => (cell ?? '').trim());
      return { number, cells: all.slice(0, all.findLastIndex((cell) => cell !== '') + 1) };
    })
    .filter(({ cells }) => cells.length > 0);
}

const startsWith = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);
