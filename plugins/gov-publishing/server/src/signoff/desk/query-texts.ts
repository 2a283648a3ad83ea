import { z } from 'zod';
import { MalformedError } from '../../errors';
import { asRow, type HttpContext } from '../../strapi-boundary';
import type { Pagination } from './contract';

/**
 * @returns a reader of the query's parameters: the text, or null where it is absent or empty
 * @throws MalformedError (when read) for a parameter that is repeated or nested, or holds a NUL: a filter that is not
 *   heeded must not look as if it had been
 */
export function textsIn(ctx: HttpContext): (name: string) => string | null {
  const query = asRow(ctx.query);
  return (name) => {
    const value = query[name] ?? '';
    if (typeof value === 'string' && !value.includes('\0')) return value === '' ? null : value;
    throw malformed(name, `${name}=…`);
  };
}

/** @returns which page is asked for; 25 items a page where nothing is said */
export function pageOf(ctx: HttpContext): { page: number; pageSize: number } {
  const schema = z.object({
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(100).default(25),
  });
  const result = schema.safeParse({ page: ctx.query.page, pageSize: ctx.query.pageSize });
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => issue.path.join('.'));
  throw new MalformedError(fields.flatMap((field) => malformed(field, '1–100').reasons));
}

/** @param problem what is allowed, in signs that both languages read */
export function malformed(field: string, problem: string): MalformedError {
  return new MalformedError([{ code: 'request.malformed', field, params: { field, problem } }]);
}

/** @returns which page it is of how many, as the panel is told it */
export function paginationOf(
  { page, pageSize }: { page: number; pageSize: number },
  total: number,
): Pagination {
  return { page, pageSize, total, pageCount: Math.ceil(total / pageSize) };
}
