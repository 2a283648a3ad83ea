import type * as React from 'react';
import type { GivenProof } from '../../../../server/src/people/proofs/contract';
import type { BothLanguages } from '../../words/use-words';

export type ProofName = GivenProof['method'];
/** What is handed in by one method. */
export type GivenBy<Name extends ProofName> = Extract<GivenProof, { method: Name }>;

export interface ProofFieldsProps<Given extends GivenProof> {
  readonly given: Given;
  readonly error: string | undefined;
  readonly onChange: (given: Given) => void;
}

/** How the panel asks for one kind of proof. */
export interface ProofWay<Given extends GivenProof = GivenProof> {
  /** What it is called where the signer has a choice. */
  readonly name: BothLanguages;
  /** Before anything is filled in. */
  readonly empty: Given;
  readonly Fields: React.ComponentType<ProofFieldsProps<Given>>;
}

/** @returns whether the signer has filled anything in */
export function isGiven(proof: GivenProof): boolean {
  const { method: _, ...given } = proof;
  return Object.values(given).some((text) => text !== '');
}
