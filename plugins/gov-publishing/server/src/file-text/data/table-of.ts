import {
  MAX_COLUMNS,
  MAX_ROWS,
  ROWS_SHOWN,
  type DataColumn,
  type DataFault,
  type TableShown,
} from '../../domain/data/opened-data';
import { personalColumns } from '../../domain/data/personal-headings';
import { typeCounter, type TypeCounter } from './column-types';
import { DataError } from './data-fault';

/** Characters of all cells that are kept for asking; beyond them only what a page shows is. */
const MAX_CHARACTERS = 60_000_000;
const MAX_CELLS = 4_000_000;
/** Characters of a heading: a question of a form is one, a page of text is none. */
const MAX_HEADING = 1_000;

/** A table with its rows and all of its columns. */
export interface ReadTable extends Omit<TableShown, 'columnCount'> {
  /** Null where there is too much of it to be kept. */
  readonly rows: readonly (readonly string[])[] | null;
}

/** Takes a table row by row, the headings first, and keeps as much of it as may be kept. */
export class TableBuilder {
  readonly faults: DataFault[] = [];
  private headings: readonly string[] | null = null;
  private types: readonly TypeCounter[] = [];
  private rows: (readonly string[])[] | null = [];
  private readonly first: (readonly string[])[] = [];
  private count = 0;
  private characters = 0;
  private cells = 0;
  private uneven: { line: number; found: number; count: number } | null = null;

  /**
   * @param line where the row stands, counted from one
   * @throws DataError where there are more headings than a table has
   */
  add(cells: readonly string[], line: number): void {
    if (this.headings === null) return this.head(cells);
    const { length } = this.headings;
    if (cells.length !== length) {
      this.uneven ??= { line, found: cells.length, count: 0 };
      this.uneven.count += 1;
    }
    this.count += 1;
    for (const [index, type] of this.types.entries()) type.see(cells[index] ?? '');
    if (this.first.length < ROWS_SHOWN) this.first.push(cells.slice(0, length));
    this.cells += cells.length;
    this.characters += cells.reduce((sum, cell) => sum + cell.length, 0);
    if (this.count > MAX_ROWS || this.characters > MAX_CHARACTERS || this.cells > MAX_CELLS) this.rows = null;
    this.rows?.push(cells);
  }

  /** @returns the table, and what is wrong with it; null for one without headings */
  done(): ReadTable | null {
    if (this.headings === null) return null;
    const { length } = this.headings;
    if (this.uneven)
      this.faults.push({ code: 'columns_differ', params: { ...this.uneven, expected: length } });
    if (this.count === 0) this.faults.push({ code: 'no_rows' });
    if (this.rows === null)
      this.faults.push({ code: 'too_many_rows', params: { count: this.count, max: MAX_ROWS } });
    const keys = keysOf(this.headings);
    return {
      columns: this.headings.map((heading, index): DataColumn => ({
        key: keys[index] ?? '',
        heading,
        type: this.types[index]?.type() ?? 'string',
      })),
      personal: personalColumns(this.headings.map((heading) => heading.slice(0, MAX_HEADING))),
      rowCount: this.count,
      first: this.first,
      isWhole: this.rows !== null,
      rows: this.rows,
    };
  }

  private head(cells: readonly string[]): void {
    if (cells.length > MAX_COLUMNS)
      throw new DataError('too_many_columns', { count: cells.length, max: MAX_COLUMNS });
    this.headings = cells.map((cell) => cell.trim());
    this.types = cells.map(() => typeCounter());
    const seen = new Set<string>();
    for (const [index, heading] of this.headings.entries()) {
      const column = index + 1;
      if (heading === '') this.faults.push({ code: 'heading_missing', params: { column } });
      else if (heading.length > MAX_HEADING)
        this.faults.push({ code: 'heading_long', params: { column, max: MAX_HEADING } });
      else if (seen.has(heading)) this.faults.push({ code: 'heading_twice', params: { column, heading } });
      seen.add(heading);
    }
    // One sentence for each place is too many where a file has no headings at all.
    this.faults.splice(10);
  }
}

/** What a query's syntax takes for its own: brackets, commas, colons, numbers, names of every object. */
const NOT_IN_QUERIES = /^\d+$|^\$|[[\].,:&=#+%\0]/;

/** @returns what each column is called in a query: its heading, or its number where that cannot stand in one */
function keysOf(headings: readonly string[]): string[] {
  const seen = new Set<string>();
  return headings.map((heading, index) => {
    const isFirst = !seen.has(heading);
    seen.add(heading);
    const isUsable =
      heading !== '' &&
      heading.length <= 100 &&
      isFirst &&
      !NOT_IN_QUERIES.test(heading) &&
      !Object.hasOwn(Object.prototype, heading);
    return isUsable ? heading : `column_${index + 1}`;
  });
}
