import type { Client } from 'pg';
import { migrate } from '#server/database/migrate';
import { MIGRATIONS } from '#server/database/migrations/index';
import { ALL_TABLES } from '#server/database/tables';
import { DATABASES, type DatabaseClient } from '../../harness/site';
import { openDatabase, openDatabaseAt } from '../database';
import { restore, STEPS } from './fixture';
import { dumpPostgres } from './postgres-dump';

/** @returns the plugin's own tables, indexes and triggers, as the database words them */
async function schemaOf(knex: any, client: DatabaseClient): Promise<string[]> {
  const words: string[] =
    client === 'sqlite'
      ? await knex('sqlite_master').whereNotNull('sql').pluck('sql')
      : (await dumpPostgres({ query: (sql: string) => knex.raw(sql) } as unknown as Client)).split(';\n');
  const own = new RegExp(`\\b(${[...ALL_TABLES, 'gov_append_only'].join('|')})\\b`);
  // Indexes of lists follow the site's types, and rows are no schema.
  return words.filter((each) => own.test(each) && !/gov_list_|^INSERT|setval/.test(each)).sort();
}

describe.each(DATABASES.flatMap((client) => STEPS.map((step) => [step, client] as const)))(
  'step %d on %s',
  (step, client) => {
    test('makes to the letter the tables that it made when it was released', async () => {
      const { env } = await restore(step, client);
      const then = openDatabaseAt(client, env[client === 'sqlite' ? 'DATABASE_FILENAME' : 'DATABASE_URL']!);
      const now = await openDatabase(client);
      try {
        await migrate(
          now.knex,
          MIGRATIONS.filter(({ version }) => version <= step),
        );
        const released = await schemaOf(then.knex, client);
        expect(released.length).toBeGreaterThan(30);
        expect(await schemaOf(now.knex, client)).toEqual(released);
      } finally {
        await then.close();
        await now.close();
      }
    });
  },
);

test('two sites in schemas of one database are each kept append-only, on postgres', async () => {
  const { knex, close } = await openDatabase('postgres');
  try {
    for (const schema of ['one_site', 'other_site']) {
      await knex.raw('CREATE SCHEMA ??', [schema]);
      const site = openDatabaseAt('postgres', knex.client.connectionSettings, {
        searchPath: [schema, 'public'],
      });
      await migrate(site.knex);
      await site.knex('gov_snapshots').insert({ digest: 'd', body: '{}' });
      await expect(site.knex('gov_snapshots').delete()).rejects.toThrow(/append-only/);
      await site.close();
    }
  } finally {
    await close();
  }
});
