import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgresServer, type PostgresServer } from './postgres-server';

declare global {
  var govPostgres: PostgresServer | undefined;
}

/** A real PostgreSQL for the whole run, and a folder for what its suites prepare once; each suite makes a database of its own. */
export default async function startDatabases(): Promise<void> {
  process.env['TEST_RUN'] = `gov_${process.pid}_${Date.now()}`;
  process.env['TEST_PREPARED'] = mkdtempSync(join(tmpdir(), 'gov-prepared-'));
  if (process.env['TEST_POSTGRES_URL'] || process.env['TEST_WITHOUT_POSTGRES']) return;
  globalThis.govPostgres = await startPostgresServer();
  process.env['TEST_POSTGRES_URL'] = globalThis.govPostgres.url;
}
