import { actingIn } from '@gov-publishing/provenance/vocabulary';
import { asRow } from '../../strapi-boundary';
import type { PageLayout } from '../../content-types/page';
import type { PublicationFacts } from '../content/publication-facts';
import { html, type Html } from './frame/html';
import { componentRows } from './parts/components/component-parts';
import { pagePart } from './parts/page-part';
import type { PartContext } from './parts/part-context';
import type { PageWords } from './page-words';

/** @returns an entry as a reader wants it: everything that was signed, in the order of its type, and who signed it */
export function entryArticle({ parts }: PageLayout, given: Omit<PartContext, 'nested'>): Html {
  const { facts, words, addresses } = given;
  const context: PartContext = { ...given, nested: componentRows };
  return html`<article
    lang="${facts.key.locale === 'und' ? words.language : facts.key.locale}"
    data-document="${facts.key.documentId}"
  >
    <h1>${facts.title}</h1>
    ${parts.map((part) => pagePart(part, context))} ${signatures(facts, words, addresses.verify(facts))}
  </article>`;
}

/** @returns some parts of an entry's page */
export function entryParts(parts: PageLayout['parts'], given: Omit<PartContext, 'nested'>): Html {
  const context: PartContext = { ...given, nested: componentRows };
  return html`${parts.map((part) => pagePart(part, context))}`;
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
        const acting = actingIn(actingFor);
        return html`<li>
          <strong>${words.say(`signer.${String(act)}`)}</strong>
          <span
            >${String(position)}${acting !== null && ` ${words.say(`page.acting_for.${acting.kind}`, { position: acting.position })}`}</span
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
