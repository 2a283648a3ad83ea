import { html, type Html } from '../frame/html';
import type { HtmlPage } from '../html-page';

/** @returns the way to what was opened under the Act, where readers look for it by its name: by all agencies, or by one */
export function wayToOia({ words, addresses }: HtmlPage, agency?: string): Html {
  return html`<section class="front">
    <h2>${words.say('page.oia')}</h2>
    <ul class="tiles">
      <li><a href="${addresses.oia(agency)}">${words.say('page.oia.way')}</a></li>
    </ul>
  </section>`;
}
