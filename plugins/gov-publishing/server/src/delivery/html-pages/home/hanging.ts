import { mainPictureOf } from '../../content/shown/main-picture';
import type { PublicationFacts } from '../../content/publication-facts';
import { html, type Html } from '../frame/html';
import type { HtmlPage } from '../html-page';
import type { PageQuery } from '../page-query';
import type { PageSource } from '../page-source';
import { sizedPicture } from './sized-picture';

interface Hanging {
  readonly at: (placement: string) => Html | false;
  readonly isEmpty: boolean;
  readonly until: Date | null;
}

const MAX_HANGING = 12;

/** @returns what hangs on the front page at this hour. Nothing moves by itself: a reader pushes the row on (WCAG 2.2.2) */
export async function hangingNow(source: PageSource, page: HtmlPage, query: PageQuery): Promise<Hanging> {
  const entries: PublicationFacts[] = [];
  const ends: Date[] = [];
  for (const type of source.hanging()) {
    const shown = await source.shownNow(type, query, { pagination: { pageSize: String(MAX_HANGING) } });
    entries.push(...shown.entries);
    if (shown.until) ends.push(shown.until);
  }
  return {
    isEmpty: entries.length === 0,
    until: ends.length === 0 ? null : new Date(Math.min(...ends.map(Number))),
    at: (placement) => row(page, placed(entries, placement), placement === 'top'),
  };
}

/** What says nothing of its place hangs at the top. */
function placed(entries: readonly PublicationFacts[], placement: string): PublicationFacts[] {
  return entries.filter(({ item, type: { definition } }) => {
    const own = definition.display && item[definition.display.placement];
    return (own ?? 'top') === placement;
  });
}

function row(page: HtmlPage, entries: readonly PublicationFacts[], isFirst: boolean): Html | false {
  if (entries.length === 0) return false;
  return html`<div class="hanging">
    <ul aria-label="${page.words.say('page.banners')}">
      ${entries.map((facts, index) => {
        const picture = mainPictureOf(facts);
        const shown = picture
          ? sizedPicture(
              { ...picture, alt: picture.alt || facts.title },
              'wide',
              !isFirst || index > 1,
              page.addresses,
            )
          : facts.title;
        return html`<li><a href="${page.leadsTo(facts) ?? page.addresses.entry(facts)}">${shown}</a></li>`;
      })}
    </ul>
  </div>`;
}
