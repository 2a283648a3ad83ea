import { rmSync } from 'node:fs';

/** Ends the PostgreSQL that `start-databases` began, and takes what was prepared away. */
export default async function stopDatabases(): Promise<void> {
  const prepared = process.env['TEST_PREPARED'];
  if (prepared) rmSync(prepared, { recursive: true, force: true });
  await globalThis.govPostgres?.stop();
}
