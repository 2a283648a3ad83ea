import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Digest } from '../brands';
import { valueDigest } from './canonical-text';

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
  return randomBytes(16).toString('hex');
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
    return timingSafeEqual(Buffer.from(commitment, 'hex'), Buffer.from(commit(opening), 'hex'));
  } catch {
    return false;
  }
}
