import { choiceIn } from '../../../messages/choices';
import type { OiaSectionId } from '../../../domain/oia/sections';
import type { IndexedSection, Statement } from '../../oia/information-index';
import { NO_LOCALE } from '../../../entries/governed-types';
import type { PublicationFacts } from '../../content/publication-facts';
import { entryList } from '../entry-list';
import { languageName } from '../page-words';
import { html, type Html } from '../frame/html';
import type { HtmlPage } from '../html-page';

/** @returns what a section of the Act is called: "มาตรา 7 (1) โครงสร้างและการจัดองค์กรในการดำเนินงาน" */
export function sectionName({ words, sectionNineAs }: HtmlPage, id: OiaSectionId): string {
  const name = choiceIn(words.language, 'oia-section', 'section', id) ?? id;
  return id.startsWith('s9') ? name.replace(/(?<=^(?:มาตรา|Section) )9/, String(sectionNineAs)) : name;
}

/**
 * @param of code of the agency whose page it is; without it, it says of each statement whose it is
 * @returns what was published under a section, who says that there is none, or that nobody has said anything
 */
export function sectionShown(found: IndexedSection, page: HtmlPage, of: string | undefined): Html {
  const { entries, statements, state } = found;
  return html`${entries.length > 0 && listed(entries, page)}
  ${state === 'no_information' && html`<p class="empty">${page.words.say('page.oia.no_information')}</p>`}
  ${
    statements.length > 0 &&
    html`<ul class="entries">
      ${statements.map((each) => html`<li>${statementShown(each, page, of)}</li>`)}
    </ul>`
  }`;
}

/** Each with what it is, and with its language where that is not the reader's: it is shown rather than kept back. */
function listed(entries: readonly PublicationFacts[], page: HtmlPage): Html {
  const { words, addresses } = page;
  const kindOf = ({ type, key: { locale } }: PublicationFacts): string =>
    locale === NO_LOCALE || locale === words.language
      ? page.nameOf(type)
      : `${page.nameOf(type)} (${languageName(locale, words.language)})`;
  return entryList(entries, words, (facts) => addresses.entry(facts), kindOf);
}

/** In the words that were signed, with the way to the signatures. */
function statementShown({ facts, because, isOfSection }: Statement, page: HtmlPage, of?: string): Html {
  const { words, addresses } = page;
  const params = { because, title: facts.title };
  const day = facts.dateModified.toISOString();
  return html`<p>${words.say(isOfSection ? 'page.oia.not_held' : 'page.oia.not_held_of', params)}</p>
    <p class="meta">
      ${of === undefined && facts.agency?.name}
      <a href="${addresses.entry(facts)}"
        >${words.say('page.oia.statement')}<span class="unseen">: ${facts.title}</span></a
      >
      <time datetime="${day}">${words.day(day)}</time>
    </p>`;
}
