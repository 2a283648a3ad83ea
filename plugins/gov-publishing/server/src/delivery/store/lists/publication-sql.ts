import { AGENCY, type ScalarType } from '../../../content-types/presentation';
import type { ScalarKind, SqlText } from '../../../database/dialect/sql-text';

const KINDS: Readonly<Partial<Record<ScalarType, ScalarKind>>> = {
  integer: 'number',
  decimal: 'number',
  boolean: 'boolean',
};

/** A field of a publication: in its projection, but for the agency, which has a column. */
export interface PublicField {
  readonly field: string;
  readonly type: ScalarType;
}

/** @returns true where the projection holds a Thai sort key for the field. */
export function hasSortKey({ field, type }: PublicField): boolean {
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

/** @returns the value of a field, for = and IN */
export function valueOf({ field, type }: PublicField, sql: SqlText): string {
  return field === AGENCY ? AGENCY : sql.scalar(projected('fields', field), kindOf(type));
}

/** @returns the value of a field as text */
export function textOf({ field, type }: PublicField, sql: SqlText): string {
  return field === AGENCY ? sql.asText(AGENCY) : sql.scalarAsText(projected('fields', field), kindOf(type));
}

/** @returns what a field is sorted by, and compared by with < and >: the bytes of a Thai sort key are in the dictionary's order */
export function sortedBy(field: PublicField, sql: SqlText): string {
  const kind = kindOf(field.type);
  const value = hasSortKey(field) ? sql.scalar(projected('keys', field.field), 'text') : valueOf(field, sql);
  return sql.ordered(value, kind);
}

function kindOf(type: ScalarType): ScalarKind {
  return KINDS[type] ?? 'text';
}

function projected(part: 'fields' | 'keys', field: string): { column: string; path: string[] } {
  return { column: 'projection', path: [part, field] };
}
