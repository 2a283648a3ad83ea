import type { PublicList } from './public-lists';

const MAX_CURSOR_IN_HEADER = 2_000;

/**
 * @param path of the request, without the query string
 * @param querystring as it was asked
 * @returns the value of the `Link` header (RFC 8288): the next page, and in pages with numbers the one before; empty
 *   where there is neither. Nothing leads back from a cursor.
 */
export function pageLinks(path: string, querystring: string, list: PublicList): string {
  const { window, total, nextCursor } = list;
  const links: string[] = [];
  const add = (rel: 'next' | 'prev', name: string, value: string): void => {
    const query = new URLSearchParams(querystring);
    query.set(`pagination[${name}]`, value);
    links.push(`<${path}?${query.toString()}>; rel="${rel}"`);
  };
  if (window.by === 'cursor') {
    // Proxies refuse an answer whose headers are longer than their buffer; the answer itself has the cursor too.
    if (nextCursor !== null && nextCursor.length <= MAX_CURSOR_IN_HEADER) add('next', 'cursor', nextCursor);
    return links.join(', ');
  }
  const { start, limit, by } = window;
  const at = (from: number): [string, string] =>
    by === 'page' ? ['page', String(from / limit + 1)] : ['start', String(from)];
  if (total !== null && start + limit < total) add('next', ...at(start + limit));
  if (start > 0) add('prev', ...at(Math.max(0, start - limit)));
  return links.join(', ');
}
