import {
  cellValue,
  MAX_PAGE_CHARACTERS,
  type AskedRows,
  type CellValue,
  type FoundRows,
  type TableFacts,
} from '../../../domain/data/asked-rows';
import type { DataColumn } from '../../../domain/data/opened-data';
import { thaiSortKey } from '../../../domain/thai/sort-key';
import { rowTest, type CellRow } from './row-filter';

/** What a cell and a row take in memory besides their characters. */
const CELL_BYTES = 24;
/** Orders of a table that are kept: who turns pages asks for the same one again. */
const KEPT_ORDERS = 4;

/** A table that is asked for rows, with the orders it was asked for in lately. */
export class KeptTable {
  private readonly orders = new Map<string, Uint32Array>();

  constructor(
    readonly facts: TableFacts,
    private readonly rows: readonly CellRow[],
  ) {}

  /** In memory, about. */
  get bytes(): number {
    const cells = this.rows.reduce(
      (sum, row) => sum + row.reduce((bytes, cell) => bytes + CELL_BYTES + 2 * cell.length, CELL_BYTES),
      0,
    );
    return cells + KEPT_ORDERS * 4 * this.rows.length + 1;
  }

  /** @returns the rows of one page; null where there are more characters on it than an answer may have */
  asked({ fields, filter, sort, start, limit }: AskedRows): FoundRows | null {
    const { columns } = this.facts;
    const shown = fields ? columns.filter(({ key }) => fields.includes(key)) : columns;
    const indexes = shown.map(({ key }) => columns.findIndex((column) => column.key === key));
    const test = rowTest(filter, columns);
    const rows: CellValue[][] = [];
    let [total, characters] = [0, 0];
    for (const at of this.ordered(sort)) {
      const row = this.rows[at] ?? [];
      if (!test(row)) continue;
      total += 1;
      if (total <= start || rows.length >= limit) continue;
      rows.push(indexes.map((index, place) => cellValue(row[index], shown[place]?.type ?? 'string')));
      characters += indexes.reduce((sum, index) => sum + (row[index]?.length ?? 0), 0);
      if (characters > MAX_PAGE_CHARACTERS) return null;
    }
    return { fields: shown.map(({ key }) => key), rows, total };
  }

  private ordered(sort: AskedRows['sort']): Uint32Array {
    const key = JSON.stringify(sort);
    const known = this.orders.get(key);
    if (known) return known;
    const order = Uint32Array.from(this.rows, (_, index) => index);
    for (const { field, descending } of sort.toReversed()) this.sort(order, field, descending);
    if (this.orders.size >= KEPT_ORDERS) this.orders.delete(this.orders.keys().next().value ?? '');
    this.orders.set(key, order);
    return order;
  }

  /** Stable, so that of several orders the last is made first; what says nothing comes last both ways. */
  private sort(order: Uint32Array, field: string, descending: boolean): void {
    const index = this.facts.columns.findIndex(({ key }) => key === field);
    const keys = sortKeys(this.rows, index, this.facts.columns[index]?.type ?? 'string');
    order.sort((a, b) => {
      const [left, right] = [keys[a] ?? null, keys[b] ?? null];
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      if (left === right) return 0;
      return left < right === descending ? 1 : -1;
    });
  }
}

function sortKeys(
  rows: readonly CellRow[],
  index: number,
  type: DataColumn['type'],
): (string | number | null)[] {
  // Names of districts stand in a column a thousand times.
  const known = new Map<string, string>();
  return rows.map((row) => {
    const value = cellValue(row[index], type);
    if (value === null || typeof value === 'number') return value;
    if (typeof value === 'boolean') return Number(value);
    if (type !== 'string') return value;
    const key = known.get(value) ?? thaiSortKey(value);
    known.set(value, key);
    return key;
  });
}
