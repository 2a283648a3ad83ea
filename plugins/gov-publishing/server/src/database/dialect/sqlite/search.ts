import type { Connection } from '../../../strapi-boundary';
import type { Condition } from '../dialect';
import { isIndexed } from '../indexed-words';

/** FTS5's index of all runs of three characters: Thai has no blanks between words that one could index by. */
const SEARCH_INDEX = 'gov_search_trigrams';

export async function indexWords(trx: Connection, table: string): Promise<void> {
  const known = (await trx('sqlite_master').where({ name: SEARCH_INDEX }).first('name')) as unknown;
  await trx.raw(
    `CREATE VIRTUAL TABLE IF NOT EXISTS ${SEARCH_INDEX} USING fts5(` +
      `words, content='${table}', content_rowid='id', tokenize='trigram case_sensitive 1')`,
  );
  const add = `INSERT INTO ${SEARCH_INDEX}(rowid, words) VALUES (NEW.id, NEW.words);`;
  const drop = `INSERT INTO ${SEARCH_INDEX}(${SEARCH_INDEX}, rowid, words) VALUES ('delete', OLD.id, OLD.words);`;
  const kept = { insert: add, delete: drop, update: `${drop} ${add}` };
  for (const [verb, statements] of Object.entries(kept)) {
    await trx.raw(
      `CREATE TRIGGER IF NOT EXISTS ${table}_${verb}_indexed AFTER ${verb.toUpperCase()} ON ${table} ` +
        `BEGIN ${statements} END`,
    );
  }
  if (!known) await trx.raw(`INSERT INTO ${SEARCH_INDEX}(${SEARCH_INDEX}) VALUES ('rebuild')`);
}

export function occurring(words: readonly string[]): Condition[] {
  const inText = words.map((word) => ({ text: 'instr(words, ?) > 0', bindings: [word] }));
  const indexed = words.filter(isIndexed).map((word) => `"${word.replace(/"/g, '""')}"`);
  if (indexed.length === 0) return inText;
  const text = `id IN (SELECT rowid FROM ${SEARCH_INDEX} WHERE ${SEARCH_INDEX} MATCH ?)`;
  return [...inText, { text, bindings: [indexed.join(' AND ')] }];
}
