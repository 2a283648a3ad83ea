import type { Json, Snapshot } from '../../../domain/content/snapshot';
import { isJsonArray, isJsonObject } from '../../../domain/content/snapshot-shape';
import { foldForSearch } from '../../../domain/thai/search-text';
import { richWords } from '../../../content-types/rich-text/rich-words';
import type { SearchField } from './search-fields';

/** To be raised whenever the rule by which snapshots become search texts changes. */
export const SEARCH_TEXT_VERSION = 4;

/** What `q` looks through, folded: made of public fields of the signed snapshot and nothing else. */
export interface SearchText {
  readonly title: string;
  /** A line per field, the title first: a word has no line end in it, so none is found across two fields. */
  readonly words: string;
}

/** @returns the search text of a snapshot */
export function searchTextOf(fields: readonly SearchField[], { content }: Snapshot): SearchText {
  const lines = fields.flatMap((field) => linesOf(field, content[field.name]));
  const [first] = fields;
  return { title: first ? (linesOf(first, content[first.name])[0] ?? '') : '', words: lines.join('\n') };
}

/**
 * @param snapshot signed
 * @param wanted folded words, without blanks
 * @returns whether every word occurs, with the databases' own meaning: exact substrings of the folded text. Rich texts
 *   are read last: to make words of them takes longer than all the rest
 */
export function holdsWords(
  fields: readonly SearchField[],
  { content }: Snapshot,
  wanted: readonly string[],
): boolean {
  let missing = wanted;
  for (const field of [...fields].sort((a, b) => Number(a.rich) - Number(b.rich))) {
    const lines = linesOf(field, content[field.name]);
    missing = missing.filter((word) => !lines.some((line) => line.includes(word)));
    if (missing.length === 0) return true;
  }
  return false;
}

/** What a field adds to the search text: a line, or one for each text of its rows. */
function linesOf({ rich, rows, component }: SearchField, value: Json | undefined): string[] {
  if (rows === undefined) {
    if (typeof value !== 'string') return [];
    return [foldForSearch(rich ? richWords(value) : value)];
  }
  const there = (isJsonArray(value ?? null) ? value : [value]) as readonly (Json | undefined)[];
  return there.filter(isJsonObject).flatMap((row) => {
    const uid = component ?? String(row['__component']);
    const own = Object.hasOwn(rows, uid) ? rows[uid] : undefined;
    return (own ?? []).flatMap((field) => linesOf(field, row[field.name]));
  });
}
