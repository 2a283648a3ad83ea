import type { Published } from './dossier-model';
import type { ActDefinition } from '../acts/definition/definition';
import { ACT_DEFINITIONS, definitionOf } from '../acts/registry';
import type { ActRecord } from '../model';

export interface Rounds {
  /** Acts since the last one that ended a round (published, taken down, returned, withdrawn), oldest first. */
  readonly current: readonly ActRecord[];
  /** The act that ended the round before, or null in the first round. */
  readonly endedBy: ActRecord | null;
}

/** @param acts every act on an entry, oldest first (order of the ledger, never of the clock, which may go back) */
export function roundsOf(
  acts: readonly ActRecord[],
  defined: readonly ActDefinition[] = ACT_DEFINITIONS,
): Rounds {
  for (let at = acts.length - 1; at >= 0; at -= 1) {
    const record = acts[at];
    if (record && definitionOf(record.act, defined).endsRound)
      return { current: acts.slice(at + 1), endedBy: record };
  }
  return { current: acts, endedBy: null };
}

/** @returns what the acts say is public, or null where the entry was never published or has been taken down */
export function publishedBy(
  acts: readonly ActRecord[],
  defined: readonly ActDefinition[] = ACT_DEFINITIONS,
): Published | null {
  for (let at = acts.length - 1; at >= 0; at -= 1) {
    const record = acts[at];
    const effect = record && definitionOf(record.act, defined).effect;
    if (effect === 'unpublish') return null;
    if (record && effect === 'publish') return { digest: record.digest, index: record.index };
  }
  return null;
}
