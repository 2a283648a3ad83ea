import type { ScalarType } from '../../../content-types/presentation';
import { AGENCY } from '../../query/query-filter';
import type { Scalar } from '../../query/query-values';

/** What the two databases say differently about the projection of a publication. All of it is SQL text. */
export interface Dialect {
  /** The value, for = and IN. */
  value(field: string, type: ScalarType): string;
  /** The value, for < and ORDER BY: numbers by size, everything else by the bytes of its UTF-8. */
  ordered(field: string, type: ScalarType): string;
  /** The value's Thai sort key: its bytes are in the dictionary's order. */
  key(field: string): string;
  /** The value as text, `true` and `false` for a boolean. */
  text(field: string, type: ScalarType): string;
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
  bind(value: Scalar): Scalar;
}

/** @returns true where the projection holds a Thai sort key for the field. */
export function hasSortKey(field: string, type: ScalarType): boolean {
  return field !== AGENCY && (type === 'string' || type === 'text');
}

/**
 * The type as a constant: indexes over the lists of one type are used only where the statement itself names it, which
 * for SQLite a parameter does not do.
 *
 * @param uid of a governed type: out of the configuration, never out of a request
 * @throws Error where it is no uid
 */
export function ofType(uid: string, column = 'uid'): string {
  if (!/^[\w:.-]+$/.test(uid)) throw new Error(`${uid} is not the uid of a type`);
  return `${column} = '${uid}'`;
}

/** @returns what a field is sorted by, and compared by with < and > */
export function sortedBy(
  { field, type }: { readonly field: string; readonly type: ScalarType },
  sql: Dialect,
): string {
  return hasSortKey(field, type) ? sql.key(field) : sql.ordered(field, type);
}

export const SQLITE: Dialect = {
  value: (field) => (field === AGENCY ? AGENCY : `json_extract(projection, '$.fields."${field}"')`),
  ordered: (field, type) => SQLITE.value(field, type),
  key: (field) => `json_extract(projection, '$.keys."${field}"')`,
  text: (field, type) => {
    const value = SQLITE.value(field, type);
    // JSON's true is 1 to json_extract.
    return type === 'boolean'
      ? `CASE ${value} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END`
      : `CAST(${value} AS TEXT)`;
  },
  // SQLite's own lower() knows A–Z only.
  folded: (text) => `lower(${text})`,
  contains: (text) => `instr(${text}, ?) > 0`,
  // To SQLite nothing is less than anything: downwards it comes last by itself. Its indexes know no NULLS LAST.
  placed: (expression, descending) =>
    descending ? [`${expression} DESC`] : [`(${expression} IS NULL)`, expression],
  placedBackwards: (expression, descending) =>
    descending ? [expression] : [`(${expression} IS NULL) DESC`, `${expression} DESC`],
  present: (expression, descending) =>
    descending ? `${expression} IS NOT NULL` : `(${expression} IS NULL) = 0`,
  absent: (expression, descending) =>
    `${descending ? '' : `(${expression} IS NULL) = 1 AND `}${expression} IS NULL`,
  amongEquals: (_, rest) => rest,
  atLeastZero: (number) => `max(0, ${number})`,
  joined: (table, alias, condition) => SQLITE.lookedUp(table, alias, condition),
  // SQLite takes the tables of a cross join as they are written.
  lookedUp: (table, alias, condition) => `CROSS JOIN ${table} AS ${alias} ON ${condition}`,
  bind: (value) => (typeof value === 'boolean' ? Number(value) : value),
};

const NUMERIC: readonly ScalarType[] = ['integer', 'decimal'];

export const POSTGRES: Dialect = {
  value: (field, type) => {
    const text = POSTGRES.text(field, type);
    if (NUMERIC.includes(type)) return `(${text})::numeric`;
    return type === 'boolean' ? `(${text})::boolean` : text;
  },
  ordered: (field, type) => {
    const value = POSTGRES.value(field, type);
    return NUMERIC.includes(type) || type === 'boolean' ? value : `(${value} COLLATE "C")`;
  },
  key: (field) => `((projection #>> '{keys,${field}}') COLLATE "C")`,
  text: (field) => (field === AGENCY ? AGENCY : `(projection #>> '{fields,${field}}')`),
  folded: (text) => `lower(${text} COLLATE "C")`,
  contains: (text) => `strpos(${text}, ?) > 0`,
  placed: (expression, descending) => [`${expression} ${descending ? 'DESC' : 'ASC'} NULLS LAST`],
  placedBackwards: (expression, descending) => [`${expression} ${descending ? 'ASC' : 'DESC'} NULLS FIRST`],
  present: (expression) => `${expression} IS NOT NULL`,
  absent: (expression) => `${expression} IS NULL`,
  amongEquals: (all) => all,
  atLeastZero: (number) => `greatest(0, ${number})`,
  joined: (table, alias, condition) => `JOIN ${table} AS ${alias} ON ${condition}`,
  // A limit keeps PostgreSQL from turning the join round.
  lookedUp: (table, alias, condition) =>
    `CROSS JOIN LATERAL (SELECT * FROM ${table} AS ${alias} WHERE ${condition} LIMIT 1) AS ${alias}`,
  bind: (value) => value,
};
