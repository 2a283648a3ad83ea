import { endsFounding } from '../../domain/ledger/confirmed-terms';
import type { Connection } from '../../strapi-boundary';
import type { AppointmentLeaves, RecordedLeaf } from './appointment-leaves';

/** How far the founding is: the confirmations that opened it, or, where it is over, the one of them that was answered. */
export type FoundingOnRecord =
  | { readonly over: false; readonly openings: readonly RecordedLeaf[] }
  | { readonly over: true; readonly opening: number | null };

/** @returns the founding as the ledger has it, decided by leaves and never by rows: it is held once */
export async function foundingOnRecord(
  connection: Connection,
  leaves: AppointmentLeaves,
): Promise<FoundingOnRecord> {
  const confirmations = await leaves.first(connection, 'confirm_appointment');
  const end = confirmations.find(({ leaf }) => endsFounding(leaf));
  if (!end) return { over: false, openings: confirmations };
  return { over: true, opening: end.leaf.opening ?? null };
}
