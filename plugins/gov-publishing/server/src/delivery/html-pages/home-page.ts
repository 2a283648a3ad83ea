import type { HttpContext } from '../../strapi-boundary';
import type { PublicationFacts } from '../content/publication-facts';
import { notFound } from '../not-found';
import { askedIn, PAGE_SIZE } from './asked-page';
import { html, type Html } from './frame/html';
import { HtmlPage } from './html-page';
import type { PageQuery } from './page-query';
import type { PageSource } from './page-source';

/** Entries of a section that stand on the first page. */
const NEWEST = 5;

/** The newest of every section: of all agencies, or of one. With words, what has them. */
export async function home(source: PageSource, ctx: HttpContext): Promise<void> {
  const { query, languages } = await askedIn(source, ctx);
  if (query.q !== undefined) return searched(source, ctx, { ...query, q: query.q }, languages);
  const page = new HtmlPage(source, ctx, query, languages);
  const parts: Html[] = [];
  let agency: PublicationFacts['agency'] = null;
  for (const type of page.sections()) {
    const { entries, more } = await source.section(type, { ...query, page: 1 }, NEWEST);
    if (entries.length > 0) parts.push(page.newest(type, entries, more));
    if (query.agency !== undefined) agency ??= entries[0]?.agency ?? null;
  }
  if (query.agency !== undefined && !agency) throw notFound(ctx);
  const agencies = agency ? [] : await source.agencies(query.locale);
  page.send(
    agency?.name ?? page.site,
    html`<h1>${agency?.name ?? page.site}</h1>
      ${parts.length > 0 ? parts : page.list([])} ${page.agencies(agencies)}`,
    null,
  );
}

async function searched(
  source: PageSource,
  ctx: HttpContext,
  query: PageQuery & { q: string },
  languages: readonly string[],
): Promise<void> {
  const page = new HtmlPage(source, ctx, query, languages);
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
  page.send(
    `${title}: ${query.q}`,
    html`<h1>${title}</h1>
      <p class="lead" role="status">${told}</p>
      ${entries.length > 0 && page.searchResults(entries)} ${page.turn(null, more)}`,
    null,
  );
}
