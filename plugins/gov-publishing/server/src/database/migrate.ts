import { BootRefusedError } from '../errors';
import { STORE_TABLES } from '../delivery/store/tables';
import { LEDGER_TABLES } from '../ledger/tables';
import type { Connection } from '../strapi-boundary';
import { dialectOf } from './dialect';
import type { Migration } from './migration';
import { MIGRATIONS } from './migrations';
import { APPEND_ONLY, SCHEMA_TABLE } from './tables';

/**
 * Brings the plugin's own tables up to date: runs the steps that are missing, in their order, all or none, and makes the
 * triggers (again) that keep the ledger append-only. Servers that start at the same moment wait for each other.
 *
 * @returns true where there was no ledger before: the plugin's first start on this database
 * @throws BootRefusedError, and nothing was changed, where a newer version of the plugin was here, or one from before the
 *   format of the ledger was settled, or where the ledger is gone
 */
export async function migrate(
  connection: Connection,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<boolean> {
  return connection.transaction(async (trx) => {
    const dialect = dialectOf(trx);
    await dialect.lock(trx, 'start');
    const firstStart = !(await trx.schema.hasTable(LEDGER_TABLES.leaves));
    const applied = await versionOf(trx, firstStart);
    const newest = migrations.at(-1)?.version ?? 0;
    if (applied > newest) throw newerDatabase(applied, newest);
    for (const { version, name, up } of migrations.filter((each) => each.version > applied)) {
      await up(trx);
      await trx(SCHEMA_TABLE).insert({ version, name, applied_at: new Date().toISOString() });
    }
    await dialect.indexWords(trx, STORE_TABLES.search);
    for (const each of APPEND_ONLY) await dialect.forbidChange(trx, each);
    return firstStart;
  });
}

/** @returns the newest step that ran here; 0 on a database without the plugin's tables */
async function versionOf(trx: Connection, firstStart: boolean): Promise<number> {
  if (await trx.schema.hasTable(SCHEMA_TABLE)) {
    if (firstStart) throw lostLedger();
    const row = (await trx(SCHEMA_TABLE).max({ version: 'version' }).first()) as { version: number | null };
    return Number(row.version ?? 0);
  }
  if (!firstStart) throw unsettledLedger();
  await trx.schema.createTable(SCHEMA_TABLE, (table) => {
    table.integer('version').primary();
    table.string('name', 100).notNullable();
    table.string('applied_at', 30).notNullable();
  });
  return 0;
}

function newerDatabase(applied: number, newest: number): BootRefusedError {
  return new BootRefusedError(
    `A newer version of gov-publishing was here: the tables of this database are at step ${applied}, and this version knows ` +
      `${newest}. Nothing was changed. Install the newer version again, or restore the backup from before the upgrade.`,
  );
}

function lostLedger(): BootRefusedError {
  return new BootRefusedError(
    'This database had a ledger, and its table is gone. A new one is not begun in its place: everything that was signed would ' +
      'be forgotten without a word. Restore the database from its backup; nothing was changed in this one.',
  );
}

function unsettledLedger(): BootRefusedError {
  return new BootRefusedError(
    'The ledger in this database was begun under a development version of gov-publishing, before its format was settled. ' +
      'It cannot be carried on. Begin with an empty database; nothing was changed in this one.',
  );
}
