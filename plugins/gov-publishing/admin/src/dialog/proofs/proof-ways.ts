import type { GivenProof } from '../../../../server/src/people/proofs/contract';
import { passwordWay } from './PasswordProof';
import type { GivenBy, ProofName, ProofWay } from './proof-way';

/** One way a method; the compiler misses the one that is not there. */
const WAYS: { readonly [Name in ProofName]: ProofWay<GivenBy<Name>> } = {
  password: passwordWay,
};

export const PROOF_NAMES = Object.keys(WAYS) as readonly ProofName[];

/** @returns how the panel asks for a proof; its fields take what is of its own method alone, and get nothing else */
export function wayOf(name: ProofName): ProofWay {
  return WAYS[name] as unknown as ProofWay;
}

/** @returns an empty form of the first way that is accepted and that the panel knows */
export function emptyProof(accepted: readonly string[]): GivenProof {
  return wayOf(PROOF_NAMES.find((name) => name === accepted[0]) ?? 'password').empty;
}
