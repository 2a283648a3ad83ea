/** The functions of `node.ts` for a browser, where Node is not: by noble, which the build writes into the file. */
import { ed25519 } from '@noble/curves/ed25519';
import { sha256 as hashing } from '@noble/hashes/sha2';
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

export const ed25519Verifier: typeof node.ed25519Verifier = (raw) => (message, signature) => {
  try {
    // As OpenSSL, and so Node, does it (RFC 8032 5.1.7): not by the looser rules of ZIP 215.
    return ed25519.verify(signature, message, raw, { zip215: false });
  } catch {
    return false;
  }
};

export const ed25519Signer: typeof node.ed25519Signer = (seed) => ({
  publicKey: ed25519.getPublicKey(seed),
  sign: (message) => ed25519.sign(message, seed),
});
