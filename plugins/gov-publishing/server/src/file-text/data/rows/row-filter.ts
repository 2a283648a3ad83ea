import {
  cellValue,
  type CellValue,
  type RowCondition,
  type RowFilter,
} from '../../../domain/data/asked-rows';
import { foldLetters, LOOKS, type TextPart } from '../../../domain/data/query-operators';
import type { DataColumn } from '../../../domain/data/opened-data';
import type { TextKeys } from './question-bounds';

export type CellRow = readonly string[];
type Compared = Extract<RowCondition, { kind: 'compare' }>;
type Textual = Extract<RowCondition, { kind: 'text' }>;

/**
 * @returns whether a row is in a filter, by the same rules as the lists of the API: what says nothing is in no condition
 *   but those that say what it is not
 */
export function rowTest(
  filter: RowFilter,
  columns: readonly DataColumn[],
  keys: TextKeys,
): (row: CellRow) => boolean {
  if ('field' in filter) return conditionTest(filter, columns, keys);
  const parts = filter.of.map((part) => rowTest(part, columns, keys));
  if (filter.kind === 'any') return (row) => parts.length === 0 || parts.some((test) => test(row));
  if (filter.kind === 'none') return (row) => !parts.every((test) => test(row));
  return (row) => parts.every((test) => test(row));
}

function conditionTest(
  condition: RowCondition,
  columns: readonly DataColumn[],
  keys: TextKeys,
): (row: CellRow) => boolean {
  const index = columns.findIndex(({ key }) => key === condition.field);
  const type = columns[index]?.type ?? 'string';
  if (condition.kind === 'text') {
    const test = textTest(condition);
    // Looked at as text: as it is written in the file.
    return (row) => test(cellValue(row[index], 'string') as string | null);
  }
  if (condition.kind === 'presence')
    return (row) => (cellValue(row[index], type) !== null) === condition.present;
  const test = comparedTest(condition, type === 'string' ? keys : null);
  return (row) => test(cellValue(row[index], type));
}

/** @param keys of a column of texts; null for another */
function comparedTest({ operator, values }: Compared, keys: TextKeys | null): (cell: CellValue) => boolean {
  if (operator === '$eq') return (cell) => cell === values[0];
  if (operator === '$ne') return (cell) => cell !== values[0];
  const known = new Set<CellValue>(values);
  if (operator === '$in') return (cell) => known.has(cell);
  if (operator === '$notIn') return (cell) => !known.has(cell);
  // "From ก to ง" means the dictionary's order, the same that `sort` gives.
  const keyOf = (value: string | number | boolean): string | number =>
    keys ? keys.of(String(value)) : typeof value === 'boolean' ? Number(value) : value;
  const [from = '', to = ''] = values.map(keyOf);
  const tests = {
    $lt: (key) => key < from,
    $lte: (key) => key <= from,
    $gt: (key) => key > from,
    $gte: (key) => key >= from,
    $between: (key) => key >= from && key <= to,
  } satisfies Readonly<Record<typeof operator, (key: string | number) => boolean>>;
  return (cell) => cell !== null && tests[operator](keyOf(cell));
}

function textTest({ operator, value }: Textual): (cell: string | null) => boolean {
  const { part, folds, not } = LOOKS[operator];
  const wanted = folds ? foldLetters(value) : value;
  const holds = HOLDS[part];
  return (cell) => (cell === null ? not : holds(folds ? foldLetters(cell) : cell, wanted) !== not);
}

const HOLDS: Readonly<Record<TextPart, (text: string, wanted: string) => boolean>> = {
  whole: (text, wanted) => text === wanted,
  any: (text, wanted) => text.includes(wanted),
  start: (text, wanted) => text.startsWith(wanted),
  end: (text, wanted) => text.endsWith(wanted),
};
