import { STORE_TABLES } from '../tables';
import { dialectOf } from '../../../database/dialect';
import type { Connection } from '../../../strapi-boundary';
import type { Position } from '../../query/page-cursor';
import type { Filter } from '../../query/query-filter';
import { conditionOf } from './publication-filter';
import { PublicationList, type ListQuery } from './publication-list';
import { positionAt } from './publication-order';
import type { PublicationRow } from '../signed-store';

/** A part of the signed store, and how many rows match in all. */
export interface Page {
  readonly rows: PublicationRow[];
  /** Null where nobody asked. */
  readonly total: number | null;
  /** Asked by cursor: where the next page begins; null at the end, and where nobody asked. */
  readonly next: Position | null;
}

/**
 * Runs a parsed public query over the signed store, with the same outcome on SQLite and PostgreSQL. Field names come
 * from the schema, never from the request, and every value is a parameter.
 */
export async function queryPublications(
  connection: Connection,
  uid: string,
  locale: string,
  asked: ListQuery,
  after: Position | null = null,
): Promise<Page> {
  const list = new PublicationList(connection, uid, locale, asked);
  const { window, sort } = asked;
  const found = await list.rows(after);
  const more = window.by === 'cursor' && found.length > window.limit;
  if (more) found.pop();
  const last = found.at(-1);
  const next = more && last ? positionAt(last, sort) : null;
  const rows = found.map(({ total: _, ...row }) => row);
  if (!window.withCount) return { rows, total: null, next };
  return { rows, total: found[0] ? Number(found[0].total) : await list.total(), next };
}

/** @returns rows that match, in the order of the documents' ids, beginning after one of them; for reading all of them */
export async function publicationsAfter(
  connection: Connection,
  uid: string,
  locale: string,
  filter: Filter,
  after: string,
  limit: number,
): Promise<PublicationRow[]> {
  const { text, bindings } = conditionOf(filter, dialectOf(connection).sql);
  const matching = connection(STORE_TABLES.publications).where({ uid, locale }).whereRaw(text, bindings);
  return (await matching
    .where('document_id', '>', after)
    .orderBy('document_id')
    .limit(limit)) as PublicationRow[];
}
