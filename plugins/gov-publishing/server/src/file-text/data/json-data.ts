import { isRow } from '../../domain/schema/value-fields';
import { toldLetters } from '../letters';
import { DataError, MAX_DEPTH } from './data-fault';
import type { ReadData } from './opened-file';
import { TableBuilder } from './table-of';

/** Properties that a list of records may have. */
const MAX_COLUMNS = 500;

/**
 * @returns what JSON text says
 * @throws DataError where it is none, or nested too deep: that is counted before it is parsed
 */
export function parsedJson(bytes: Uint8Array): unknown {
  const told = toldLetters(bytes);
  if (told?.encoding !== 'utf_8') throw new DataError('letters_unknown', { line: 1 });
  checkDepth(told.text);
  try {
    return JSON.parse(told.text);
  } catch (error) {
    const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? told.text.length);
    throw new DataError('not_json', { line: told.text.slice(0, position).split('\n').length });
  }
}

function checkDepth(text: string): void {
  let [depth, isText] = [0, false];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index);
    if (isText) {
      if (sign === 0x5c) index += 1;
      else if (sign === 0x22) isText = false;
    } else if (sign === 0x22) isText = true;
    else if (sign === 0x7b || sign === 0x5b) {
      depth += 1;
      if (depth > MAX_DEPTH) throw new DataError('json_deep', { max: MAX_DEPTH });
    } else if (sign === 0x7d || sign === 0x5d) depth -= 1;
  }
}

/**
 * Reads JSON; a list of records without anything nested in them is a table.
 *
 * @throws DataError where it cannot be read
 */
export function jsonData(bytes: Uint8Array): ReadData {
  const value = parsedJson(bytes);
  const records = Array.isArray(value) && value.length > 0 && value.every(isFlat) ? value : null;
  return { encoding: null, table: records && recordsTable(records).done(), faults: [], places: null };
}

function isFlat(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRow(value) && Object.values(value).every((each) => typeof each !== 'object' || each === null);
}

/** @returns records as a table, a column for each property that one of them has */
export function recordsTable(records: readonly Readonly<Record<string, unknown>>[]): TableBuilder {
  const headings = new Set<string>();
  for (const record of records)
    for (const name of Object.keys(record)) if (headings.size < MAX_COLUMNS) headings.add(name);
  const table = new TableBuilder();
  const columns = [...headings];
  table.add(columns, 1);
  for (const [index, record] of records.entries())
    table.add(
      columns.map((name) => textOf(record[name])),
      index + 2,
    );
  return table;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || (typeof value === 'number' && Number.isNaN(value))) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayOf(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

/** A day of a table in a shapefile is read in the time of the machine. */
function dayOf(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
