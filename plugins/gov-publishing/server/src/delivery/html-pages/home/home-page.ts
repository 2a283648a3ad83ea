import type { HttpContext } from '../../../strapi-boundary';
import { notFound } from '../../not-found';
import { agencyPage } from './agency-page';
import { askedIn } from '../asked-page';
import { html } from '../frame/html';
import { HtmlPage } from '../html-page';
import { newestParts } from './newest-parts';
import type { PageSource } from '../page-source';
import { searched } from '../search/search-page';

/** The newest of every section: of all agencies, or of one. With words, what has them. */
export async function home(source: PageSource, ctx: HttpContext): Promise<void> {
  const { query, languages } = await askedIn(source, ctx);
  const page = new HtmlPage(source, ctx, query, languages);
  if (query.q !== undefined) return searched(source, ctx, { ...query, q: query.q }, languages);
  if (query.agency !== undefined) {
    const agency = await source.agency(query.agency, query.locale);
    if (!agency) throw notFound(ctx);
    return agencyPage(source, page, query, agency);
  }
  const parts = await newestParts(source, page, query);
  page.send(
    page.site,
    html`<h1>${page.site}</h1>
      ${parts.length > 0 ? parts : page.list([])} ${page.agencies(await source.agencies(query.locale))}`,
    null,
  );
}
