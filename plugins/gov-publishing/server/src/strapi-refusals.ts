import { explain, LedgerDamagedError, StorageDownError, TooManyAttemptsError } from './errors';
import type { Reason } from './domain/signoff/model';
import { asRow, type HttpContext } from './strapi-boundary';

/** What Strapi and Koa refuse before, or instead of, the plugin's own controllers. */
const CODES: Readonly<Record<number, string>> = {
  400: 'request.unreadable',
  401: 'session.required',
  403: 'request.forbidden',
  404: 'request.no_such_address',
  405: 'request.no_such_method',
  413: 'request.too_large',
  416: 'request.range',
  429: 'request.too_many',
};

/**
 * Gives words to refusals that are not the plugin's own, on its addresses: a body that is not JSON, or too large, is
 * refused by Strapi's body parser and no session by its own policies, in English only. No error is kept by a cache.
 *
 * @param prefixes of the plugin's addresses
 * @returns a Koa middleware, to stand outside of all others
 */
export function wordedRefusals(
  prefixes: readonly string[],
): (ctx: HttpContext, next: () => Promise<unknown>) => Promise<void> {
  const own = prefixes.map((prefix) => prefix.toLowerCase());
  return async (ctx, next) => {
    await next();
    // Strapi's router takes capitals for small letters.
    const path = ctx.path.toLowerCase();
    const isOurs = own.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
    if (!isOurs || ctx.status < 400) return;
    ctx.set('Cache-Control', 'no-store');
    // Nobody here refuses by a page but the HTML pages, in their own words.
    if (ctx.type === 'text/html') return;
    const { name } = asRow(asRow(ctx.body)['error']);
    const details = asRow(asRow(asRow(ctx.body)['error'])['details']);
    if (Array.isArray(details['reasons'])) return;
    const { status } = ctx;
    const reason: Reason = {
      code: CODES[status] ?? (status < 500 ? 'request.unreadable' : 'server.failed'),
      params: { path: ctx.path.slice(0, 200), method: ctx.method },
    };
    const explained = explain(reason);
    const message = `${explained.message.th} (${explained.message.en})`;
    ctx.body = {
      data: null,
      error: { status, name: name ?? 'Error', message, details: { ...details, reasons: [explained] } },
    };
    ctx.status = status;
  };
}

/**
 * Gives a refusal to try another password its own status where Strapi's routes hand it on: they would answer 400, and
 * tell no client how long to wait.
 *
 * @returns a Koa middleware, to stand outside of all others
 */
export function toldToWait(): (ctx: HttpContext, next: () => Promise<unknown>) => Promise<void> {
  return async (ctx, next) => {
    await next();
    const error = asRow(asRow(ctx.body)['error']);
    if (ctx.status !== 400 || error['name'] !== TooManyAttemptsError.name) return;
    ctx.set('Retry-After', String(asRow(error['details'])['retryAfter']));
    ctx.set('Cache-Control', 'no-store');
    const body = { data: null, error: { ...error, status: 429 } };
    ctx.status = 429;
    ctx.body = body;
  };
}

/**
 * Gives a storage that is down, and a ledger that cannot be trusted, their own status. Strapi answers 400 to every
 * refusal that is thrown on its routes or while it finds out who asks, and 400 says that the request was wrong: nobody,
 * and no program, would try it again, and no watch would call the administrator.
 *
 * @returns a Koa middleware, to stand outside of all others
 */
export function serverIsAtFault(): (ctx: HttpContext, next: () => Promise<unknown>) => Promise<void> {
  return async (ctx, next) => {
    await next();
    const error = asRow(asRow(ctx.body)['error']);
    if (error['name'] !== StorageDownError.name && error['name'] !== LedgerDamagedError.name) return;
    (error as Record<string, unknown>)['status'] = 503;
    ctx.status = 503;
    ctx.set('Cache-Control', 'no-store');
    const { retryAfter } = asRow(error['details']);
    if (typeof retryAfter === 'number') ctx.set('Retry-After', String(retryAfter));
  };
}
