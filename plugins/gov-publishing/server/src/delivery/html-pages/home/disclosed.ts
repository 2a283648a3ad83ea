import { html, type Html } from '../frame/html';
import type { HtmlPage } from '../html-page';
import type { PageSource } from '../page-source';

/** @returns how much is disclosed, section by section: counted, and never written down by anybody */
export async function disclosed(
  source: PageSource,
  page: HtmlPage,
  locale: string,
  agencies: number,
): Promise<Html | false> {
  const { words } = page;
  const counts: { name: string; address: string; count: number }[] = [];
  for (const type of page.sections()) {
    const count = await source.count(type, locale);
    if (count > 0) counts.push({ name: page.nameOf(type), address: page.addresses.section(type), count });
  }
  if (counts.length === 0) return false;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return html`<section class="front figures">
    <h2>${words.say('page.disclosed')}</h2>
    <p class="totals">
      <span><b>${words.number(total)}</b> ${words.say('page.disclosed.entries')}</span>
      <span><b>${words.number(agencies)}</b> ${words.say('page.disclosed.agencies')}</span>
    </p>
    <ul>
      ${counts.map(({ name, address, count }) => html`<li><a href="${address}">${name}</a> <b>${words.number(count)}</b></li>`)}
    </ul>
  </section>`;
}

/** @returns the ways in for programs, and for people who take data further */
export function openData(source: PageSource, page: HtmlPage, locale: string): Html {
  const { addresses } = source.formats;
  const path = (name: 'catalog' | 'entrance' | 'openapi'): string =>
    new URL(addresses.of(name, {}, name === 'catalog' ? { locale } : {})).pathname;
  return html`<section class="front">
    <h2>${page.words.say('page.open_data')}</h2>
    <ul class="tiles">
      <li><a href="${path('catalog')}">${page.words.say('page.open_data.catalog')}</a></li>
      <li><a href="${path('entrance')}">${page.words.say('page.open_data.all')}</a></li>
      <li><a href="${path('openapi')}">${page.words.say('page.open_data.api')}</a></li>
    </ul>
  </section>`;
}
