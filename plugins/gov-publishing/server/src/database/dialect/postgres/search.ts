import type { Connection } from '../../../strapi-boundary';
import type { Condition } from '../dialect';
import { isIndexed } from '../indexed-words';

/**
 * By pg_trgm. Where PostgreSQL does not let us have the extension, the texts are read through: the same answers, slower.
 */
export async function indexWords(trx: Connection, table: string): Promise<void> {
  const name = `${table}_trigrams`;
  const { rows } = (await trx.raw('SELECT to_regclass(?) AS found', [name])) as {
    rows: { found: string | null }[];
  };
  if (rows[0]?.found) return;
  try {
    // A savepoint: without the right to make the extension, the rest of the start must go on.
    await trx.transaction(async (savepoint) => {
      await savepoint.raw('CREATE EXTENSION IF NOT EXISTS pg_trgm');
      await savepoint.raw(`CREATE INDEX ${name} ON ${table} USING gin (words gin_trgm_ops)`);
    });
  } catch {
    return;
  }
}

export function occurring(words: readonly string[]): Condition[] {
  return words.map((word) =>
    isIndexed(word)
      ? { text: 'words LIKE ?', bindings: [`%${word.replace(/[\\%_]/g, '\\$&')}%`] }
      : { text: 'strpos(words, ?) > 0', bindings: [word] },
  );
}
