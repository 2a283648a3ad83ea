import { dialectOf } from '../../../database/dialect';
import type { Connection } from '../../../strapi-boundary';
import type { RawCondition } from '../lists/publication-filter';
import { STORE_TABLES } from '../tables';

type Builder = ReturnType<Connection>;

/**
 * Narrows search texts to those in which every word occurs as it is.
 *
 * @param search a query over the search texts
 * @param words folded, without blanks
 */
export function withWords(connection: Connection, search: Builder, words: readonly string[]): Builder {
  for (const { text, bindings } of dialectOf(connection).occurring(words)) search.whereRaw(text, bindings);
  return search;
}

/** @returns the condition that every word occurs in the title */
export function inEveryTitle(connection: Connection, words: readonly string[]): RawCondition {
  const occurs = dialectOf(connection).sql.contains('title');
  return { text: words.map(() => occurs).join(' AND '), bindings: [...words] };
}

/** @returns a query over the search texts of a type in a locale, or of all */
export function searchTexts(connection: Connection, where: object = {}): Builder {
  return connection(STORE_TABLES.search).where(where);
}
