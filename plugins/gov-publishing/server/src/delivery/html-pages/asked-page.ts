import { MalformedError } from '../../errors';
import type { HttpContext } from '../../strapi-boundary';
import { parametersOf } from '../query/query-parameters';
import { faultsOf, reasonOf, type PageQueryFault } from './page-query-faults';
import { pageQuerySchema, type PageQuery } from './page-query';
import type { PageSource } from './page-source';

/** Entries on a page. */
export const PAGE_SIZE = 25;

/**
 * @returns what a page is asked for, and the languages that it could be asked for in
 * @throws MalformedError naming everything that is wrong with the query
 */
export async function askedIn(
  source: PageSource,
  ctx: HttpContext,
): Promise<{ query: PageQuery; languages: readonly string[] }> {
  const languages = await source.languages();
  const parsed = pageQuerySchema.safeParse(parametersOf(ctx));
  if (parsed.success && languages.includes(parsed.data.locale)) return { query: parsed.data, languages };
  const faults: readonly PageQueryFault[] = parsed.success ? ['locale'] : faultsOf(parsed.error);
  throw new MalformedError(faults.map((fault) => reasonOf(fault, languages)));
}
