import type { z } from 'zod';
import type { HttpContext } from '../../strapi-boundary';
import { parametersOf } from '../query/query-parameters';
import { QueryRefusals } from '../query/query-refusals';

/** @throws MalformedError naming every parameter that is wrong */
export function asked<T>(schema: z.ZodType<T>, ctx: HttpContext, expected: string): T {
  const parsed = schema.safeParse(parametersOf(ctx));
  if (parsed.success) return parsed.data;
  return refuse(
    parsed.error.issues.map(({ path }) => path.map(String)),
    expected,
  );
}

/** @throws MalformedError naming each of the parameters, with what is expected of it */
export function refuse(paths: readonly (readonly string[])[], expected: string): never {
  const refusals = new QueryRefusals();
  for (const path of paths) refusals.add('query.bad_value', path.join('.') || 'query', { expected });
  refusals.throwIfAny();
  throw new Error('A refusal without a reason');
}
