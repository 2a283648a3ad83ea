import enChoices from './en/choices.json';
import enFields from './en/fields.json';
import thChoices from './th/choices.json';
import thFields from './th/fields.json';
import type { Catalogue, Locale } from './catalogues';
import { wordsOfTypes } from './type-words';

/**
 * Words of choices (`law.speed.urgent`) and labels of fields (`law.speed`), by type or component: the same value means
 * one thing as a letter's speed and another as an entry's importance. What all types share stands once, under `entry`
 * or, of labels, under the field alone; so do the names of components (`executive`). What is one type's own comes from
 * its folder.
 */
export const CHOICES: Readonly<Record<Locale, Record<string, string>>> = {
  th: { ...thChoices, ...wordsOfTypes('th').choices },
  en: { ...enChoices, ...wordsOfTypes('en').choices },
};
export const FIELDS: Readonly<Record<Locale, Record<string, string>>> = {
  th: { ...thFields, ...wordsOfTypes('th').fields },
  en: { ...enFields, ...wordsOfTypes('en').fields },
};

/**
 * @param holder singular name of a type or model name of a component, e.g. `law`, `contact-channel`
 * @returns a choice in words; undefined where it has none (a host's own types)
 */
export function choiceIn(locale: Locale, holder: string, field: string, value: string): string | undefined {
  return wordsIn(CHOICES[locale], [`${holder}.${field}.${value}`, `entry.${field}.${value}`]);
}

/** @returns what a field is called, or, without a field, a component; undefined where it has no words */
export function labelIn(locale: Locale, holder: string, field?: string): string | undefined {
  return wordsIn(FIELDS[locale], field === undefined ? [holder] : [`${holder}.${field}`, field]);
}

function wordsIn(catalogue: Catalogue, keys: readonly string[]): string | undefined {
  const key = keys.find((each) => Object.hasOwn(catalogue, each));
  return key === undefined ? undefined : catalogue[key];
}
