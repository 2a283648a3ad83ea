import type { PersonId } from '../../domain/brands';
import type { LeafProof } from '@gov-publishing/provenance';
import type { Person } from '../roster/officers';

/** A person who has just proved to be there, and how: what an act signs with. */
export type ProvenPerson = Person & { readonly proof: LeafProof };

/**
 * A way to prove that the signer is there, anew with each act (WF-07). What a client hands in is
 * `{ method, … }`; what goes on record is `{ method, … }` too, with what a reader of the ledger can check.
 */
export interface ProofMethod<Given extends { readonly method: string } = { readonly method: string }> {
  readonly method: Given['method'];
  /**
   * Called outside of any transaction: a refused act must not undo the count of tries.
   *
   * @param field where in the request the proof stands, to say what was wrong
   * @throws ProofError where it does not fit; TooManyAttemptsError; DutyError where the account is blocked
   */
  check(personId: PersonId, given: Given, field: string): Promise<ProvenPerson>;
}
