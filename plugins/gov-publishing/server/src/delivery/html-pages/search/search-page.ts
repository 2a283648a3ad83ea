import type { HttpContext } from '../../../strapi-boundary';
import { notFound } from '../../not-found';
import { PAGE_SIZE } from '../asked-page';
import { html, type Html } from '../frame/html';
import { HtmlPage } from '../html-page';
import type { PageQuery } from '../page-query';
import type { PageSource } from '../page-source';
import type { SiteAround } from '../site-around';
import { suggestion } from './suggestion';

/** What has the words of the query, of all sections; where nothing has them, what is spelt nearly so. */
export async function searched(
  source: PageSource,
  ctx: HttpContext,
  query: PageQuery & { q: string },
  around: SiteAround,
): Promise<void> {
  const page = new HtmlPage(source, ctx, query, around);
  const { words } = page;
  const title = words.say('page.search');
  if (query.q.trim() === '') {
    const prompt = html`<h1>${title}</h1>
      <p class="lead">${words.say('page.search_prompt')}</p>`;
    return page.send(title, prompt, null);
  }
  const { entries, total, more } = await source.search(query, PAGE_SIZE);
  if (entries.length === 0 && query.page > 1) throw notFound(ctx);
  const told = total === 0 ? words.say('page.found_none') : words.say('page.found', { count: total });
  const instead = total === 0 ? await suggestion(source, source.vocabulary, query) : null;
  page.send(
    `${title}: ${query.q}`,
    html`<h1>${title}</h1>
      <p class="lead" role="status">${told}</p>
      ${instead !== null && didYouMean(page, query, instead)}
      ${entries.length > 0 && page.searchResults(entries)} ${page.turn(null, more)}`,
    null,
  );
}

function didYouMean(page: HtmlPage, query: PageQuery, instead: string): Html {
  const address = page.addresses.section(null, { agency: query.agency, q: instead });
  return html`<p class="did-you-mean">
    ${page.words.say('page.did_you_mean')} <a href="${address}">${instead}</a>
  </p>`;
}
