import enClosed from './en/closed.json';
import enDuties from './en/duties.json';
import enErrors from './en/errors.json';
import enFindings from './en/findings.json';
import enImports from './en/imports.json';
import enMails from './en/mails.json';
import enPages from './en/pages.json';
import enReasons from './en/reasons.json';
import enStates from './en/states.json';
import enStatements from './en/statements.json';
import thClosed from './th/closed.json';
import thDuties from './th/duties.json';
import thErrors from './th/errors.json';
import thFindings from './th/findings.json';
import thImports from './th/imports.json';
import thMails from './th/mails.json';
import thPages from './th/pages.json';
import thReasons from './th/reasons.json';
import thStates from './th/states.json';
import thStatements from './th/statements.json';
import { wordsOfNotices } from '../domain/notices/registry';
import { wordsOfActs } from '../domain/signoff/acts/act-words';
import { wordsOfChecks } from '../content-types/checks/common-checks';
import { wordsOfTypes } from './type-words';

export type Locale = 'th' | 'en';

/** Words by key. */
export type Catalogue = Readonly<Record<string, string>>;

/** All words for people, by language. Both languages have the same keys and placeholders; a test holds them to it. */
export const CATALOGUES: Readonly<Record<Locale, Record<string, string>>> = {
  th: withDefinitions('th', {
    ...thReasons,
    ...thClosed,
    ...thDuties,
    ...thStatements,
    ...thFindings,
    ...thStates,
    ...thErrors,
    ...thPages,
    ...thMails,
    ...thImports,
  }),
  en: withDefinitions('en', {
    ...enReasons,
    ...enClosed,
    ...enDuties,
    ...enStatements,
    ...enFindings,
    ...enStates,
    ...enErrors,
    ...enPages,
    ...enMails,
    ...enImports,
  }),
};

/** What acts are called and say stands in their definitions, what checks say beside them. */
function withDefinitions(locale: Locale, words: Catalogue): Record<string, string> {
  return {
    ...words,
    ...wordsOfActs(locale),
    ...wordsOfChecks(locale),
    ...wordsOfNotices(locale),
    ...wordsOfTypes(locale).findings,
  };
}
