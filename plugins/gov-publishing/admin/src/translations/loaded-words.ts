import { PLUGIN_ID } from '../plugin-id';
import type { BothLanguages } from '../words/use-words';
import { wordId, type WordKey } from './word-key';

const LANGUAGE_KEY = 'strapi-admin-language';
const loaded = new Map<string, Readonly<Record<string, string>>>();

/** Remembers a language's words for what Strapi draws from plain texts, outside of React and its translations. */
export function rememberWords(locale: string, words: Readonly<Record<string, string>>): void {
  loaded.set(locale, words);
}

/** @returns the panel's language as Strapi remembers it */
export function languageNow(): keyof BothLanguages {
  const kept = (localStorage.getItem(LANGUAGE_KEY) ?? document.documentElement.lang).replaceAll('"', '');
  return kept.startsWith('th') ? 'th' : 'en';
}

/** @returns the words of a key of our catalogue in the panel's language; the key where they are not loaded yet */
export function wordsNow(key: WordKey): string {
  return loaded.get(languageNow())?.[wordId(key)] ?? key;
}

/** @returns the words of a key, or undefined where the catalogue has none: names of the host app's own fields */
export function wordsIfAny(key: string): string | undefined {
  return loaded.get(languageNow())?.[`${PLUGIN_ID}.${key}`];
}
