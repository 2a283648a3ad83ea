import { refusalOf } from './unavailable';
import type { HttpContext } from './strapi-boundary';

/** The handlers of a controller, by the names that routes call them. */
export type Handlers = Readonly<Record<string, (ctx: HttpContext) => Promise<void>>>;

/** @returns the handlers of a controller, each given the services it works with, and answering refusals by their status. */
export function controllerOf<Services>(
  services: () => Services,
  handlers: Readonly<Record<string, (services: Services, ctx: HttpContext) => Promise<void>>>,
): Handlers {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, answering((ctx) => handler(services(), ctx))]),
  );
}

/**
 * Wraps a controller so that the plugin's refusals keep their own HTTP status. Strapi's error middleware would
 * answer 400 to each, and the contract tells a wrong password (401) from changed content (409).
 */
function answering(run: (ctx: HttpContext) => Promise<void>): (ctx: HttpContext) => Promise<void> {
  return async (ctx) => {
    try {
      await run(ctx);
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      const { status, name, message, details } = refusal;
      const retryAfter = (details as { retryAfter?: unknown }).retryAfter;
      if (typeof retryAfter === 'number') ctx.set('Retry-After', String(retryAfter));
      ctx.set('Cache-Control', 'no-store');
      ctx.status = status;
      ctx.body = { data: null, error: { status, name, message, details } };
    }
  };
}
