import { saysOutOfReach } from './database/dialect';
import { isGovError, UnavailableError, type GovError } from './errors';
import type { HttpContext, Strapi } from './strapi-boundary';

/** Node: the other side does not answer. */
const CODES = /^E(?:CONNREFUSED|CONNRESET|TIMEDOUT|PIPE|NOTFOUND|HOSTUNREACH|AI_AGAIN)$/;
/** What the pool says, without a code. */
const WORDS = /Unable to acquire a connection|Timeout acquiring a connection/i;
const RETRY_SECONDS = 10;
const UNAVAILABLE = 503;

/** @returns whether an error, or what caused it, is that the database (or a store) cannot be reached now */
export function isOutOfReach(error: unknown): boolean {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    const { code } = each as { code?: unknown };
    if ((typeof code === 'string' && CODES.test(code)) || WORDS.test(each.message)) return true;
    if (saysOutOfReach(each)) return true;
  }
  return false;
}

/**
 * @returns the refusal that an error is answered by: the plugin's own, or that the database is out of reach; null where
 *   it is neither, and a fault
 */
export function refusalOf(error: unknown): GovError | null {
  if (isGovError(error)) return error;
  return isOutOfReach(error) ? unavailable() : null;
}

function unavailable(): UnavailableError {
  return new UnavailableError([{ code: 'server.unavailable' }], { retryAfter: RETRY_SECONDS });
}

/** Knex's client, as far as connections are asked of it, and what it tells of queries. */
interface Queries {
  readonly client: { acquireConnection(...parameters: unknown[]): Promise<unknown> };
  on(event: 'query-error', listener: (error: unknown) => void): unknown;
}

/**
 * Knows the requests in which a query found the database out of reach. Strapi swallows that in places, and answers that a
 * language or a relation does not exist (400), or that a login is not implemented (501).
 */
class FailedRequests {
  private readonly contexts = new WeakSet<object>();

  constructor(private readonly strapi: Strapi) {
    const queries = strapi.db.connection as unknown as Queries;
    const { client } = queries;
    const acquire = client.acquireConnection;
    client.acquireConnection = async (...parameters) => {
      try {
        return await acquire.apply(client, parameters);
      } catch (error) {
        this.note(error);
        throw error;
      }
    };
    queries.on('query-error', (error) => this.note(error));
  }

  has(ctx: HttpContext): boolean {
    return this.contexts.has(ctx);
  }

  private note(error: unknown): void {
    const ctx = this.strapi.requestContext.get();
    if (ctx && isOutOfReach(error)) this.contexts.add(ctx);
  }
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
  const failed = new FailedRequests(strapi);
  const refuse = (ctx: HttpContext, cause: unknown): void => {
    strapi.log.error(`gov-publishing: out of reach: ${String(cause)}`);
    ctx.set('Retry-After', String(RETRY_SECONDS));
    ctx.set('Cache-Control', 'no-store');
    const { status, name, message, details } = unavailable();
    ctx.status = status;
    ctx.body = { data: null, error: { status, name, message, details } };
  };
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const isKnown = isGovError(error) && (error.status === UNAVAILABLE || !failed.has(ctx));
      if (isKnown || !(isOutOfReach(error) || failed.has(ctx))) throw error;
      return refuse(ctx, error);
    }
    if (failed.has(ctx) && ctx.status >= 400 && ctx.status !== UNAVAILABLE)
      refuse(ctx, `status ${ctx.status}`);
  };
}
