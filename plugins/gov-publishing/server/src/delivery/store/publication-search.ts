import { TABLES } from '../../ledger/tables';
import type { Connection } from '../../strapi-boundary';
import type { Window } from '../query/query-window';
import { searchTexts, withWords, withWordsInTitle } from './search-sql';
import type { PublicationRow } from './signed-store';

type Builder = ReturnType<Connection>;

/** Rows of all types in which the words occur, and how many there are in all (null where nobody asked). */
export interface FoundRows {
  readonly rows: PublicationRow[];
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
  window: Window,
): Promise<FoundRows> {
  const within = (): Builder =>
    searchTexts(connection)
      .whereIn('uid', [...uids])
      .whereIn('locale', [...locales]);
  const KEY = ['uid', 'document_id', 'locale'];
  const matching = (): Builder =>
    connection(TABLES.publications)
      .where(agency === undefined ? {} : { agency })
      .whereIn(KEY, withWords(connection, within(), words).select(KEY) as never);
  const inTitle = withWordsInTitle(connection, within(), words).select(KEY).toSQL();
  const page = matching()
    .select(`${TABLES.publications}.*`)
    .orderByRaw(`CASE WHEN (${KEY.join(', ')}) IN (${inTitle.sql}) THEN 0 ELSE 1 END`, inTitle.bindings)
    .orderBy('first_leaf_idx', 'desc')
    .orderBy(KEY)
    .limit(window.limit)
    .offset(window.start);
  const rows = (await page) as PublicationRow[];
  if (!window.withCount) return { rows, total: null };
  const [counted] = (await matching().count({ total: '*' })) as { total: number | string }[];
  return { rows, total: Number(counted?.total ?? 0) };
}
