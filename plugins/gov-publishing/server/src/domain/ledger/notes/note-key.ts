import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { LedgerKeyMalformed } from '../ledger-error';
import { decodeBase64 } from './strict-base64';

/** Signature type byte of Ed25519 in C2SP signed-note. */
const ED25519 = 0x01;
/** DER heads before the 32 raw bytes (RFC 8410): node:crypto takes no raw Ed25519 keys. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const NAME = /^[^\s+\p{Cc}\p{Z}\p{Surrogate}]+$/u;

/** A public key by which checkpoints are verified. */
export interface VerifierKey {
  /** The log's origin. */
  readonly name: string;
  /** Key id, 8 lower-case hex characters. */
  readonly id: string;
  readonly publicKey: KeyObject;
  /** The key in C2SP verifier-key form, `<name>+<id>+<base64>`. */
  readonly text: string;
}

/** A private key that signs checkpoints, with the key that verifies them. Never logged, never sent. */
export interface SigningKey {
  readonly name: string;
  readonly privateKey: KeyObject;
  readonly verifier: VerifierKey;
}

/** @returns whether the text may name a key: non-empty, no space, no plus (C2SP signed-note). */
export function isKeyName(name: string): boolean {
  return name.length <= 255 && NAME.test(name);
}

function verifierOf(name: string, raw: Buffer): VerifierKey {
  const typed = Buffer.concat([Buffer.from([ED25519]), raw]);
  const id = createHash('sha256').update(`${name}\n`, 'utf8').update(typed).digest('hex').slice(0, 8);
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' });
  return { name, id, publicKey, text: `${name}+${id}+${typed.toString('base64')}` };
}

/** @returns the 32 key bytes behind the type byte of one of the two key forms. */
function keyBytes(encoded: string, what: string): Buffer {
  const bytes = decodeBase64(encoded);
  if (bytes?.length !== 33 || bytes[0] !== ED25519) {
    throw new LedgerKeyMalformed(`The ${what} is not an Ed25519 key of 32 bytes in base64`);
  }
  return bytes.subarray(1);
}

/**
 * @param text `<name>+<8 hex>+<base64(0x01 ‖ 32-byte public key)>`; white space around it is ignored.
 * @throws LedgerKeyMalformed also where the id is not that of the key, as after a typing slip.
 */
export function parseVerifierKey(text: string): VerifierKey {
  // The base64 part may hold further plus signs, so only the first two separate.
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
  if (name === undefined || encoded === undefined || !isKeyName(name)) {
    throw new LedgerKeyMalformed('The verifier key is not of the form <name>+<id>+<base64>');
  }
  const key = verifierOf(name, keyBytes(encoded, 'verifier key'));
  if (key.id !== id) throw new LedgerKeyMalformed('The verifier key does not fit its own id');
  return key;
}

/**
 * @param text `PRIVATE+KEY+<name>+<8 hex>+<base64(0x01 ‖ 32-byte seed)>`, as Go's note package writes it;
 *   white space around it is ignored.
 * @throws LedgerKeyMalformed also where the id is not that of the key. The message never holds the key.
 */
export function parseSigningKey(text: string): SigningKey {
  const [, name, id, encoded] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
  if (name === undefined || encoded === undefined || !isKeyName(name)) {
    throw new LedgerKeyMalformed('The signing key is not of the form PRIVATE+KEY+<name>+<id>+<base64>');
  }
  const seed = keyBytes(encoded, 'signing key');
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const verifier = verifierOf(name, spki.subarray(SPKI_HEAD.length));
  if (verifier.id !== id) throw new LedgerKeyMalformed('The signing key does not fit its own id');
  return { name, privateKey, verifier };
}

/**
 * Makes a fresh key pair.
 *
 * @param origin the log's name, e.g. `singburi.go.th/ledger`.
 * @returns both keys as text, in the forms the two parsers take.
 * @throws LedgerKeyMalformed where the origin cannot be a key name.
 */
export function generateKey(origin: string): { readonly signingKey: string; readonly verifierKey: string } {
  if (!isKeyName(origin)) throw new LedgerKeyMalformed('An origin may hold no space and no plus sign');
  const { privateKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8_HEAD.length);
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const verifier = verifierOf(origin, spki.subarray(SPKI_HEAD.length));
  const typed = Buffer.concat([Buffer.from([ED25519]), seed]).toString('base64');
  return { signingKey: `PRIVATE+KEY+${origin}+${verifier.id}+${typed}`, verifierKey: verifier.text };
}
