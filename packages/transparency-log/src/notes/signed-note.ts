import { CheckpointMalformed, CheckpointNotSigned } from '../log-error';
import { fromBase64, fromHex, toBase64, toHex } from '../platform/node';
import { isKeyName, type SigningKey, type VerifierKey } from './note-key';

const MAX_NOTE_TEXT = 65_536;
const MAX_SIGNATURES = 100;
const UNFIT = /[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u;

/** One signature line: who claims to have signed, and the signature. */
export interface NoteSignature {
  readonly name: string;
  /** Key id, 8 lower-case hex characters. */
  readonly id: string;
  readonly signature: Uint8Array;
}

/** A signed note taken apart; nothing of it is verified yet. */
export interface SignedNote {
  /** The signed text, with its last newline. */
  readonly body: string;
  readonly signatures: readonly NoteSignature[];
}

function parseSignature(line: string): NoteSignature {
  const [, name, encoded] = /^— ([^ ]+) ([^ ]+)$/.exec(line) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  if (name === undefined || !isKeyName(name) || bytes === undefined || bytes.length < 5) {
    throw new CheckpointMalformed('The note has a malformed signature line');
  }
  return { name, id: toHex(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
}

/**
 * @param text a C2SP signed note.
 * @throws CheckpointMalformed where it is none, is over 64 KiB or has over 100 signatures.
 */
export function parseNote(text: string): SignedNote {
  if (text.length > MAX_NOTE_TEXT) throw new CheckpointMalformed('The note is too long');
  if (UNFIT.test(text)) throw new CheckpointMalformed('The note holds control characters or broken Unicode');
  const blank = text.lastIndexOf('\n\n');
  if (blank < 0 || !text.endsWith('\n')) throw new CheckpointMalformed('The note has no signatures');
  const lines = text.slice(blank + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw new CheckpointMalformed('The note has too many signatures');
  return { body: text.slice(0, blank + 1), signatures: lines.map(parseSignature) };
}

/**
 * @param body the text to sign, ending in a newline.
 * @returns the note with one signature line, Ed25519 (RFC 8032) over the body.
 */
export function signNote(body: string, key: SigningKey): string {
  const signature = key.sign(new TextEncoder().encode(body));
  const line = toBase64(Uint8Array.of(...fromHex(key.verifier.id), ...signature));
  return `${body}\n— ${key.name} ${line}\n`;
}

/**
 * Signatures of keys that are not handed in are ignored; that is how witnesses co-sign and keys are changed.
 *
 * @returns the keys that signed the note, at least one.
 * @throws CheckpointNotSigned where none did, or where a signature under a known name and id is wrong.
 */
export function verifyNote(note: SignedNote, keys: readonly VerifierKey[]): VerifierKey[] {
  const signedBy = new Set<VerifierKey>();
  const body = new TextEncoder().encode(note.body);
  for (const { name, id, signature } of note.signatures) {
    for (const key of keys) {
      if (key.name !== name || key.id !== id) continue;
      if (!key.verify(body, signature)) {
        throw new CheckpointNotSigned(`The signature of ${key.name}+${key.id} is wrong`);
      }
      signedBy.add(key);
    }
  }
  if (signedBy.size === 0) throw new CheckpointNotSigned('No known key signed the note');
  return [...signedBy];
}
