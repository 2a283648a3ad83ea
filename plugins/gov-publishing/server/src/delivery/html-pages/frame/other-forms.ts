import { NO_LOCALE, type GovernedType } from '../../../entries/governed-types';
import type { Addresses } from '../../page-address';
import type { PageWords } from '../page-words';
import { html, type Html } from './html';

/** The other forms of a section that its page leads to. */
const FORMS_SHOWN = [
  ['feed', 'rss'],
  ['feed', 'atom'],
  ['exported', 'csv'],
  ['exported', 'ods'],
  ['exported', 'json'],
] as const;

/** The way to the same section as a feed, as a table, and for programs. */
export function otherForms(type: GovernedType, words: PageWords, addresses: Addresses, locale: string): Html {
  const asked = { locale: type.localized ? locale : NO_LOCALE };
  return html`<p class="forms">
    ${words.say('page.other_forms')}:
    ${FORMS_SHOWN.map(([name, ending]) => {
      const address = addresses.of(name, { file: `${type.plural}.${ending}` }, asked);
      return html`<a href="${address}">${ending.toUpperCase()}</a> `;
    })}
  </p>`;
}
