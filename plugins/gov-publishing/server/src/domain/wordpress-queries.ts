/** Queries by which WordPress names a page; all others are a reader's own way there. */
export const WORDPRESS_QUERIES = ['p', 'page_id', 'attachment_id'] as const;

/** @returns whether a query string asks for a page as WordPress does at its front page */
export function asksAsWordpress(query: URLSearchParams): boolean {
  return WORDPRESS_QUERIES.some((name) => query.has(name));
}
