import { createHash } from 'node:crypto';
import type { HttpContext } from '../strapi-boundary';

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Answers a public GET with a finished document. Every public answer that is not a stream goes through here, so that
 * conditional requests, caching and headers are the same everywhere.
 *
 * @param body an object (sent as JSON) or finished text; it must depend on the URL and the signed store alone
 * @param type media type, with its charset for text
 */
export function answerPublic(ctx: HttpContext, body: object | string, type: string = JSON_TYPE): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  ctx.set('Cache-Control', 'no-cache');
  // Weak: the same document may go out compressed. Over all of it, the totals and signatures included.
  ctx.set('ETag', `W/"${createHash('sha256').update(text).digest('base64url')}"`);
  ctx.status = 200;
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.type = type;
  ctx.body = text;
}
