import { RECORD_KINDS } from '@gov-publishing/provenance';
import type { Reason } from '../domain/signoff/model';
import { LEDGER_TABLES } from '../ledger/tables';
import type { Strapi } from '../strapi-boundary';

/** Far more than there are kinds and acts. */
const MAX_RECORDS = 1_000;

/**
 * A ledger that a newer program wrote into is read and continued by this one, but what it does not know decides nothing:
 * the operator should not let anybody sign before the program is brought up to date.
 *
 * @returns one notice for each kind of record that is not known here
 */
export async function laterRecords({ db }: Strapi): Promise<Reason[]> {
  const rows = (await db
    .connection(LEDGER_TABLES.leaves)
    .groupBy('kind', 'act')
    .limit(MAX_RECORDS)
    .select('kind', 'act')
    .count({ count: '*' })) as { kind: string; act: string; count: number | string }[];
  return rows
    .filter(
      ({ kind, act }) =>
        !Object.values(RECORD_KINDS).some((known) => known.kind === kind && known.acts.includes(act)),
    )
    .map(({ kind, act, count }) => ({
      code: 'readiness.later_records',
      field: kind,
      params: { kind, act, count: Number(count) },
    }));
}
