import { html } from '../frame/html';
import type { HtmlPage } from '../html-page';
import { newestParts } from './newest-parts';
import type { PageQuery } from '../page-query';
import type { PageSource } from '../page-source';

/**
 * The newest that an agency has published, of every section. One that has published nothing has a page all the same; but
 * no name, since nobody signed one.
 */
export async function agencyPage(
  source: PageSource,
  page: HtmlPage,
  query: PageQuery,
  { code, name }: { readonly code: string; readonly name: string | null },
): Promise<void> {
  const { words } = page;
  const title = name ?? words.say('page.unnamed_agency');
  const parts = await newestParts(source, page, query);
  const nothing = html`<p class="empty">${words.say('page.agency_empty')}</p>
    <p>${words.say('page.agency_code', { code })}</p>
    <p><a href="${page.addresses.home()}">${words.say('page.home')}</a></p>`;
  page.send(
    title,
    html`<h1>${title}</h1>
      ${parts.length > 0 ? parts : nothing}`,
    null,
  );
}
