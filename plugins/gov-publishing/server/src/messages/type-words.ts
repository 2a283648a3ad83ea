import { GOVERNED_TYPES } from '../content-types';
import type { TypeDefinition } from '../content-types/definition/type-definition';
import { under } from '../content-types/definition/words';

/** Words by key. */
type Words = Readonly<Record<string, string>>;
type Locale = 'th' | 'en';

/** The words that the folders of types bring, in one language. */
export interface CollectedWords {
  readonly fields: Words;
  readonly choices: Words;
  readonly findings: Words;
}

/** @returns the words of the plugin's types */
export function wordsOfTypes(locale: Locale): CollectedWords {
  return collected(GOVERNED_TYPES, locale);
}

/** @returns the words of these types, under their names */
export function collected(types: readonly TypeDefinition[], locale: Locale): CollectedWords {
  const all = types.map(({ singularName, words }) => ({ singularName, words: words?.[locale] }));
  return {
    fields: Object.assign({}, ...all.map(({ singularName, words }) => under(singularName, words?.fields))),
    choices: Object.assign({}, ...all.map(({ singularName, words }) => under(singularName, words?.choices))),
    findings: Object.assign({}, ...all.map(({ words }) => words?.findings ?? {})),
  };
}
