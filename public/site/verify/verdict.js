import { isGenuine, isJudged } from './claims.js';

/**
 * What a citizen is told before the list: one sentence, by the weakest of what was checked.
 *
 * @param {{ claim: string, holds: boolean | 'not-proven' }[]} claims from `checkClaims`
 * @returns {'fails' | 'not_judged' | 'no_ed25519' | 'holds' | 'by_own_key'} `by_own_key` where the reader has no key of
 *   the agency's own, and whoever makes up a bundle makes up a key with it
 */
export function verdictOf(claims) {
  const of = (name) => claims.find(({ claim }) => claim === name)?.holds;
  if (!isGenuine(claims)) return 'fails';
  if (!isJudged(claims)) return 'not_judged';
  if (of('checkpoint-signature') !== true) return 'no_ed25519';
  return of('trusted-key') === true ? 'holds' : 'by_own_key';
}
