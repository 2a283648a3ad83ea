import { z } from 'zod';
import { isRecord } from './query-filter';
import type { QueryRefusals } from './query-refusals';

/** Which part of the list is asked for, and in which of Strapi's two ways: `page`/`pageSize` or `start`/`limit`. */
export interface Window {
  readonly by: 'page' | 'start' | 'cursor';
  /** Where the page before ended; null for the first page, and where nobody asked by cursor. */
  readonly cursor: string | null;
  readonly start: number;
  readonly limit: number;
  /** False: the answer need not say how many there are in all. */
  readonly withCount: boolean;
}

export const MAX_PAGE_SIZE = 100;
const DEFAULT_PAGE_SIZE = 25;
const first = z.coerce.number().int().min(0).max(1_000_000);
const size = z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE);
const withCount = z.enum(['true', 'false']).default('true');
const pages = z.strictObject({ page: first.min(1).default(1), pageSize: size, withCount });
/** Four sort keys of the longest texts fit in, and it fits in an address that Node takes. */
const MAX_CURSOR = 12_000;
const cursors = z.strictObject({
  cursor: z.string().max(MAX_CURSOR),
  limit: size,
  withCount: withCount.default('false'),
});
const starts = z.strictObject({ start: first.default(0), limit: size, withCount });
/** The ways to ask for a part of a list. */
export const WINDOWS = { pages, starts, cursors } as const;

/** @returns what `pagination` asks for; what is wrong in it goes to the refusals */
export function windowIn(value: unknown, refusals: QueryRefusals): Window {
  const given = value ?? {};
  if (isRecord(given) && 'cursor' in given) return cursorWindowIn(given, refusals);
  const byStart = isRecord(given) && ('start' in given || 'limit' in given);
  const result = byStart ? starts.safeParse(given) : pages.safeParse(given);
  if (!result.success) {
    const expected = `page ≥ 1, pageSize 1–${MAX_PAGE_SIZE}; start ≥ 0, limit 1–${MAX_PAGE_SIZE}; withCount true, false`;
    for (const issue of result.error.issues) {
      refusals.add('query.bad_value', ['pagination', ...issue.path].join('.'), { expected });
    }
    return FIRST_PAGE;
  }
  const { data } = result;
  const counted = data.withCount === 'true';
  if ('start' in data)
    return { by: 'start', cursor: null, start: data.start, limit: data.limit, withCount: counted };
  const start = (data.page - 1) * data.pageSize;
  return { by: 'page', cursor: null, start, limit: data.pageSize, withCount: counted };
}

const FIRST_PAGE: Window = {
  by: 'page',
  cursor: null,
  start: 0,
  limit: DEFAULT_PAGE_SIZE,
  withCount: true,
};

function cursorWindowIn(given: object, refusals: QueryRefusals): Window {
  const result = cursors.safeParse(given);
  if (!result.success) {
    const expected = `cursor, limit 1–${MAX_PAGE_SIZE}; withCount true, false`;
    for (const issue of result.error.issues)
      refusals.add('query.bad_value', ['pagination', ...issue.path].join('.'), { expected });
    return FIRST_PAGE;
  }
  const { cursor, limit, withCount: counts } = result.data;
  return { by: 'cursor', cursor: cursor || null, start: 0, limit, withCount: counts === 'true' };
}
