import { CheckpointNotSigned } from '../log-error';
import { parseCheckpoint } from './checkpoint';
import type { WitnessKey } from './note-key';
import { parseNote, type NoteSignature } from './signed-note';

/** 8 bytes of time and 64 of Ed25519. */
const COSIGNATURE_BYTES = 72;

/** What a witness says it saw, and when (C2SP tlog-cosignature, `cosignature/v1`). Nothing of it is verified yet. */
export interface Cosignature {
  /** Name of the witness. */
  readonly name: string;
  /** Id of its key, 8 lower-case hex characters. */
  readonly id: string;
  /** When it signed, POSIX seconds. */
  readonly timestamp: number;
  /** Ed25519 over time and checkpoint. */
  readonly signature: Uint8Array;
}

function read({ name, id, signature }: NoteSignature): Cosignature | undefined {
  if (signature.length !== COSIGNATURE_BYTES) return undefined;
  const time = new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0);
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return { name, id, timestamp: Number(time), signature: signature.subarray(8) };
}

/**
 * @returns the signature lines of a checkpoint that have the form of a cosignature. Of which type a line is, only the
 *   key tells; a log's own line is 64 bytes long and never among them.
 * @throws CheckpointMalformed
 */
export function parseCosignatures(checkpoint: string): Cosignature[] {
  parseCheckpoint(checkpoint);
  return parseNote(checkpoint).signatures.flatMap((line) => read(line) ?? []);
}

/**
 * @param witnesses the witnesses one goes by; cosignatures of others are ignored.
 * @returns those of them that signed the checkpoint, each once however many lines it has, and when it last did. None
 *   where nobody did: how many are enough is the reader's policy.
 * @throws CheckpointMalformed
 * @throws CheckpointNotSigned where a cosignature under a known witness's name and id is wrong.
 */
export function verifyCosignatures(
  checkpoint: string,
  witnesses: readonly WitnessKey[],
): { readonly witness: WitnessKey; readonly timestamp: number }[] {
  const { body } = parseNote(checkpoint);
  const last = new Map<WitnessKey, number>();
  for (const { name, id, timestamp, signature } of parseCosignatures(checkpoint)) {
    const witness = witnesses.find((key) => key.name === name && key.id === id);
    if (!witness) continue;
    const message = new TextEncoder().encode(`cosignature/v1\ntime ${timestamp}\n${body}`);
    if (!witness.verify(message, signature)) {
      throw new CheckpointNotSigned(`The cosignature of ${name}+${id} is wrong`);
    }
    // A copied line must not count as a second witness.
    last.set(witness, Math.max(timestamp, last.get(witness) ?? 0));
  }
  return [...last].map(([witness, timestamp]) => ({ witness, timestamp }));
}
