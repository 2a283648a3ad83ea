import { isPostgres, type Connection } from '../strapi-boundary';

/** SQLite's index of all runs of three characters: Thai has no blanks between words that one could index by. */
export const SEARCH_INDEX = 'gov_search_trigrams';

/**
 * Makes, where it is missing, the index that finds a run of characters in the search texts without reading them all:
 * FTS5 trigrams on SQLite, pg_trgm on PostgreSQL. Where PostgreSQL does not let us have the extension, the texts are
 * read through: the same answers, slower.
 *
 * @param table the search texts, with `id` and `words`
 */
export async function createSearchIndex(connection: Connection, table: string): Promise<void> {
  if (isPostgres(connection)) return createTrigramIndex(connection, table);
  const known = (await connection('sqlite_master').where({ name: SEARCH_INDEX }).first('name')) as unknown;
  await connection.raw(
    `CREATE VIRTUAL TABLE IF NOT EXISTS ${SEARCH_INDEX} USING fts5(` +
      `words, content='${table}', content_rowid='id', tokenize='trigram case_sensitive 1')`,
  );
  const add = `INSERT INTO ${SEARCH_INDEX}(rowid, words) VALUES (NEW.id, NEW.words);`;
  const drop = `INSERT INTO ${SEARCH_INDEX}(${SEARCH_INDEX}, rowid, words) VALUES ('delete', OLD.id, OLD.words);`;
  const kept = { insert: add, delete: drop, update: `${drop} ${add}` };
  for (const [verb, statements] of Object.entries(kept)) {
    await connection.raw(
      `CREATE TRIGGER IF NOT EXISTS ${table}_${verb}_indexed AFTER ${verb.toUpperCase()} ON ${table} ` +
        `BEGIN ${statements} END`,
    );
  }
  if (!known) await connection.raw(`INSERT INTO ${SEARCH_INDEX}(${SEARCH_INDEX}) VALUES ('rebuild')`);
}

async function createTrigramIndex(connection: Connection, table: string): Promise<void> {
  const name = `${table}_trigrams`;
  const { rows } = (await connection.raw('SELECT to_regclass(?) AS found', [name])) as {
    rows: { found: string | null }[];
  };
  if (rows[0]?.found) return;
  try {
    // A savepoint: without the right to make the extension, the rest of the start must go on.
    await connection.transaction(async (trx) => {
      await trx.raw('CREATE EXTENSION IF NOT EXISTS pg_trgm');
      await trx.raw(`CREATE INDEX ${name} ON ${table} USING gin (words gin_trgm_ops)`);
    });
  } catch {
    return;
  }
}
