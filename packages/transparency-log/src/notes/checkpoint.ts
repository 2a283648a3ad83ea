import { CheckpointMalformed, CheckpointNotSigned } from '../log-error';
import { fromBase64, fromHex, toBase64, toHex } from '../platform/node';
import type { NodeHash } from '../tree/hashes';
import { countsAt, type LogKey } from './key-interval';
import type { SigningKey, VerifierKey } from './note-key';
import { parseNote, signNote, verifyNote } from './signed-note';

/** The state of a log at one size (C2SP tlog-checkpoint). */
export interface TreeHead {
  /** Identity of the log; equals the name of the key that signs it. */
  readonly origin: string;
  /** Number of leaves. */
  readonly size: number;
  readonly root: NodeHash;
}

/** A checkpoint as read. Trust nothing of it before `verifyCheckpoint`. */
export interface Checkpoint extends TreeHead {
  /** Lines after the root; opaque, seldom there. */
  readonly extensions: readonly string[];
}

/** A checkpoint whose signature holds, and the keys it holds under. */
export interface VerifiedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly signedBy: readonly VerifierKey[];
}

/**
 * @returns the checkpoint as a signed note.
 * @throws CheckpointMalformed where the origin is not the key's name: such a checkpoint would verify for nobody.
 */
export function signCheckpoint({ origin, size, root }: TreeHead, key: SigningKey): string {
  if (origin !== key.name) throw new CheckpointMalformed(`The key is named ${key.name}, not ${origin}`);
  const body = `${origin}\n${size}\n${toBase64(fromHex(root))}\n`;
  parseBody(body);
  return signNote(body, key);
}

function parseBody(body: string): Checkpoint {
  const [origin, sizeText, rootText, ...extensions] = body.slice(0, -1).split('\n');
  if (!origin || sizeText === undefined || rootText === undefined) {
    throw new CheckpointMalformed('A checkpoint has an origin, a size and a root');
  }
  const size = /^(0|[1-9][0-9]*)$/.test(sizeText) ? Number(sizeText) : Number.NaN;
  if (!Number.isSafeInteger(size)) throw new CheckpointMalformed('The tree size is not a decimal number');
  const root = fromBase64(rootText);
  if (root?.length !== 32) throw new CheckpointMalformed('The root hash is not 32 bytes in base64');
  if (extensions.includes('')) throw new CheckpointMalformed('An extension line is empty');
  return { origin, size, root: toHex(root) as NodeHash, extensions };
}

/**
 * Reads a checkpoint WITHOUT verifying any signature.
 *
 * @throws CheckpointMalformed where the text is no signed note or its body no checkpoint.
 */
export function parseCheckpoint(text: string): Checkpoint {
  return parseBody(parseNote(text).body);
}

/**
 * @param keys the keys one goes by, each within its interval. Other signatures on the checkpoint are ignored.
 * @returns the checkpoint, and which of the keys signed it.
 * @throws CheckpointMalformed
 * @throws CheckpointNotSigned where no key of the log itself is among those that signed (a witness alone does
 *   not make a checkpoint), or where the signature of a known key is wrong.
 */
export function verifyCheckpoint(text: string, keys: readonly LogKey[]): VerifiedCheckpoint {
  const note = parseNote(text);
  const checkpoint = parseBody(note.body);
  const counting = keys.filter((key) => countsAt(key, checkpoint.size));
  const signedBy = verifyNote(note, counting);
  if (!signedBy.some((key) => key.name === checkpoint.origin)) {
    throw new CheckpointNotSigned(`No known key of ${checkpoint.origin} signed the checkpoint`);
  }
  return { checkpoint, signedBy };
}
