import { type AppointmentLeaf, entryAct, type EntryLeaf } from '@gov-publishing/provenance';
import type { LedgerReader } from '../../ledger/ledger-reader';
import { LEDGER_TABLES } from '../../ledger/tables';
import { AppointmentLeaves, type RecordedLeaf } from '../../people/confirming/appointment-leaves';
import type { Connection } from '../../strapi-boundary';
import type { Intervals } from './contract';

/** How many of the signer's next leaves are looked at for the first one under this appointment. */
const LOOKED_AT = 100;

/** @returns the intervals of the leaves that give, change or confirm an appointment, by the leaf's index */
export async function intervalsOf(
  connection: Connection,
  ledger: LedgerReader,
  shown: readonly { readonly index: number; readonly leaf: AppointmentLeaf }[],
): Promise<Map<number, Intervals>> {
  const ids = shown.map(({ leaf }) => leaf.appointment);
  const known = await new AppointmentLeaves(ledger).of(connection, ids);
  const intervals = new Map<number, Intervals>();
  for (const { index, leaf } of shown) {
    const leaves = known.get(leaf.appointment) ?? [];
    const entered = leaves.find((each) => each.index === (leaf.confirms ?? index));
    if (!entered || leaf.act === 'revoke_appointment') continue;
    const confirmation = leaves.find((each) => each.leaf.confirms === entered.index) ?? null;
    const firstAct = confirmation && (await firstActUnder(connection, ledger, confirmation));
    intervals.set(index, {
      entered: entered.leaf.time,
      confirmed: confirmation?.leaf.time ?? null,
      firstAct: firstAct?.time ?? null,
    });
  }
  return intervals;
}

async function firstActUnder(
  connection: Connection,
  ledger: LedgerReader,
  { index, leaf, subjectId }: RecordedLeaf,
): Promise<EntryLeaf | null> {
  const rows = (await connection({ signer: LEDGER_TABLES.signers })
    .join({ leaf: LEDGER_TABLES.leaves }, 'leaf.idx', 'signer.idx')
    .where('signer.person_id', subjectId)
    .where('leaf.kind', entryAct.kind)
    .andWhere('leaf.idx', '>', index)
    .orderBy('leaf.idx')
    .limit(LOOKED_AT)
    .select('leaf.idx as idx')) as { idx: number | string }[];
  const indexes = rows.map(({ idx }) => Number(idx));
  const { leaves } = await ledger.leavesAt(connection, indexes);
  for (const each of indexes) {
    const found = leaves.get(each)?.leaf;
    const isUnder = found?.kind === 'entry-act' && found.duty === leaf.duty && found.agency === leaf.agency;
    if (isUnder && found.order === leaf.order) return found;
  }
  return null;
}
