import { addressIn } from '../../../content-types/model/item-values';
import { mainPictureOf } from '../../content/shown/main-picture';
import type { PublicationFacts } from '../../content/publication-facts';
import { html, type Html } from '../frame/html';
import type { HtmlPage } from '../html-page';
import { sizedPicture } from './sized-picture';

/** Cards that are seen before anybody scrolls: their pictures are not waited with. */
const AT_ONCE = 3;

/** @returns entries as cards, each with its picture where it has one */
export function cards(entries: readonly PublicationFacts[], page: HtmlPage): Html {
  const { words } = page;
  return html`<ul class="cards">
    ${entries.map((facts, index) => {
      const picture = mainPictureOf(facts);
      return html`<li>
        ${picture && sizedPicture(picture, 'card', index >= AT_ONCE, page.addresses)}
        <div>
          <a href="${page.addresses.entry(facts)}">${facts.title}</a>
          <p class="meta">
            ${facts.agency?.name}
            <time datetime="${facts.dateModified.toISOString()}"
              >${words.day(facts.dateModified.toISOString())}</time
            >
          </p>
        </div>
      </li>`;
    })}
  </ul>`;
}

/** @returns entries as short tiles: where the title says all that a reader looks for */
export function tiles(entries: readonly PublicationFacts[], page: HtmlPage): Html {
  return html`<ul class="tiles">
    ${entries.map((facts) => {
      const { inLists } = facts.type.definition;
      const out = inLists?.form === 'links' ? addressIn(facts.item, inLists.address) : null;
      return html`<li>
        <a href="${out ?? page.addresses.entry(facts)}" ${out !== null && html`rel="noopener external"`}>
          ${facts.title} ${facts.agency && html`<small>${facts.agency.name}</small>`}
        </a>
      </li>`;
    })}
  </ul>`;
}

/** @returns the agencies that publish, each with the way to its own page */
export function agencyTiles(
  agencies: readonly { readonly code: string; readonly name: string }[],
  page: HtmlPage,
): Html | false {
  if (agencies.length === 0) return false;
  return html`<section class="front">
    <h2>${page.words.say('page.agencies')}</h2>
    <ul class="tiles">
      ${agencies.map(({ code, name }) => html`<li><a href="${page.addresses.agency(code)}">${name}</a></li>`)}
    </ul>
  </section>`;
}
