import { definitionOf } from '../acts/registry';
import type { Act, SignoffFacts } from '../model';
import type { Dossier } from './dossier-model';
import { roundsOf } from './round';

/**
 * @param act whose turn it is
 * @returns since when an entry waits for it, ISO 8601: since the last signature that counts, or since the round before ended
 *   (returned, published); null for a draft, which nobody has handed on
 */
export function waitsSince(act: Act, facts: SignoffFacts, dossier: Dossier): string | null {
  const { state, needsAcknowledgement, inForce } = dossier;
  if (needsAcknowledgement && definitionOf(act).clock(dossier)) return needsAcknowledgement.since;
  if (state === 'draft') return null;
  return (inForce.at(-1) ?? roundsOf(facts.acts).endedBy)?.at ?? null;
}
