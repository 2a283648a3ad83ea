import type { Window } from '../query/query-window';

/** @returns `pagination` as Strapi's own REST API shows it, in the way it was asked for */
export function paginationOf(
  { by, start, limit, cursor }: Window,
  total: number | null,
  nextCursor: string | null = null,
): object {
  if (by === 'cursor') return { cursor, limit, nextCursor, ...(total !== null && { total }) };
  if (by === 'start') return { start, limit, ...(total !== null && { total }) };
  const pages = total !== null && { pageCount: Math.ceil(total / limit), total };
  return { page: start / limit + 1, pageSize: limit, ...pages };
}
