import { NotFoundError } from '../errors';
import type { HttpContext } from '../strapi-boundary';

/** @returns the refusal of what is not public, or not there; which of the two nobody is told */
export function notFound(ctx: HttpContext): NotFoundError {
  return new NotFoundError([{ code: 'public.not_found', params: { path: ctx.path.slice(0, 200) } }]);
}

/**
 * @returns a parameter of the path as text
 * @throws NotFoundError for one with a NUL in it: PostgreSQL fails on it, and nothing has such a name
 */
export function named(ctx: HttpContext, parameter: unknown): string {
  const text = String(parameter);
  if (text.includes('\0')) throw notFound(ctx);
  return text;
}
