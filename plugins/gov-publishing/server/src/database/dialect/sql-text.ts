/** What a scalar in a JSON column is. */
export type ScalarKind = 'text' | 'number' | 'boolean';

/** Where a scalar lies: the column, and the names that lead to it. Out of schemas, never out of a request. */
export interface JsonPlace {
  readonly column: string;
  readonly path: readonly string[];
}

/** What the two databases say differently in a statement. All of it is SQL text. */
export interface SqlText {
  /** The value, for = and IN. */
  scalar(place: JsonPlace, kind: ScalarKind): string;
  /** The value as text, `true` and `false` for a boolean. */
  scalarAsText(place: JsonPlace, kind: ScalarKind): string;
  /** A column of text where `scalarAsText` could stand. */
  asText(column: string): string;
  /** A value for < and ORDER BY: numbers by size, everything else by the bytes of its UTF-8. */
  ordered(value: string, kind: ScalarKind): string;
  /** A–Z in small letters and nothing else changed. */
  folded(text: string): string;
  contains(text: string): string;
  /**
   * By what to sort so that rows without a value come last, up or down, and an index over the same terms can be
   * walked: a term for each, the first one first.
   */
  placed(expression: string, descending: boolean): readonly string[];
  /** The same order from its other end. */
  placedBackwards(expression: string, descending: boolean): readonly string[];
  /** That there is a value, and that there is none, in the words by which an index over `placed` is entered. */
  present(expression: string, descending: boolean): string;
  absent(expression: string, descending: boolean): string;
  /**
   * Of the terms of an order, those by which rows are to be sorted that are equal in all terms but the rest: SQLite
   * sorts where one that is fixed is named, PostgreSQL where one that is fixed to nothing is not.
   */
  amongEquals(all: readonly string[], rest: readonly string[]): readonly string[];
  atLeastZero(number: string): string;
  /** A join that begins with what stands before it, where the database would take the tables as they come. */
  joined(table: string, alias: string, condition: string): string;
  /**
   * A join that looks up a row for each one before it, whatever the planner believes: both would at times rather read
   * the whole list in its order, and ask of each row whether it is on the page.
   */
  lookedUp(table: string, alias: string, condition: string): string;
  bind<T extends string | number | boolean>(value: T): T | number;
}
