import { AGENCY } from '../../../content-types/presentation';
import type { Position } from '../../query/page-cursor';
import type { Order } from '../../query/public-query';
import type { Scalar } from '../../query/query-values';
import type { Projection } from '../projection';
import type { RawCondition } from './publication-filter';
import type { SqlText } from '../../../database/dialect/sql-text';
import { hasSortKey, sortedBy } from './publication-sql';
import type { PublicationRow } from '../signed-store';

/**
 * @param documentId the column that decides between rows that are equal in everything they are sorted by
 * @returns the terms of an ORDER BY, word for word those of the list's index; without a value last, up or down
 */
export function orderTerms(sort: readonly Order[], sql: SqlText, documentId = 'document_id'): string[] {
  const terms = sort.flatMap((order) => sql.placed(sortedBy(order, sql), order.descending));
  return [...terms, documentId];
}

/** @returns the terms of the same order from its other end */
export function orderTermsBackwards(sort: readonly Order[], sql: SqlText): string[] {
  const terms = sort.flatMap((order) => sql.placedBackwards(sortedBy(order, sql), order.descending));
  return [...terms, 'document_id DESC'];
}

/** @returns where a row stands in an order, by the values the database sorts it by */
export function positionAt(row: PublicationRow, sort: readonly Order[]): Position {
  const stored = (
    typeof row.projection === 'string' ? JSON.parse(row.projection) : row.projection
  ) as Projection;
  const values = sort.map((order) => {
    const { field } = order;
    if (field === AGENCY) return row.agency;
    const value = hasSortKey(order) ? stored.keys[field] : stored.fields[field];
    return (value ?? null) as Scalar | null;
  });
  return { values, documentId: row.document_id };
}

/** Rows that lie together in a list's index, and in which order they do: by what is not the same in all of them. */
export interface Stretch extends RawCondition {
  readonly terms: readonly string[];
}

/**
 * What comes after a position, in stretches: no database enters an index by an OR over several columns. No row is in
 * two of them.
 */
export function stretchesAfter(
  sort: readonly Order[],
  { values, documentId }: Position,
  sql: SqlText,
): Stretch[] {
  const stretches: Stretch[] = [];
  let equal: RawCondition[] = [];
  const all = orderTerms(sort, sql);
  const add = (text: string, bindings: Scalar[], rest: readonly string[]): void => {
    const terms = sql.amongEquals(all, rest);
    stretches.push({ ...allOf([...equal, { text, bindings }]), terms });
  };
  for (const [place, order] of sort.entries()) {
    const expression = sortedBy(order, sql);
    const present = sql.present(expression, order.descending);
    const absent = sql.absent(expression, order.descending);
    const rest = orderTerms(sort.slice(place + 1), sql);
    const value = values[place] ?? null;
    if (value === null) {
      equal = [...equal, { text: absent, bindings: [] }];
      continue;
    }
    const bindings = [sql.bind(value)];
    const [down, sign] = order.descending ? [' DESC', '<'] : ['', '>'];
    add(`${present} AND ${expression} ${sign} ?`, bindings, [`${expression}${down}`, ...rest]);
    add(absent, [], rest);
    equal = [...equal, { text: `${present} AND ${expression} = ?`, bindings }];
  }
  add('document_id > ?', [documentId], ['document_id']);
  return stretches;
}

function allOf(conditions: readonly RawCondition[]): RawCondition {
  const text = conditions.map((each) => each.text).join(' AND ');
  return { text, bindings: conditions.flatMap(({ bindings }) => bindings) };
}
