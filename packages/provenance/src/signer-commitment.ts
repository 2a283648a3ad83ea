import type { Digest } from './brands';
import { valueDigest } from './text/canonical-text';
import { isSameDigest } from './text/same-digest';

/** What opens a commitment. Kept beside the ledger, handed out only where the profile publishes names. */
export interface SignerOpening {
  readonly name: string;
  readonly personId: string;
  /** 16 random bytes, 32 hex characters, new for every leaf. */
  readonly salt: string;
}

/**
 * @returns a fresh salt. One per leaf: with a salt used twice, two leaves would show that one person signed both,
 *   and a name could be guessed from a staff list once for all.
 */
export function newSalt(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/**
 * The signer as a leaf names them: bound, yet not readable.
 *
 * @returns SHA-256 of JCS({ name, personId, salt }).
 * @throws NotCanonical where a part is not well-formed Unicode.
 */
export function commit({ name, personId, salt }: SignerOpening): Digest {
  return valueDigest({ name, personId, salt });
}

/** @returns whether the opening is what the commitment was made of. Never throws. */
export function opensCommitment(commitment: string, opening: SignerOpening): boolean {
  try {
    return isSameDigest(commitment, commit(opening));
  } catch {
    return false;
  }
}
