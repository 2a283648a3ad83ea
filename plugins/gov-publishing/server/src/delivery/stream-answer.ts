import type { Readable } from 'node:stream';
import type { HttpContext } from '../strapi-boundary';

/** Answers with bytes that are written while they are sent. */
export function answerStream(ctx: HttpContext, body: Readable | Buffer, mime: string): void {
  ctx.set('Cache-Control', 'no-cache');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.status = 200;
  ctx.type = mime;
  ctx.body = body;
  // Koa leaves the connection open when a stream fails half-way: the reader would wait for ever for the rest.
  if (!Buffer.isBuffer(body)) body.once('error', () => ctx.res.destroy());
}
