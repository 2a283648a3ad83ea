import {
  cellValue,
  MAX_ORDERED_CHARACTERS,
  MAX_PAGE_CHARACTERS,
  type AskedRows,
  type CellValue,
  type FoundRows,
  type RefusedRows,
  type TableFacts,
} from '../../../domain/data/asked-rows';
import type { DataColumn } from '../../../domain/data/opened-data';
import { QuestionClock, QuestionTooSlow, rangedFields, TextKeys } from './question-bounds';
import { rowTest, type CellRow } from './row-filter';

/** What a cell and a row take in memory besides their characters. */
const CELL_BYTES = 24;
/** Orders of a table that are kept: who turns pages asks for the same one again. */
const KEPT_ORDERS = 4;

/** What the parts of one question share. */
interface Question {
  readonly clock: QuestionClock;
  readonly keys: TextKeys;
}

/** A table that is asked for rows, with the orders it was asked for in lately. */
export class KeptTable {
  private readonly orders = new Map<string, Uint32Array>();
  private readonly lengths = new Map<string, number>();

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

  /** @returns the rows of one page, or why they are not given: the table can be asked on */
  asked(asked: AskedRows, maxMs: number): FoundRows | RefusedRows {
    if (this.orderedCharacters(asked) > MAX_ORDERED_CHARACTERS) return { state: 'texts_too_long' };
    try {
      return this.page(asked, { clock: new QuestionClock(maxMs), keys: new TextKeys() });
    } catch (error) {
      if (error instanceof QuestionTooSlow) return { state: 'too_slow' };
      throw error;
    }
  }

  private page(
    { fields, filter, sort, start, limit }: AskedRows,
    question: Question,
  ): FoundRows | RefusedRows {
    const { columns } = this.facts;
    const shown = fields ? columns.filter(({ key }) => fields.includes(key)) : columns;
    const indexes = shown.map(({ key }) => columns.findIndex((column) => column.key === key));
    const test = rowTest(filter, columns, question.keys);
    // An answer says them again in each row.
    const names = shown.reduce((sum, { key }) => sum + key.length, 0);
    const rows: CellValue[][] = [];
    let [total, characters] = [0, 0];
    for (const at of this.ordered(sort, question)) {
      question.clock.look();
      const row = this.rows[at] ?? [];
      if (!test(row)) continue;
      total += 1;
      if (total <= start || rows.length >= limit) continue;
      rows.push(indexes.map((index, place) => cellValue(row[index], shown[place]?.type ?? 'string')));
      characters += indexes.reduce((sum, index) => sum + (row[index]?.length ?? 0), names);
      if (characters > MAX_PAGE_CHARACTERS) return { state: 'page_too_large' };
    }
    return { fields: shown.map(({ key }) => key), rows, total };
  }

  /** Characters of all different texts that a question wants in order, whether or not the order is kept. */
  private orderedCharacters({ filter, sort }: AskedRows): number {
    const fields = new Set([...rangedFields(filter), ...sort.map(({ field }) => field)]);
    return [...fields].reduce((sum, field) => sum + this.lengthOf(field), 0);
  }

  private lengthOf(field: string): number {
    const index = this.facts.columns.findIndex(({ key }) => key === field);
    if (this.facts.columns[index]?.type !== 'string') return 0;
    const known = this.lengths.get(field);
    if (known !== undefined) return known;
    // Names of districts stand in a column a thousand times.
    const texts = new Set(this.rows.map((row) => row[index] ?? ''));
    const length = [...texts].reduce((sum, text) => sum + text.length, 0);
    this.lengths.set(field, length);
    return length;
  }

  private ordered(sort: AskedRows['sort'], question: Question): Uint32Array {
    const key = JSON.stringify(sort);
    const known = this.orders.get(key);
    if (known) return known;
    const order = Uint32Array.from(this.rows, (_, index) => index);
    for (const { field, descending } of sort.toReversed()) this.sort(order, { field, descending }, question);
    if (this.orders.size >= KEPT_ORDERS) this.orders.delete(this.orders.keys().next().value ?? '');
    this.orders.set(key, order);
    return order;
  }

  /** Stable, so that of several orders the last is made first; what says nothing comes last both ways. */
  private sort(
    order: Uint32Array,
    { field, descending }: AskedRows['sort'][number],
    question: Question,
  ): void {
    const index = this.facts.columns.findIndex(({ key }) => key === field);
    const type = this.facts.columns[index]?.type ?? 'string';
    const keys = this.rows.map((row) => sortKey(cellValue(row[index], type), type, question));
    order.sort((a, b) => {
      question.clock.tick();
      const [left, right] = [keys[a] ?? null, keys[b] ?? null];
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      if (left === right) return 0;
      return left < right === descending ? 1 : -1;
    });
  }
}

function sortKey(
  value: CellValue,
  type: DataColumn['type'],
  { clock, keys }: Question,
): string | number | null {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (type !== 'string') return value;
  clock.look();
  return keys.of(value);
}
