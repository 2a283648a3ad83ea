import { Client } from 'pg';

/** The address of a database on the server of this run. */
export function databaseUrl(name: string): string {
  const base = process.env['TEST_POSTGRES_URL'];
  if (!base) throw new Error('No PostgreSQL is running for the tests.');
  return `${base}/${name}`;
}

/** How the names of all databases of this run begin: another run may use the same server, at another time or at once. */
export function runName(): string {
  const name = process.env['TEST_RUN'];
  if (!name) throw new Error('The run has no name: tests/harness/databases/start-databases.ts gives it.');
  return name;
}

/** Takes away what this run has made on a server that stays. */
export async function dropDatabases(): Promise<void> {
  const all = await queryPostgres<{ datname: string }>('SELECT datname FROM pg_database');
  for (const { datname } of all.filter((each) => each.datname.startsWith(`${runName()}_`)))
    await queryPostgres(`DROP DATABASE ${datname} WITH (FORCE)`);
}

/** Asks the server itself, e.g. to make a database. */
export async function queryPostgres<Row = unknown>(statement: string): Promise<readonly Row[]> {
  const admin = new Client({ connectionString: databaseUrl('postgres') });
  await admin.connect();
  try {
    return (await admin.query<Row>(statement)).rows;
  } finally {
    await admin.end();
  }
}
