import type { GovernedType } from '../../../entries/governed-types';
import type { PublicationFacts } from '../../content/publication-facts';
import { html, type Html } from '../frame/html';
import type { HtmlPage } from '../html-page';
import type { PageQuery } from '../page-query';
import type { PageSource } from '../page-source';
import { wayToCalendar } from '../calendar/way-to-calendar';
import { hangingNow } from './hanging';
import { cards, tiles } from './cards';
import { contact } from './contact';
import { urgent } from './urgent';

/** What stands on the front page of the site or of an agency, in its order. */
export interface FrontParts {
  readonly parts: Html;
  readonly contact: Html | false;
  readonly isEmpty: boolean;
  /** From when on it is another, though nobody signs anything. */
  readonly until: Date | null;
}

/** Entries of a type that says nothing of the front page. */
const USUAL = { as: 'list', place: 100, count: 4 } as const;

/** @returns everything that the types have for a front page: of all agencies, or of the one asked for */
export async function frontParts(source: PageSource, page: HtmlPage, query: PageQuery): Promise<FrontParts> {
  const hanging = await hangingNow(source, page, query);
  const alarm = await urgent(source, page, query);
  const sections: Html[] = [];
  for (const type of inOrder(page.sections())) {
    const { count } = onFrontPage(type);
    const { entries, more } = await source.section(type, { ...query, page: 1 }, count);
    if (entries.length > 0) sections.push(section(page, type, entries, more, query.agency));
  }
  const ends = [hanging.until, alarm.until].filter((each) => each !== null);
  return {
    parts: html`${alarm.html} ${hanging.at('top')} ${sections.slice(0, 2)} ${hanging.at('middle')}
    ${sections.slice(2)} ${hanging.at('bottom')}`,
    contact: await contact(source, page, query),
    isEmpty: sections.length === 0 && hanging.isEmpty,
    until: ends.length === 0 ? null : new Date(Math.min(...ends.map(Number))),
  };
}

function onFrontPage({ definition }: GovernedType) {
  return definition.onFrontPage ?? USUAL;
}

function inOrder(types: readonly GovernedType[]): GovernedType[] {
  return types.toSorted((a, b) => onFrontPage(a).place - onFrontPage(b).place);
}

function section(
  page: HtmlPage,
  type: GovernedType,
  entries: readonly PublicationFacts[],
  more: boolean,
  agency: string | undefined,
): Html {
  const { as } = onFrontPage(type);
  const shown =
    as === 'cards' ? cards(entries, page) : as === 'tiles' ? tiles(entries, page) : page.list(entries);
  return html`<section class="front">
    <h2>${page.nameOf(type)}</h2>
    ${shown} ${wayToCalendar(page, type, agency)} ${more && page.wayToAll(type)}
  </section>`;
}
