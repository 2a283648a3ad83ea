import type { TypeDefinition } from '../content-types/definition/type-definition';
import { CATALOGUES } from './catalogues';
import { CHOICES, FIELDS } from './choices';
import { collected } from './type-words';

/**
 * Takes up the words that a host's definitions bring, when the server starts. What has words of the plugin keeps them: a
 * host's type of the same name as one of ours does not change what readers are told of ours.
 */
export function learnWords(types: readonly TypeDefinition[]): void {
  for (const locale of ['th', 'en'] as const) {
    const { fields, choices, findings } = collected(types, locale);
    learn(FIELDS[locale], fields);
    learn(CHOICES[locale], choices);
    learn(CATALOGUES[locale], findings);
  }
}

function learn(catalogue: Record<string, string>, words: Readonly<Record<string, string>>): void {
  for (const [key, said] of Object.entries(words)) catalogue[key] ??= said;
}
