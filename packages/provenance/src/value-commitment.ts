import type { Digest } from './brands';
import { valueDigest } from './text/canonical-text';
import { isSameDigest } from './text/same-digest';
import { newSalt } from './signer-commitment';

/** A value that a leaf is bound to and does not tell: what goes into the leaf, and what opens it. */
export interface SealedValue {
  readonly commitment: Digest;
  /** 16 random bytes, 32 hex characters. Never the signer's: a bundle that names the signer would open this, too. */
  readonly salt: string;
}

function commitmentTo(value: unknown, salt: string): Digest {
  return valueDigest({ salt, value });
}

/**
 * Binds a leaf to a note, an assessment or the authors of a draft. A short sentence could be guessed from its plain
 * digest; from this it cannot.
 *
 * @returns SHA-256 of JCS({ salt, value }), and the salt
 * @throws NotCanonical where the value has no canonical text
 */
export function sealValue(value: unknown): SealedValue {
  const salt = newSalt();
  return { commitment: commitmentTo(value, salt), salt };
}

/** @returns whether the value is the one that was sealed. Never throws. */
export function opensValue(commitment: string, value: unknown, salt: string): boolean {
  try {
    return isSameDigest(commitment, commitmentTo(value, salt));
  } catch {
    return false;
  }
}
