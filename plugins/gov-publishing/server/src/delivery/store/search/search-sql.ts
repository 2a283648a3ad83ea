import { SEARCH_INDEX } from '../../../ledger/search-index';
import { TABLES } from '../../../ledger/tables';
import { isPostgres, type Connection } from '../../../strapi-boundary';
import type { RawCondition } from '../lists/publication-filter';

type Builder = ReturnType<Connection>;

/** The index knows runs of three characters and longer; shorter words are looked for in every text. */
const INDEXED_CHARACTERS = 3;

/**
 * Narrows search texts to those in which every word occurs as it is. The index only says where to look: whether a
 * word occurs is decided by the text itself, so that SQLite and PostgreSQL agree.
 *
 * @param search a query over the search texts
 * @param words folded, without blanks
 */
export function withWords(connection: Connection, search: Builder, words: readonly string[]): Builder {
  if (isPostgres(connection)) {
    for (const word of words) {
      if (isIndexed(word)) search.whereRaw('words LIKE ?', [`%${word.replace(/[\\%_]/g, '\\$&')}%`]);
      else search.whereRaw('strpos(words, ?) > 0', [word]);
    }
    return search;
  }
  for (const word of words) search.whereRaw('instr(words, ?) > 0', [word]);
  const indexed = words.filter(isIndexed).map((word) => `"${word.replace(/"/g, '""')}"`);
  if (indexed.length > 0)
    search.whereRaw(`id IN (SELECT rowid FROM ${SEARCH_INDEX} WHERE ${SEARCH_INDEX} MATCH ?)`, [
      indexed.join(' AND '),
    ]);
  return search;
}

/** @returns the condition that every word occurs in the title */
export function inEveryTitle(connection: Connection, words: readonly string[]): RawCondition {
  const occurs = isPostgres(connection) ? 'strpos(title, ?) > 0' : 'instr(title, ?) > 0';
  return { text: words.map(() => occurs).join(' AND '), bindings: [...words] };
}

/** @returns a query over the search texts of a type in a locale, or of all */
export function searchTexts(connection: Connection, where: object = {}): Builder {
  return connection(TABLES.search).where(where);
}

function isIndexed(word: string): boolean {
  return [...word].length >= INDEXED_CHARACTERS;
}
