import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshEnvironment, type DatabaseClient } from '../harness/site';

/** The knex that Strapi brings along. */
const knex: any = require(require.resolve('knex', { paths: [require.resolve('@strapi/database')] }));

export interface OpenDatabase {
  readonly knex: any;
  close(): Promise<void>;
}

/** An empty database, without a Strapi around it: for what is said in SQL. */
export async function openDatabase(client: DatabaseClient): Promise<OpenDatabase> {
  const connection =
    client === 'postgres'
      ? (await freshEnvironment('postgres'))['DATABASE_URL']
      : { filename: join(mkdtempSync(join(tmpdir(), 'gov-sql-')), 'data.db') };
  const opened = knex({
    client: client === 'postgres' ? 'pg' : 'better-sqlite3',
    connection,
    useNullAsDefault: client === 'sqlite',
  });
  return { knex: opened, close: () => opened.destroy() };
}
