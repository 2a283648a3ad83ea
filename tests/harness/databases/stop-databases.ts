import { rmSync } from 'node:fs';
import { dropDatabases } from './postgres-databases';

/** Ends the PostgreSQL that `start-databases` began, or drops what the run made on another, and takes what was prepared away. */
export default async function stopDatabases(): Promise<void> {
  const prepared = process.env['TEST_PREPARED'];
  if (prepared) rmSync(prepared, { recursive: true, force: true });
  if (globalThis.govPostgres) await globalThis.govPostgres.stop();
  else if (process.env['TEST_POSTGRES_URL']) await dropDatabases();
}
