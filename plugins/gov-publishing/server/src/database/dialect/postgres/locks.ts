import type { Connection, Transaction } from '../../../strapi-boundary';
import type { LockName } from '../dialect';

/**
 * Advisory locks have numbers, and no other program on the database may use the same ones: these begin where ours do.
 * Servers of two versions that run on one database at the same time must agree on them, so a number never changes.
 */
const NUMBERS: Readonly<Record<LockName, number>> = {
  'ledger writer': 7_041_866,
  start: 7_041_867,
  document: 7_041_868,
  'password attempts': 7_041,
};

export async function lock(
  trx: Connection | Transaction,
  name: LockName,
  key?: string | number,
): Promise<void> {
  const number = NUMBERS[name];
  if (key === undefined) await trx.raw('SELECT pg_advisory_xact_lock(?)', [number]);
  else if (typeof key === 'number') await trx.raw('SELECT pg_advisory_xact_lock(?, ?)', [number, key]);
  else await trx.raw('SELECT pg_advisory_xact_lock(?, hashtext(?))', [number, key]);
}
