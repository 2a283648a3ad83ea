import type { HttpContext } from '../../strapi-boundary';

/** What a script on another site may read of an answer, beside what every script may. */
const EXPOSED = 'ETag, Link, Content-Disposition, Content-Range, Accept-Ranges';

/**
 * Opens an answer to every site: public data, no credentials. Strapi's CORS names the asking origin and allows
 * credentials; such an answer differs from asker to asker, and no cache could keep it.
 */
export function openToAll(ctx: HttpContext): void {
  ctx.remove('Access-Control-Allow-Credentials');
  ctx.set('Access-Control-Allow-Origin', '*');
  if (ctx.method === 'OPTIONS') {
    ctx.set('Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS');
    ctx.set('Access-Control-Allow-Headers', '*');
    ctx.set('Access-Control-Max-Age', '86400');
  } else ctx.set('Access-Control-Expose-Headers', EXPOSED);
  const vary = ctx.response
    .get('Vary')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.toLowerCase() !== 'origin');
  if (vary.length > 0) ctx.set('Vary', vary.join(', '));
  else ctx.remove('Vary');
}

/** These belong to one request or one connection, or are made anew when the answer is sent. */
const OF_ONE_REQUEST =
  /^(?:date|connection|keep-alive|transfer-encoding|content-(?:length|encoding|type|range)|cache-control|vary|etag|age|expires|set-cookie|x-response-time|x-request-id|server-timing|retry-after|x-?ratelimit-.*|ratelimit.*)$/i;

/**
 * @param names of the headers that the chain set, as they were written
 * @returns those that are the same for everybody, names and values in turn, and the ones that this answer always has
 */
export function commonHeaders(
  names: readonly string[],
  valueOf: (name: string) => number | string | readonly string[] | undefined,
  etag: string,
): string[] {
  const kept = names
    .filter((name) => !OF_ONE_REQUEST.test(name))
    .flatMap((name) => {
      const value = valueOf(name);
      const values = Array.isArray(value) ? (value as readonly string[]) : [value];
      return values.flatMap((each) => (each === undefined ? [] : [name, String(each)]));
    });
  return [...kept, 'Vary', 'Accept-Encoding', 'ETag', etag];
}
