import type { PublicationFacts } from '../../content/publication-facts';
import { html, type Html } from '../frame/html';
import type { HtmlPage } from '../html-page';
import type { PageQuery } from '../page-query';
import type { PageSource } from '../page-source';

const MAX_NOTICES = 3;
/** What was urgent a month ago is news now. */
const MAX_AGE_MS = 30 * 86_400_000;

/** @returns what is urgent (URG-01), above everything else; and when the first of it has been there long enough */
export async function urgent(
  source: PageSource,
  page: HtmlPage,
  query: PageQuery,
): Promise<{ html: Html | false; until: Date | null }> {
  const now = source.formats.now().getTime();
  const found: PublicationFacts[] = [];
  for (const type of page.sections()) {
    const { importanceAttribute } = type;
    if (importanceAttribute === null) continue;
    found.push(...(await source.having(type, query, [importanceAttribute, 'urgent'], MAX_NOTICES)));
  }
  const shown = found
    .filter(({ dateModified }) => now - dateModified.getTime() < MAX_AGE_MS)
    .toSorted((a, b) => Number(b.dateModified) - Number(a.dateModified))
    .slice(0, MAX_NOTICES);
  const last = shown.at(-1);
  if (!last) return { html: false, until: null };
  return { html: bar(page, shown), until: new Date(last.dateModified.getTime() + MAX_AGE_MS) };
}

function bar(page: HtmlPage, shown: readonly PublicationFacts[]): Html {
  const { words } = page;
  return html`<section class="urgent" aria-label="${words.say('page.urgent')}">
    <strong>${words.say('page.urgent')}</strong>
    <ul>
      ${shown.map(
        (facts) =>
          html`<li>
            <a href="${page.addresses.entry(facts)}">${facts.title}</a>
            <time datetime="${facts.dateModified.toISOString()}"
              >${words.day(facts.dateModified.toISOString())}</time
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
