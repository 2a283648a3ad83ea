import { foldForSearch } from '../../../domain/thai/search-text';
import { richWords } from '../../../content-types/rich-text/rich-words';
import { firstTextIn } from '../../../content-types/model/item-values';
import type { PublicationFacts } from '../../content/publication-facts';
import type { Vocabulary } from '../../store/search/spelling/vocabulary';
import { wordRuns } from '../../store/search/spelling/word-runs';
import type { PageQuery } from '../page-query';
import type { PageSource } from '../page-source';

/** Of longer searches the first words are tried. */
const MAX_WORDS = 5;
/** For one search so many words are looked up, and so many others searched for: anybody may ask, as often as they like. */
const MAX_TRIES = 3;

/**
 * @returns a search that is spelt nearly so and finds something, in the words of what it finds as they were signed; null
 *   where there is none
 */
export async function suggestion(
  source: PageSource,
  vocabulary: Vocabulary,
  query: PageQuery & { readonly q: string },
): Promise<string | null> {
  const words = query.q.trim().split(/\s+/).slice(0, MAX_WORDS);
  let left = MAX_TRIES;
  for (const at of (await unknownFirst(words, vocabulary)).slice(0, MAX_TRIES)) {
    for (const near of await vocabulary.near(foldForSearch(words[at]!), left)) {
      left -= 1;
      const tried = words.with(at, near).join(' ');
      const { entries } = await source.search({ ...query, q: tried, page: 1 }, 1);
      const [first] = entries;
      if (first) return words.with(at, asWritten(first, near)).join(' ');
    }
    if (left === 0) break;
  }
  return null;
}

/** @returns the places of the words, those before that nobody has published */
async function unknownFirst(words: readonly string[], vocabulary: Vocabulary): Promise<number[]> {
  const known: boolean[] = [];
  for (const word of words) known.push(await vocabulary.has(foldForSearch(word)));
  const places = [...words.keys()];
  return [...places.filter((at) => !known[at]), ...places.filter((at) => known[at])];
}

/** The index has words without their tone marks: a reader is shown the word of the entry that was found. */
function asWritten({ title, summary, item, type }: PublicationFacts, folded: string): string {
  const body = firstTextIn(item, type.definition.texts.body);
  for (const text of [title, summary, body === null ? '' : richWords(body)])
    for (const run of wordRuns(text)) if (foldForSearch(run) === folded) return run;
  return folded;
}
