import { MalformedError } from '../../errors';
import type { HttpContext } from '../../strapi-boundary';
import { parametersOf } from '../query/query-parameters';
import { faultsOf, reasonOf, type PageQueryFault } from './page-query-faults';
import { pageQuerySchema, type PageQuery } from './page-query';
import type { PageSource } from './page-source';
import type { SiteAround } from './site-around';

/** Entries on a page. */
export const PAGE_SIZE = 25;

/**
 * @param allowed of the parameters of pages, those that this one has
 * @returns what a page is asked for, and what the site is around it
 * @throws MalformedError naming everything that is wrong with the query
 */
export async function askedIn(
  source: PageSource,
  ctx: HttpContext,
  allowed: readonly (keyof PageQuery)[] = ['locale', 'page', 'agency', 'q'],
): Promise<{ query: PageQuery; around: SiteAround }> {
  const languages = await source.languages();
  const parameters = parametersOf(ctx);
  const strange = Object.keys(pageQuerySchema.shape).filter(
    (name) => name in parameters && !allowed.some((each) => each === name),
  );
  if (strange.length > 0)
    throw new MalformedError(strange.map((unknown) => reasonOf({ unknown }, languages)));
  const parsed = pageQuerySchema.safeParse(parameters);
  if (parsed.success && languages.includes(parsed.data.locale)) {
    const identity = await source.identity(parsed.data.locale);
    return { query: parsed.data, around: { languages, identity } };
  }
  const faults: readonly PageQueryFault[] = parsed.success ? ['locale'] : faultsOf(parsed.error);
  throw new MalformedError(faults.map((fault) => reasonOf(fault, languages)));
}
