import type { GovernedType } from '../../../entries/governed-types';
import { html, type Html } from '../frame/html';
import type { HtmlPage } from '../html-page';

/** @returns the way to the calendar from a section whose entries may be events; nothing from another */
export function wayToCalendar(
  { words, addresses }: HtmlPage,
  type: GovernedType,
  agency?: string,
): Html | false {
  if (type.definition.calendar?.kind !== 'event') return false;
  return html`<p><a href="${addresses.calendar(agency)}">${words.say('page.calendar')}</a></p>`;
}
