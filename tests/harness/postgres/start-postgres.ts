import { startPostgresServer, type PostgresServer } from './postgres-server';

declare global {
  var govPostgres: PostgresServer | undefined;
}

/** A real PostgreSQL for the whole run; each suite makes a database of its own in it. */
export default async function startPostgres(): Promise<void> {
  if (process.env['TEST_POSTGRES_URL'] || process.env['TEST_WITHOUT_POSTGRES']) return;
  globalThis.govPostgres = await startPostgresServer();
  process.env['TEST_POSTGRES_URL'] = globalThis.govPostgres.url;
}
