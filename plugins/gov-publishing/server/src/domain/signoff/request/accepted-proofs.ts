import { showsOf, type LeafProof } from '@gov-publishing/provenance';
import type { Duty, Reason } from '../model';
import type { PolicyProfile } from '../profiles/profile';

/** @returns the methods by which an officer may prove to be there when signing in a duty (WF-07) */
export function acceptedProofs({ proofs }: PolicyProfile, duty: Duty): readonly string[] {
  return proofs.ofDuty?.[duty] ?? proofs.ofAll;
}

/** @returns why a signature may not be given with this proof; empty where it may */
export function proofReasons(profile: PolicyProfile, duty: Duty | null, proof: LeafProof): Reason[] {
  const accepted = duty === null ? [] : acceptedProofs(profile, duty);
  const isAccepted = showsOf(proof) === 'signer' && (duty === null || accepted.includes(proof.method));
  if (isAccepted) return [];
  return [
    { code: 'proof.not_accepted', field: 'proof', requirement: 'WF-07', params: { method: proof.method } },
  ];
}
