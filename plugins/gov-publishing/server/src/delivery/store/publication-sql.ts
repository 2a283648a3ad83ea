import type { ScalarType } from '../../content-types/presentation';
import { AGENCY } from '../query/query-filter';
import type { Scalar } from '../query/query-values';

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
  bind(value: Scalar): Scalar;
}

/** @returns true where the projection holds a Thai sort key for the field. */
export function hasSortKey(field: string, type: ScalarType): boolean {
  return field !== AGENCY && (type === 'string' || type === 'text');
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
  bind: (value) => value,
};
