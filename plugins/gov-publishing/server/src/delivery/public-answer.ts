import { createHash } from 'node:crypto';
import type { HttpContext } from '../strapi-boundary';
import { finish } from './response-cache/cache/prepared-response';
import type { Dependency } from './response-cache/generations';

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Answers a public GET with a finished document. Every public answer that is not a stream goes through here, so that
 * conditional requests, caching, compression and headers are the same everywhere: the responder sends it, and the cache keeps it.
 *
 * @param body an object (sent as JSON) or finished text; it must depend on the URL and the signed store alone
 * @param type media type, with its charset for text
 * @param dependency what the body was made from; without it, the answer is made anew after every act
 * @param until from when on the body would be another, though nobody signs anything: it is kept until then, and no longer
 */
export function answerPublic(
  ctx: HttpContext,
  body: object | string,
  type: string = JSON_TYPE,
  dependency: Dependency = 'ledger',
  until: Date | null = null,
): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  // Weak: the same document may go out compressed. Over all of it, the totals and signatures included.
  const etag = `W/"${createHash('sha256').update(text).digest('base64url')}"`;
  ctx.status = 200;
  ctx.type = type;
  ctx.body = text;
  ctx.set('ETag', etag);
  ctx.set('Cache-Control', 'no-cache');
  // Where the host compresses answers: this one is compressed once, not for every reader.
  ctx.compress = false;
  finish(ctx.res, { text, type, etag, dependency, until: until?.getTime() ?? null });
}

/**
 * Leads to the current slug, with the same query string. Asked for again each time: slugs change back as well.
 *
 * @param address path on this server
 */
export function answerMoved(ctx: HttpContext, address: string): void {
  const url = ctx.querystring ? `${address}?${ctx.querystring}` : address;
  ctx.status = 301;
  ctx.set('Location', url);
  ctx.set('Cache-Control', 'no-cache');
  ctx.body = { data: null, meta: { movedTo: url } };
}
