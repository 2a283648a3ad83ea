import { CsvError, parse } from 'csv-parse/sync';
import { delimiterOf } from '../delimiter';
import { mixedLetters, toldLetters } from '../letters';
import { DataError } from './data-fault';
import type { ReadData } from './opened-file';
import { TableBuilder } from './table-of';

/** A record that is longer has lost its closing quotation mark. */
const MAX_RECORD = 1_000_000;

/**
 * Reads a CSV: its letters, what divides its cells, and every row.
 *
 * @throws DataError where it cannot be read
 */
export function csvData(bytes: Uint8Array): ReadData {
  const mixed = mixedLetters(bytes);
  if (mixed) throw new DataError('letters_mixed', { ...mixed });
  const told = toldLetters(bytes);
  if (told === null) throw new DataError('letters_unknown', { line: 1 });
  if (told.text.trim() === '') throw new DataError('empty');
  const table = new TableBuilder();
  try {
    parse(told.text, {
      delimiter: delimiterOf(told.text),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD,
      // Nothing is kept by the parser: a large file would be in memory twice.
      on_record: (cells: string[], { lines }: { lines: number }) => {
        table.add(cells, lines);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DataError('quotes', { line: Number(error['lines'] ?? 1) });
  }
  return { encoding: told.encoding, table: table.done(), places: null, faults: table.faults };
}
