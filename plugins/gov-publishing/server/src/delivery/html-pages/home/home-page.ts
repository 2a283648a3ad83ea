import type { HttpContext } from '../../../strapi-boundary';
import { notFound } from '../../not-found';
import { agencyPage } from './agency-page';
import { askedIn } from '../asked-page';
import { html } from '../frame/html';
import { HtmlPage } from '../html-page';
import type { PageSource } from '../page-source';
import { wayToOia } from '../oia/way-to-oia';
import { searched } from '../search/search-page';
import { agencyTiles } from './cards';
import { disclosed, openData } from './disclosed';
import { frontParts } from './front-parts';

/** The front page of the site, or of an agency. With words, what has them. */
export async function home(source: PageSource, ctx: HttpContext): Promise<void> {
  const { query, around } = await askedIn(source, ctx);
  const page = new HtmlPage(source, ctx, query, around);
  if (query.q !== undefined) return searched(source, ctx, { ...query, q: query.q }, around);
  if (query.agency !== undefined) {
    const agency = await source.agency(query.agency, query.locale);
    if (!agency) throw notFound(ctx);
    return agencyPage(source, page, query, agency);
  }
  const made = await frontParts(source, page, query);
  const agencies = await source.agencies(query.locale);
  page.send(
    page.site,
    html`<h1 class="unseen">${page.site}</h1>
      ${made.isEmpty ? page.list([]) : made.parts} ${agencyTiles(agencies, page)}
      <div class="side-by-side">
        ${openData(source, page, query.locale)}
        ${await disclosed(source, page, query.locale, agencies.length)}
      </div>
      ${wayToOia(page)} ${made.contact}`,
    null,
    { until: made.until },
  );
}
