import type { Connection } from '../../../strapi-boundary';
import type { Window } from '../../query/query-window';
import type { RawCondition } from '../lists/publication-filter';
import { SearchRanking, type FoundRow } from './search-ranking';
import { searchTexts } from './search-sql';

/** Rows of all types in which the words occur, and how many there are in all (null where nobody asked). */
export interface FoundRows {
  readonly rows: FoundRow[];
  readonly total: number | null;
}

/** Where is searched. */
interface Within {
  readonly uids: readonly string[];
  /** The locale asked for, and that of types without languages. */
  readonly locales: readonly string[];
  /** Code of the agency whose entries are wanted; without it, of all. */
  readonly agency?: string | undefined;
}

/**
 * Searches all types at once: those with every word in their title first, then the newer ones.
 *
 * @param words folded, without blanks
 */
export async function searchPublications(
  connection: Connection,
  { uids, locales, agency }: Within,
  words: readonly string[],
  { start, limit, withCount }: Window,
): Promise<FoundRows> {
  const texts = () =>
    searchTexts(connection)
      .whereIn('uid', [...uids])
      .whereIn('locale', [...locales]);
  const condition: RawCondition =
    agency === undefined ? { text: '1 = 1', bindings: [] } : { text: 'agency = ?', bindings: [agency] };
  const search = new SearchRanking(connection, texts, words, condition);
  const found = await search.rows(start, limit, withCount);
  const rows = found.map(({ total: _, ...row }) => row);
  if (!withCount) return { rows, total: null };
  return { rows, total: found[0] ? Number(found[0].total) : await search.total() };
}
