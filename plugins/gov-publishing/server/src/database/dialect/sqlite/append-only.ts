import type { Connection } from '../../../strapi-boundary';
import type { AppendOnly } from '../dialect';

export async function forbidChange(trx: Connection, { table, key }: AppendOnly): Promise<void> {
  const refuse = `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;
  for (const verb of ['UPDATE', 'DELETE']) {
    await trx.raw(
      `CREATE TRIGGER IF NOT EXISTS ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} ${refuse}`,
    );
  }
  // INSERT OR REPLACE removes the old row without firing the delete trigger.
  const same = key.map((column) => `${column} = NEW.${column}`).join(' AND ');
  await trx.raw(
    `CREATE TRIGGER IF NOT EXISTS ${table}_no_replace BEFORE INSERT ON ${table} ` +
      `WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${same}) ${refuse}`,
  );
}
