import { MalformedError } from '../../errors';
import type { HttpContext } from '../../strapi-boundary';

/** Half of a surrogate pair: with the `u` flag, a whole pair is one character and does not match. */
const HALF = /\p{Surrogate}/u;

/**
 * Refuses a body that holds half of a character, before any route gets it. JSON can write one (`"\ud800"`), no keyboard
 * can. The bcrypt that Strapi hashes passwords with never ends on it and takes memory until the process dies: one login
 * under the known address of an account, by anybody, would stop the server (bcryptjs 2.4.3). It has no UTF-8 form either,
 * so that no database keeps it and no digest can be taken of it.
 *
 * @returns a Koa middleware, to stand behind Strapi's body parser and before the routes
 */
export function refuseHalfCharacters(): (ctx: HttpContext, next: () => Promise<unknown>) => Promise<void> {
  return async (ctx, next) => {
    const field = halfCharacterIn(ctx.request.body);
    if (field !== null)
      throw new MalformedError([{ code: 'request.bad_characters', field, params: { field } }]);
    await next();
  };
}

/** @returns where in a body half of a character stands, in a value or in a name; null where there is none */
function halfCharacterIn(body: unknown): string | null {
  // Not by recursion: a body may be nested deeper than the stack is.
  const left: { readonly path: string; readonly value: unknown }[] = [{ path: '', value: body }];
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    const { path, value } = each;
    if (typeof value === 'string' && HALF.test(value)) return path || 'body';
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    for (const [name, item] of Object.entries(value)) {
      if (HALF.test(name)) return path || 'body';
      left.push({ path: (path === '' ? name : `${path}.${name}`).slice(0, MAX_PATH_LENGTH), value: item });
    }
  }
  return null;
}

const MAX_PATH_LENGTH = 100;
