import type { Digest } from '../brands';
import type { Act, ActRecord } from './model';

/** After these the signatures before them count no more; what follows is a new round. */
const ENDS_ROUND: readonly Act[] = ['publish', 'unpublish', 'return', 'withdraw'];

export interface Rounds {
  /** Acts since the last publish, unpublish, return or withdraw, oldest first. */
  readonly current: readonly ActRecord[];
  /** The act that ended the round before, or null in the first round. */
  readonly endedBy: ActRecord | null;
}

/** @param acts every act on an entry, oldest first (order of the ledger, never of the clock, which may go back) */
export function roundsOf(acts: readonly ActRecord[]): Rounds {
  for (let at = acts.length - 1; at >= 0; at -= 1) {
    const record = acts[at];
    if (record && ENDS_ROUND.includes(record.act)) return { current: acts.slice(at + 1), endedBy: record };
  }
  return { current: acts, endedBy: null };
}

/** What is public now: the digest, and the ledger index of the act that published it. */
export interface Published {
  readonly digest: Digest;
  readonly index: number;
}

/** @returns what the acts say is public, or null where the entry was never published or has been taken down */
export function publishedBy(acts: readonly ActRecord[]): Published | null {
  for (let at = acts.length - 1; at >= 0; at -= 1) {
    const record = acts[at];
    if (record?.act === 'unpublish') return null;
    if (record?.act === 'publish') return { digest: record.digest, index: record.index };
  }
  return null;
}
