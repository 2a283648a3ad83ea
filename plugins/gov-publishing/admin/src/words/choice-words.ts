import type { Words } from './use-words';

/** Families of the catalogue in which choices have words by their bare value: one word where several lists have the value. */
const BY_VALUE = ['value.', 'duty.', 'people.acting.'] as const;

/**
 * @param holder bare name of a type or component, e.g. `law`; undefined for one that is not ours
 * @returns a choice in words, those of its own field first: `urgent` is one thing of a letter and another of an emergency; or null
 */
export function choiceWords(
  { known }: Pick<Words, 'known'>,
  holder: string | undefined,
  field: string,
  value: string,
): string | null {
  const keys = [
    `choice.${holder}.${field}.${value}`,
    `choice.entry.${field}.${value}`,
    ...BY_VALUE.map((family) => `${family}${value}`),
  ];
  for (const key of keys) {
    const words = known(key);
    if (words !== null) return words;
  }
  return null;
}

/**
 * @param path of the choice in the entry that is on screen; of a component it says no name, so its choices go by the bare value
 * @returns the choice in words, or null
 */
export function choiceAt(words: Pick<Words, 'known' | 'holder'>, path: string, value: string): string | null {
  const [field = '', ...below] = path.split('.');
  return choiceWords(words, below.length === 0 ? words.holder : undefined, below.at(-1) ?? field, value);
}
