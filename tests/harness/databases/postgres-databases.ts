import { Client } from 'pg';

/** The address of a database on the server of this run. */
export function databaseUrl(name: string): string {
  const base = process.env['TEST_POSTGRES_URL'];
  if (!base) throw new Error('No PostgreSQL is running for the tests.');
  return `${base}/${name}`;
}

/** Asks the server itself, e.g. to make a database. */
export async function queryPostgres(statement: string): Promise<void> {
  const admin = new Client({ connectionString: databaseUrl('postgres') });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
