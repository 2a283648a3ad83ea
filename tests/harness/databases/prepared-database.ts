import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseClient } from '../site';
import { databaseUrl, queryPostgres, runName } from './postgres-databases';

/** The longest that others wait for a first start: a worker that was killed in it says neither that it is done nor that it failed. */
const PATIENCE = 10 * 60_000;
const FILES = ['data.db', 'data.db-wal'];

/** Starts a site on an empty database in a folder, and ends it. */
export type FirstStart = (client: DatabaseClient, folder: string, url: string | undefined) => Promise<void>;

/**
 * The database that a first start leaves behind, made once in a run and copied for each suite. A first start makes some
 * ninety tables and takes four times as long as one that finds them; what first starts do is tested where that is the
 * subject, on `freshEnvironment`.
 *
 * @param to the folder of the new site
 * @returns the address of its database on PostgreSQL; on SQLite the file `data.db` lies in the folder
 */
export async function copyPreparedDatabase(
  client: DatabaseClient,
  to: string,
  name: string,
  firstStart: FirstStart,
): Promise<string | undefined> {
  const folder = join(preparedFolder(), client);
  const template = `${runName()}_prepared`;
  await once(folder, async () => {
    if (client === 'postgres') await queryPostgres(`CREATE DATABASE ${template}`);
    await firstStart(client, folder, client === 'postgres' ? databaseUrl(template) : undefined);
  });
  if (client === 'postgres') {
    await queryPostgres(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    return databaseUrl(name);
  }
  for (const file of FILES.filter((each) => existsSync(join(folder, each)))) {
    copyFileSync(join(folder, file), join(to, file));
  }
  return undefined;
}

function preparedFolder(): string {
  const folder = process.env['TEST_PREPARED'];
  if (!folder)
    throw new Error('No folder for prepared databases: tests/harness/databases/start-databases.ts makes it.');
  return folder;
}

/**
 * Does it in the first worker that asks; the others wait for it.
 *
 * @throws an Error where it failed there, or the time is over
 */
export async function once(folder: string, make: () => Promise<void>, patience = PATIENCE): Promise<void> {
  const done = join(folder, 'done');
  const failed = join(folder, 'failed');
  try {
    mkdirSync(folder);
  } catch {
    const until = Date.now() + patience;
    while (!existsSync(done)) {
      if (existsSync(failed)) throw new Error('The first start of a site failed in another suite.');
      if (Date.now() > until)
        throw new Error(
          `Nobody made ${folder} in ${patience / 1000} s: was the worker that began it killed? Run again.`,
        );
      await pause(50);
    }
    return;
  }
  try {
    await make();
    writeFileSync(done, '');
  } catch (error) {
    writeFileSync(failed, '');
    throw error;
  }
}
