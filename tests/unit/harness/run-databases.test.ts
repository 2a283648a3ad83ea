import { databaseUrl, dropDatabases, queryPostgres } from '../../harness/databases/postgres-databases';
import { copyPreparedDatabase } from '../../harness/databases/prepared-database';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const before = { run: process.env['TEST_RUN'], prepared: process.env['TEST_PREPARED'] };
const folder = mkdtempSync(join(tmpdir(), 'gov-runs-'));
afterAll(() => {
  Object.assign(process.env, { TEST_RUN: before.run, TEST_PREPARED: before.prepared });
  rmSync(folder, { recursive: true, force: true });
});

/** What a run does first, on a server that other runs have used. */
async function run(name: string): Promise<string | undefined> {
  process.env['TEST_RUN'] = name;
  process.env['TEST_PREPARED'] = mkdtempSync(join(folder, 'run-'));
  return copyPreparedDatabase('postgres', folder, `${name}_site_1`, () => Promise.resolve());
}

async function databasesOf(...runs: string[]): Promise<string[]> {
  const all = await queryPostgres<{ datname: string }>('SELECT datname FROM pg_database ORDER BY 1');
  return all.map(({ datname }) => datname).filter((name) => runs.some((each) => name.startsWith(each)));
}

test('a server that stays takes one run after another, and keeps nothing of those that ended: on postgres', async () => {
  const [first, second] = ['one', 'two'].map((name) => `gov_${name}_${process.pid}`) as [string, string];
  expect(await run(first)).toBe(databaseUrl(`${first}_site_1`));
  expect(await run(second)).toBe(databaseUrl(`${second}_site_1`));
  await dropDatabases();
  expect(await databasesOf(first, second)).toEqual([`${first}_prepared`, `${first}_site_1`]);
  process.env['TEST_RUN'] = first;
  await dropDatabases();
  expect(await databasesOf(first, second)).toEqual([]);
});
