import { toArabicDigits } from '../../domain/thai/digits';
import type { Params } from '../../messages/placeholders';
import type { Findings, Place } from '../findings';
import type { Table } from './table';

/** A column that a table may have. */
export interface Column<Key extends string = string> {
  readonly key: Key;
  /** What it may be called; the first is what it is called in a template. */
  readonly headings: readonly string[];
  readonly required: boolean;
}

/** What a cell says where its formula has failed. */
const FAILED_FORMULA = /^#(?:REF|VALUE|NAME|N\/A|DIV\/0|NULL|NUM|SPILL|CALC)[!?]?$/i;

const MISSING: readonly string[] = ['import.cell.missing', 'appointment.missing'];

/** One row of a table, its cells by what they mean. */
export class Row<Key extends string = string> {
  constructor(
    readonly sheet: string | null,
    readonly number: number,
    private readonly cells: readonly string[],
    private readonly columns: ReadonlyMap<Key, { readonly index: number; readonly heading: string }>,
    private readonly findings: Findings,
    /** Whether a cell of it was found to be wrong before anybody knew what it means. */
    readonly isBroken = false,
  ) {}

  /** @returns what stands in the cell; empty where it is empty, or the table has no such column */
  text(key: Key): string {
    const column = this.columns.get(key);
    return column === undefined ? '' : (this.cells[column.index] ?? '');
  }

  /** What a missing column leaves empty is found once, at the headings. */
  fault(key: Key, code: string, params?: Params): void {
    if (!this.columns.has(key) && this.text(key) === '' && MISSING.includes(code)) return;
    this.findings.fault(this.placeOf(key), code, params);
  }

  note(key: Key, code: string, params?: Params): void {
    this.findings.note(this.placeOf(key), code, params);
  }

  /** @returns where a cell stands, with what it says */
  placeOf(key: Key): Place {
    const column = this.columns.get(key);
    return {
      sheet: this.sheet,
      row: this.number,
      column: column?.index,
      heading: column?.heading,
      value: this.text(key),
    };
  }
}

/** @returns a heading as it is compared: without signs that people add, and blanks that programs do */
export function bareHeading(heading: string): string {
  return toArabicDigits(heading)
    .normalize('NFC')
    .replaceAll('*', '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** @returns which of the columns the first row of a table names */
export function namedColumns<Key extends string>(
  { rows: [head] }: Table,
  columns: readonly Column<Key>[],
): Map<Key, { index: number; heading: string }[]> {
  const named = new Map<Key, { index: number; heading: string }[]>();
  const byHeading = new Map<string, Key>();
  for (const { key, headings } of columns)
    for (const bare of headings.map(bareHeading)) if (!byHeading.has(bare)) byHeading.set(bare, key);
  for (const [index, heading] of (head?.cells ?? []).entries()) {
    const key = byHeading.get(bareHeading(heading));
    if (key !== undefined) named.set(key, [...(named.get(key) ?? []), { index, heading }]);
  }
  return named;
}

/**
 * @param unknown gives the code of what is said of a heading that is none of the columns
 * @returns the rows below the headings; what is wrong with the headings is found, and the cells that hold no value
 */
export function recordsOf<Key extends string>(
  table: Table,
  columns: readonly Column<Key>[],
  findings: Findings,
  unknown: (heading: string) => string = () => 'import.heading.unknown',
): Row<Key>[] {
  const { sheet, rows } = table;
  const [head, ...body] = rows;
  if (!head) return [];
  const named = namedColumns(table, columns);
  for (const places of named.values())
    for (const { index, heading } of places.slice(1))
      findings.fault({ sheet, row: head.number, column: index, heading }, 'import.heading.twice', {
        heading,
      });
  for (const { key, required, headings } of columns)
    if (required && !named.has(key))
      findings.fault({ sheet, row: head.number }, 'import.heading.missing', { heading: headings[0] ?? key });
  const known = new Set([...named.values()].flat().map(({ index }) => index));
  for (const [index, heading] of head.cells.entries())
    if (heading !== '' && !known.has(index))
      findings.note({ sheet, row: head.number, column: index, heading }, unknown(heading), {
        heading,
      });
  const byKey = new Map([...named].map(([key, [first]]) => [key, first!]));
  return body.map(({ number, cells }) => {
    const failed = [...byKey.values()].filter(({ index }) => FAILED_FORMULA.test(cells[index] ?? ''));
    for (const { index, heading } of failed)
      findings.fault(
        { sheet, row: number, column: index, heading, value: cells[index] },
        'import.cell.formula',
      );
    const beyond = cells.findIndex((cell, index) => cell !== '' && (head.cells[index] ?? '') === '');
    if (beyond >= 0)
      findings.fault({ sheet, row: number, column: beyond, value: cells[beyond] }, 'import.cell.no_heading');
    return new Row(sheet, number, cells, byKey, findings, failed.length > 0 || beyond >= 0);
  });
}
