import { asRow } from '../../strapi-boundary';
import { addressIn, textIn, timeIn, type PublicationFacts } from '../content/publication-facts';
import { cleaned, html, type Html } from './html';
import type { ReadingAddresses } from './reading-addresses';
import type { PageWords } from './reading-words';

/** Fields of the types that stand under the title, those with a day shown as one. */
const FACTS = ['number', 'passedBy', 'eventPlace', 'referencePeriod', 'unit'] as const;
const DAYS = ['legislationDate', 'effectiveFrom', 'effectiveTo', 'eventStart', 'eventEnd'] as const;

/** @returns an entry as a reader wants it: what, whose, from where, since when, with what, signed by whom */
export function entryArticle(facts: PublicationFacts, words: PageWords, addresses: ReadingAddresses): Html {
  const { item, agency, source } = facts;
  return html`<article
    lang="${facts.key.locale === 'und' ? words.language : facts.key.locale}"
    data-document="${facts.key.documentId}"
  >
    <h1>${facts.title}</h1>
    ${facts.summary !== '' && textIn(item, 'summary') !== null && html`<p class="lead">${facts.summary}</p>`}
    ${textIn(item, 'question') !== null && html`<p class="lead">${textIn(item, 'question')}</p>`}
    ${facts.html !== '' && html`<div class="body">${cleaned(facts.html)}</div>`}
    ${addressIn(item, 'url') !== null && html`<p><a class="button" href="${addressIn(item, 'url')}" rel="noopener">${words.say('page.opens')}</a></p>`}
    <dl class="facts">
      ${agency && row(words.say('page.agency'), html`<a href="${addresses.agency(agency.code)}">${agency.name}</a>`)}
      ${FACTS.map((name) => textIn(item, name) !== null && row(words.say(`page.fact.${name}`), textIn(item, name) ?? ''))}
      ${DAYS.map((name) => timeIn(item, name) !== null && row(words.say(`page.fact.${name}`), words.day(timeIn(item, name) ?? '')))}
      ${
        (source.name ?? source.citation ?? source.url) !== null &&
        html`<dt>${words.say('page.source')}</dt>
          <dd>
            ${source.url === null ? (source.name ?? '') : html`<a href="${source.url}" rel="noopener">${source.name ?? source.url}</a>`}
            ${source.citation}
          </dd>`
      }
      ${row(words.say('page.posted'), words.day(facts.datePosted.toISOString()))}
      ${row(words.say('page.modified'), words.day(facts.dateModified.toISOString()))}
    </dl>
    ${attachments(facts, words)} ${signatures(facts, words, addresses.verify(facts))}
  </article>`;
}

function row(name: string, value: string | Html): Html {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}

function attachments({ files }: PublicationFacts, words: PageWords): Html | false {
  if (files.length === 0) return false;
  return html`<section class="attachments">
    <h2>${words.say('page.attachments')}</h2>
    <ul>
      ${files.map(
        (file) =>
          html`<li>
            <a href="${file.url}">${file.label ?? file.name}</a>
            <span class="size">${words.size(file.size)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

function signatures({ item }: PublicationFacts, words: PageWords, proof: string | null): Html {
  const publication = asRow(item['publication']);
  const signed = publication['signatures'];
  const list = Array.isArray(signed) ? (signed as readonly object[]) : [];
  return html`<section class="signatures">
    <h2>${words.say('page.signed_by')}</h2>
    <ol>
      ${list.map((each) => {
        const { act, position, actingFor, at } = asRow(each);
        return html`<li>
          <strong>${words.say(`act.${String(act)}`)}</strong>
          <span
            >${String(position)}${typeof actingFor === 'string' && ` ${words.say('page.acting_for', { whom: actingFor })}`}</span
          >
          <time datetime="${String(at)}">${words.day(String(at))}</time>
        </li>`;
      })}
    </ol>
    <p class="proof">
      <span>${words.say('page.digest')}</span> <code>${String(publication['digest'])}</code>
      ${proof !== null && html`<a class="button" href="${proof}">${words.say('page.verify')}</a>`}
      <a href="${String(publication['provenance'])}">${words.say('page.proof')}</a>
    </p>
  </section>`;
}
