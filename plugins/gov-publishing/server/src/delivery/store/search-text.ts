import { mandatedTypeOf } from '../../content-types';
import type { PublicFields } from '../../content-types/presentation';
import type { Json, Snapshot } from '../../domain/content/snapshot';
import { foldForSearch } from '../../domain/thai/search-text';
import type { GovernedType } from '../../entries/governed-types';
import type { Strapi } from '../../strapi-boundary';
import { richWords } from '../content/rich-html';
import { scalarFields } from './projection';

/** To be raised whenever the rule by which snapshots become search texts changes. */
export const SEARCH_TEXT_VERSION = 3;

/** What `q` looks through, folded: made of public fields of the signed snapshot and nothing else. */
export interface SearchText {
  readonly title: string;
  /** A line per field, the title first: a word has no line end in it, so none is found across two fields. */
  readonly words: string;
}

/** @returns the public fields that hold the words people look for, the title first */
export function searchFieldsOf(strapi: Strapi, type: GovernedType): PublicFields {
  const scalars = scalarFields(strapi, type);
  const names = mandatedTypeOf(type.uid)?.presentation.searchFields ?? wordsOf(scalars);
  return Object.fromEntries(names.flatMap((name) => (scalars[name] ? [[name, scalars[name]]] : [])));
}

/** @returns the search text of a snapshot */
export function searchTextOf(fields: PublicFields, { content }: Snapshot): SearchText {
  const lines = Object.entries(fields).map(([name, kind]) => lineOf(content[name], kind));
  return { title: lines[0] ?? '', words: lines.join('\n') };
}

/**
 * @param snapshot signed
 * @param wanted folded words, without blanks
 * @returns whether every word occurs, with the databases' own meaning: exact substrings of the folded text. Rich texts
 *   are read last: to make words of them takes longer than all the rest
 */
export function holdsWords(fields: PublicFields, { content }: Snapshot, wanted: readonly string[]): boolean {
  let missing = wanted;
  const plainFirst = Object.entries(fields).sort(
    ([, a], [, b]) => Number(a === 'richtext') - Number(b === 'richtext'),
  );
  for (const [name, kind] of plainFirst) {
    const line = lineOf(content[name], kind);
    missing = missing.filter((word) => !line.includes(word));
    if (missing.length === 0) return true;
  }
  return false;
}

/** What a field adds to the search text. */
function lineOf(value: Json | undefined, kind: string): string {
  if (typeof value !== 'string') return '';
  return foldForSearch(kind === 'richtext' ? richWords(value) : value);
}

/** The host app's types say nothing of searching: all their texts are looked through, `title` or `name` first. */
function wordsOf(scalars: PublicFields): string[] {
  const texts = Object.keys(scalars).filter((name) =>
    ['string', 'text', 'richtext'].includes(scalars[name] ?? ''),
  );
  const first = ['title', 'name'].find((name) => texts.includes(name));
  return first ? [first, ...texts.filter((name) => name !== first)] : texts;
}
