import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ScalarType } from '../../content-types/presentation';
import { MalformedError } from '../../errors';
import type { PublicQuery } from './public-query';
import { parseScalar, type Scalar } from './query-values';

/** Where a page ended: the values its last row is sorted by (null: it has none), and its document. */
export interface Position {
  readonly values: readonly (Scalar | null)[];
  readonly documentId: string;
}

const shape = z.strictObject({
  q: z.string(),
  v: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).max(10),
  d: z.string().max(64),
});

type CursorQuery = Pick<PublicQuery, 'filter' | 'sort' | 'words'>;

/** @returns the place after which the next page begins, as a text that means something only for the same query */
export function cursorAfter(uid: string, locale: string, asked: CursorQuery, position: Position): string {
  const cursor = { q: fingerprint(uid, locale, asked), v: position.values, d: position.documentId };
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/**
 * @returns the place that a cursor names
 * @throws MalformedError where it is none, or one of another query
 */
export function positionOf(cursor: string, uid: string, locale: string, asked: CursorQuery): Position {
  const read = shape.safeParse(jsonIn(cursor));
  const isOurs = read.success && !cursor.includes('\0') && read.data.v.length === asked.sort.length;
  if (
    !isOurs ||
    read.data.q !== fingerprint(uid, locale, asked) ||
    JSON.stringify(read.data).includes('\\u0000') ||
    !read.data.v.every((value, place) => fits(value, asked.sort[place]?.type))
  )
    throw new MalformedError([{ code: 'query.bad_cursor', field: 'pagination.cursor' }]);
  return { values: read.data.v, documentId: read.data.d };
}

/** PostgreSQL fails on a comparison with a value of another type; SQLite finds another page. */
function fits(value: Scalar | null, type: ScalarType | undefined): boolean {
  if (value === null) return true;
  if (type === undefined) return false;
  if (type === 'integer' || type === 'decimal')
    return typeof value === 'number' && parseScalar(type, String(value)) !== undefined;
  if (type === 'boolean') return typeof value === 'boolean';
  if (typeof value !== 'string') return false;
  return (type !== 'date' && type !== 'datetime') || parseScalar(type, value) !== undefined;
}

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function fingerprint(uid: string, locale: string, { filter, sort, words }: CursorQuery): string {
  const text = JSON.stringify([uid, locale, filter, sort, words]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
