import { isGovError, UnavailableError, type GovError } from './errors';
import type { HttpContext, Strapi } from './strapi-boundary';

/** Node: the other side does not answer. SQLSTATE 08, 53300 and 57P: PostgreSQL is stopping, starting, or full. */
const CODES =
  /^(?:E(?:CONNREFUSED|CONNRESET|TIMEDOUT|PIPE|NOTFOUND|HOSTUNREACH|AI_AGAIN)|08\w{3}|53300|57P0[1-3]|SQLITE_(?:BUSY|CANTOPEN|IOERR|FULL)\w*)$/;
/** What the pool and the drivers say without a code. */
const WORDS =
  /Unable to acquire a connection|Timeout acquiring a connection|Connection terminated|timeout exceeded when trying to connect|database connection is not open/i;
const RETRY_SECONDS = 10;

/** @returns whether an error, or what caused it, is that the database (or a store) cannot be reached now */
function isOutOfReach(error: unknown): boolean {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    const { code } = each as { code?: unknown };
    if ((typeof code === 'string' && CODES.test(code)) || WORDS.test(each.message)) return true;
  }
  return false;
}

/**
 * @returns the refusal that an error is answered by: the plugin's own, or that the database is out of reach; null where
 *   it is neither, and a fault
 */
export function refusalOf(error: unknown): GovError | null {
  if (isGovError(error)) return error;
  if (!isOutOfReach(error)) return null;
  return new UnavailableError([{ code: 'server.unavailable' }], { retryAfter: RETRY_SECONDS });
}

/**
 * Answers 503 and when to come again, on every address of the server, where the database is out of reach: a 500 says
 * that the program is at fault, and a 404 that there is nothing, and both are believed by search engines.
 *
 * @returns a Koa middleware, to stand within Strapi's own error handler
 */
export function unavailableWhenOutOfReach(
  strapi: Strapi,
): (ctx: HttpContext, next: () => Promise<unknown>) => Promise<void> {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const refusal = isGovError(error) ? null : refusalOf(error);
      if (!refusal) throw error;
      strapi.log.error(`gov-publishing: out of reach: ${String(error)}`);
      ctx.set('Retry-After', String(RETRY_SECONDS));
      ctx.set('Cache-Control', 'no-store');
      const { status, name, message, details } = refusal;
      ctx.status = status;
      ctx.body = { data: null, error: { status, name, message, details } };
    }
  };
}
