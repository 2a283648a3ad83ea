import type { ActRecord, Duty, Reason } from '../../model';
import { reason } from '../../reasons/reasons';
import type { Signer, Situation } from './definition';

/**
 * @param wrote whether the signer wrote the words
 * @param chain the links signed before, as far as they stand
 * @returns why one person may not hold this duty besides another on the same words; what may be joined is the profile's
 */
export function joinedDutyReasons(
  { personId, duty }: Signer,
  wrote: boolean,
  chain: readonly (ActRecord | undefined)[],
  { profile: { joins } }: Situation,
): Reason[] {
  const joined: readonly Duty[] = duty === 'publisher' ? joins.publisherMayAlsoBe : joins.executiveMayAlsoBe;
  const held = chain.filter((each) => each?.personId === personId).map((each) => each?.duty);
  const refused = new Set(held.filter((each) => each !== undefined && !joined.includes(each)));
  return [
    ...[...refused].map((had) =>
      reason('duties_not_joined', { requirement: 'WF-05', params: { had: String(had), duty } }),
    ),
    ...(wrote && !joined.includes('reporter')
      ? [reason('author_not_joined', { requirement: 'WF-05', params: { duty } })]
      : []),
  ];
}
