import enActs from './en/acts.json';
import enErrors from './en/errors.json';
import enFindings from './en/findings.json';
import enPages from './en/pages.json';
import enReasons from './en/reasons.json';
import enStates from './en/states.json';
import enStatements from './en/statements.json';
import thActs from './th/acts.json';
import thErrors from './th/errors.json';
import thFindings from './th/findings.json';
import thPages from './th/pages.json';
import thReasons from './th/reasons.json';
import thStates from './th/states.json';
import thStatements from './th/statements.json';
import { wordsOfTypes } from './type-words';

export type Locale = 'th' | 'en';

/** Words by key. */
export type Catalogue = Readonly<Record<string, string>>;

/** All words for people, by language. Both languages have the same keys and placeholders; a test holds them to it. */
export const CATALOGUES: Readonly<Record<Locale, Record<string, string>>> = {
  th: withTypes('th', {
    ...thReasons,
    ...thActs,
    ...thStatements,
    ...thFindings,
    ...thStates,
    ...thErrors,
    ...thPages,
  }),
  en: withTypes('en', {
    ...enReasons,
    ...enActs,
    ...enStatements,
    ...enFindings,
    ...enStates,
    ...enErrors,
    ...enPages,
  }),
};

/** What the checks of types say stands in their folders. */
function withTypes(locale: Locale, words: Catalogue): Record<string, string> {
  return { ...words, ...wordsOfTypes(locale).findings };
}
