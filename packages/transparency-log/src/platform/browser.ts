/** The functions of `node.ts` for a browser, where Node is not: by noble, which the build writes into the file. */
import { ed25519 } from '@noble/curves/ed25519';
import { sha256 as hashing, sha512 } from '@noble/hashes/sha2';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils';
import type * as node from './node';

export type { Verify } from './node';

export const sha256: typeof node.sha256 = (...parts) => {
  const hash = hashing.create();
  for (const part of parts) hash.update(typeof part === 'string' ? utf8ToBytes(part) : part);
  return bytesToHex(hash.digest());
};

export const fromHex: typeof node.fromHex = (text) => hexToBytes(text);

export const toHex: typeof node.toHex = (bytes) => bytesToHex(Uint8Array.from(bytes));

export const toBase64: typeof node.toBase64 = (bytes) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

export const fromBase64: typeof node.fromBase64 = (text) => {
  try {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    return toBase64(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
};

/** @returns the number that bytes are, lowest first */
const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${bytesToHex(Uint8Array.from(bytes).reverse())}`);

/**
 * Judges as OpenSSL does, and so Node: [S]B − [k]A has to be R, byte for byte (RFC 8032 5.1.7, without the cofactor). By
 * noble's own `verify`, which multiplies by the cofactor, a signature with a part of small order would hold here and not there.
 */
export const ed25519Verifier: typeof node.ed25519Verifier = (raw) => (message, signature) => {
  if (signature.length !== 64) return false;
  try {
    const { Point, CURVE } = ed25519;
    const given = signature.subarray(0, 32);
    const k = numberOf(sha512.create().update(given).update(raw).update(message).digest()) % CURVE.n;
    // OpenSSL reads a key whose y is not reduced, too. An S that is not below the order throws.
    const key = Point.fromHex(Uint8Array.from(raw), true);
    const found = Point.BASE.multiplyUnsafe(numberOf(signature.subarray(32))).subtract(key.multiplyUnsafe(k));
    return bytesToHex(found.toBytes()) === bytesToHex(given);
  } catch {
    return false;
  }
};

export const ed25519Signer: typeof node.ed25519Signer = (seed) => ({
  publicKey: ed25519.getPublicKey(seed),
  sign: (message) => ed25519.sign(message, seed),
});
