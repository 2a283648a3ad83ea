import { html } from '../frame/html';
import type { HtmlPage } from '../html-page';
import type { PageQuery } from '../page-query';
import { wayToOia } from '../oia/way-to-oia';
import type { PageSource } from '../page-source';
import { frontParts } from './front-parts';

/**
 * What an agency has published, as the front page of the site shows it (ORG-04). One that has published nothing has a page
 * all the same; but no name, since nobody signed one.
 */
export async function agencyPage(
  source: PageSource,
  page: HtmlPage,
  query: PageQuery,
  { code, name }: { readonly code: string; readonly name: string | null },
): Promise<void> {
  const { words } = page;
  const title = name ?? words.say('page.unnamed_agency');
  const made = await frontParts(source, page, query);
  const nothing = html`<p class="empty">${words.say('page.agency_empty')}</p>
    <p>${words.say('page.agency_code', { code })}</p>
    <p><a href="${page.addresses.home()}">${words.say('page.home')}</a></p>`;
  page.send(
    title,
    html`<nav class="breadcrumb" aria-label="${words.say('page.breadcrumb')}">
        <a href="${page.addresses.home()}">${words.say('page.home')}</a>
      </nav>
      <h1>${title}</h1>
      ${made.isEmpty ? nothing : made.parts} ${wayToOia(page, code)} ${made.contact}`,
    null,
    { until: made.until },
  );
}
