import { addressIn, textIn } from '../../content-types/model/item-values';
import { NO_LOCALE } from '../../entries/governed-types';
import type { PublicationFacts } from '../content/publication-facts';
import { eventIn, eventTold } from '../content/event-facts';
import { cleaned, html, type Html } from './frame/html';
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
    ${entries.map((facts) => html`<li>${lineOf(facts, { words, addressOf, sectionOf })}</li>`)}
  </ul>`;
}

interface Line {
  readonly words: PageWords;
  readonly addressOf: (facts: PublicationFacts) => string;
  readonly sectionOf: ((facts: PublicationFacts) => string) | undefined;
}

/** An entry as its type stands in lists; by its title where what that needs is not there. */
function lineOf(facts: PublicationFacts, line: Line): Html {
  const { inLists } = facts.type.definition;
  if (inLists?.form === 'answers') return answer(facts, inLists.question, line);
  const address = inLists?.form === 'links' ? addressIn(facts.item, inLists.address) : null;
  return address === null ? plain(facts, line) : wayOut(facts, address, line);
}

function plain(facts: PublicationFacts, line: Line): Html {
  return html`<a href="${line.addressOf(facts)}" ${languageOf(facts, line)}>${facts.title}</a>
    ${happening(facts)} ${about(facts)} ${meta(facts, line)}`;
}

/** Where lists have what is not there in the reader's language: in which it is, for who hears the page. */
function languageOf({ key }: PublicationFacts, { words }: Line): Html | false {
  return key.locale !== NO_LOCALE && key.locale !== words.language && html`lang="${key.locale}"`;
}

/** The question as it was asked; what it is called in short is on its page. */
function answer(facts: PublicationFacts, field: string, line: Line): Html {
  return html`<details>
    <summary>${textIn(facts.item, field) ?? facts.title}</summary>
    <div class="body">${cleaned(facts.html)}</div>
    <p><a href="${line.addressOf(facts)}">${line.words.say('page.entry_and_proof')}${unseen(facts)}</a></p>
    ${meta(facts, line)}
  </details>`;
}

/** To the other site in one step; who answers for the link, and with which signatures, in two. */
function wayOut(facts: PublicationFacts, address: string, line: Line): Html {
  return html`<a href="${address}" rel="noopener external">${facts.title}</a>
    <span class="size">${new URL(address).hostname}</span>
    ${about(facts)} ${meta(facts, line)}
    <p class="meta">
      <a href="${line.addressOf(facts)}">${line.words.say('page.entry_and_proof')}${unseen(facts)}</a>
    </p>`;
}

/** Links of the same words lead to different places: who cannot see the list is told which. */
function unseen({ title }: PublicationFacts): Html {
  return html`<span class="unseen">: ${title}</span>`;
}

/** What an entry is about, where that says more than its title. */
function about({ summary, title }: PublicationFacts): Html | false {
  return summary !== '' && summary !== title && html`<p>${summary}</p>`;
}

function meta(facts: PublicationFacts, { words, sectionOf }: Line): Html {
  return html`<p class="meta">
    ${sectionOf && html`<span>${sectionOf(facts)}</span>`} ${facts.agency?.name}
    <time datetime="${facts.dateModified.toISOString()}">${words.day(facts.dateModified.toISOString())}</time>
  </p>`;
}

/** Of an activity, when and where: what a reader of a list of activities looks for. */
function happening(facts: PublicationFacts): Html | false {
  const event = eventIn(facts);
  return event !== null && html`<p class="event">${eventTold(event, facts.key.locale)}</p>`;
}
