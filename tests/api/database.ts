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
      : join(mkdtempSync(join(tmpdir(), 'gov-sql-')), 'data.db');
  return openDatabaseAt(client, connection);
}

/** A database that is there, as Strapi would open it. */
export function openDatabaseAt(client: DatabaseClient, connection: unknown, more: object = {}): OpenDatabase {
  const at = client === 'sqlite' && typeof connection === 'string' ? { filename: connection } : connection;
  const opened = knex({
    client: client === 'postgres' ? 'pg' : 'better-sqlite3',
    connection: at,
    useNullAsDefault: client === 'sqlite',
    ...more,
  });
  return { knex: opened, close: () => opened.destroy() };
}
