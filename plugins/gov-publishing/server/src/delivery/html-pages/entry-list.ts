import type { PublicationFacts } from '../content/publication-facts';
import { eventIn, eventTold } from '../content/event-facts';
import { html, type Html } from './frame/html';
import type { PageWords } from './page-words';

/** @returns entries as a list of links with what they are about, whose they are and since when */
export function entryList(
  entries: readonly PublicationFacts[],
  words: PageWords,
  addressOf: (facts: PublicationFacts) => string,
  sectionOf?: (facts: PublicationFacts) => string,
): Html {
  if (entries.length === 0) return html`<p class="empty">${words.say('page.empty')}</p>`;
  return html`<ul class="entries">
    ${entries.map(
      (facts) =>
        html`<li>
          <a href="${addressOf(facts)}">${facts.title}</a>
          ${happening(facts)} ${facts.summary !== '' && html`<p>${facts.summary}</p>`}
          <p class="meta">
            ${sectionOf && html`<span>${sectionOf(facts)}</span>`} ${facts.agency?.name}
            <time datetime="${facts.dateModified.toISOString()}"
              >${words.day(facts.dateModified.toISOString())}</time
            >
          </p>
        </li>`,
    )}
  </ul>`;
}

/** Of an activity, when and where: what a reader of a list of activities looks for. */
function happening(facts: PublicationFacts): Html | false {
  const event = eventIn(facts);
  return event !== null && html`<p class="event">${eventTold(event, facts.key.locale)}</p>`;
}
