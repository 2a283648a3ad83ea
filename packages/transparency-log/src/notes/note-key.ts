import { KeyMalformed } from '../log-error';
import { ed25519Signer, ed25519Verifier, fromBase64, sha256, toBase64, type Verify } from '../platform/node';
import { isSmallOrder } from './small-order';

/** Signature types of C2SP signed-note: Ed25519 over the note, and Ed25519 of a witness over note and time. */
const ED25519 = 0x01;
const COSIGNATURE = 0x04;
const NAME = /^[^\s+\p{Cc}\p{Z}\p{Surrogate}]+$/u;

/** A public key by which notes are verified. */
export interface VerifierKey {
  /** The log's origin. */
  readonly name: string;
  /** Key id, 8 lower-case hex characters. */
  readonly id: string;
  readonly verify: Verify;
  /** The key in C2SP verifier-key form, `<name>+<id>+<base64>`. */
  readonly text: string;
}

/** A private key that signs notes, with the key that verifies them. It shows nothing of itself where it is printed. */
export interface SigningKey {
  readonly name: string;
  readonly sign: (message: Uint8Array) => Uint8Array;
  readonly verifier: VerifierKey;
}

/** The public key of a witness (C2SP tlog-cosignature): it signs what a log has signed, and when it saw it. */
export interface WitnessKey extends VerifierKey {
  readonly type: 'cosignature/v1';
}

/** @returns whether the text may name a key: non-empty, no space, no plus (C2SP signed-note). */
export function isKeyName(name: string): boolean {
  return name.length <= 255 && NAME.test(name);
}

function verifierOf(name: string, type: number, raw: Uint8Array): VerifierKey {
  const typed = Uint8Array.of(type, ...raw);
  const id = sha256(`${name}\n`, typed).slice(0, 8);
  const isRight = ed25519Verifier(raw);
  const verify: Verify = (message, signature) => !isSmallOrder(signature) && isRight(message, signature);
  return { name, id, verify, text: `${name}+${id}+${toBase64(typed)}` };
}

/** @returns the 32 key bytes behind the type byte of one of the key forms. */
function keyBytes(encoded: string, type: number, what: string): Uint8Array {
  const bytes = fromBase64(encoded);
  if (bytes?.length !== 33 || bytes[0] !== type) {
    throw new KeyMalformed(`The ${what} is not an Ed25519 key of 32 bytes in base64`);
  }
  return bytes.subarray(1);
}

function parsePublicKey(text: string, type: number, what: string): VerifierKey {
  // The base64 part may hold further plus signs, so only the first two separate.
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
  if (name === undefined || encoded === undefined || !isKeyName(name)) {
    throw new KeyMalformed(`The ${what} is not of the form <name>+<id>+<base64>`);
  }
  const raw = keyBytes(encoded, type, what);
  if (isSmallOrder(raw)) throw new KeyMalformed(`The ${what} is one under which anybody can sign`);
  const key = verifierOf(name, type, raw);
  if (key.id !== id) throw new KeyMalformed(`The ${what} does not fit its own id`);
  return key;
}

/**
 * @param text `<name>+<8 hex>+<base64(0x01 ‖ 32-byte public key)>`; white space around it is ignored.
 * @throws KeyMalformed also where the id is not that of the key, as after a typing slip, and for a key of small order.
 */
export function parseVerifierKey(text: string): VerifierKey {
  return parsePublicKey(text, ED25519, 'verifier key');
}

/**
 * @param text as `parseVerifierKey`, with 0x04 as the type byte.
 * @throws KeyMalformed
 */
export function parseWitnessKey(text: string): WitnessKey {
  return { ...parsePublicKey(text, COSIGNATURE, 'witness key'), type: 'cosignature/v1' };
}

/**
 * @param text `PRIVATE+KEY+<name>+<8 hex>+<base64(0x01 ‖ 32-byte seed)>`, as Go's note package writes it;
 *   white space around it is ignored.
 * @throws KeyMalformed also where the id is not that of the key. The message never holds the key.
 */
export function parseSigningKey(text: string): SigningKey {
  const [, name, id, encoded] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
  if (name === undefined || encoded === undefined || !isKeyName(name)) {
    throw new KeyMalformed('The signing key is not of the form PRIVATE+KEY+<name>+<id>+<base64>');
  }
  const { publicKey, sign } = ed25519Signer(keyBytes(encoded, ED25519, 'signing key'));
  const verifier = verifierOf(name, ED25519, publicKey);
  if (verifier.id !== id) throw new KeyMalformed('The signing key does not fit its own id');
  return { name, sign, verifier };
}

/**
 * Makes a fresh key pair.
 *
 * @param origin the log's name, e.g. `log.example.org/ledger`.
 * @returns both keys as text, in the forms the two parsers take.
 * @throws KeyMalformed where the origin cannot be a key name.
 */
export function generateKey(origin: string): { readonly signingKey: string; readonly verifierKey: string } {
  if (!isKeyName(origin)) throw new KeyMalformed('An origin may hold no space and no plus sign');
  const seed = crypto.getRandomValues(new Uint8Array(32));
  const verifier = verifierOf(origin, ED25519, ed25519Signer(seed).publicKey);
  const typed = toBase64(Uint8Array.of(ED25519, ...seed));
  return { signingKey: `PRIVATE+KEY+${origin}+${verifier.id}+${typed}`, verifierKey: verifier.text };
}
