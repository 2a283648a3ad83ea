/**
 * What the log needs of the machine it runs on, by Node. `browser.ts` has the same functions without Node; the build for
 * browsers puts it in the place of this file, and nothing else of the package knows where it runs.
 */
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/** DER heads before the 32 raw bytes (RFC 8410): node:crypto takes no raw Ed25519 keys. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * @param parts bytes, or texts that are hashed as UTF-8, one after the other
 * @returns their SHA-256, 64 lower-case hex characters
 */
export function sha256(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    if (typeof part === 'string') hash.update(part, 'utf8');
    else hash.update(part);
  }
  return hash.digest('hex');
}

/** @returns the bytes of lower-case hex; the caller has checked the form */
export function fromHex(text: string): Uint8Array {
  return Buffer.from(text, 'hex');
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/**
 * Node's own decoder skips what is not base64, so that many texts decode to the same bytes and a changed
 * character could go unseen.
 *
 * @param text standard base64 with padding (RFC 4648 section 4)
 * @returns the bytes, or undefined where the text is not the one encoding of them
 */
export function fromBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** Says whether an Ed25519 signature over the message is right. Never throws. */
export type Verify = (message: Uint8Array, signature: Uint8Array) => boolean;

/** @param raw the 32 bytes of an Ed25519 public key (RFC 8032) */
export function ed25519Verifier(raw: Uint8Array): Verify {
  const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' });
  return (message, signature) => verify(null, message, key, signature);
}

/**
 * @param seed the 32 bytes of an Ed25519 private key (RFC 8032)
 * @returns its public key, and what signs with it. The seed itself is not held where it could be printed.
 */
export function ed25519Signer(seed: Uint8Array): {
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
} {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return { publicKey: spki.subarray(SPKI_HEAD.length), sign: (message) => sign(null, message, key) };
}
