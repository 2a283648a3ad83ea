import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Connection } from '../strapi-boundary';
import type { LedgerReader } from './ledger-reader';

const BATCH = 500;

/** What became of an export. */
export interface Written {
  /** How many leaves verified and were written. */
  readonly leaves: number;
  /** Indexes of those that did not, and were left out. */
  readonly damaged: readonly number[];
}

/** Where the lines go: a new file, or a stream that is left open. */
export interface ExportTarget {
  readonly file?: string | undefined;
  readonly stream: NodeJS.WritableStream;
}

/**
 * Writes every leaf and then the newest checkpoint, one JSON object a line; a batch at a time, however long the
 * ledger has become.
 *
 * @param verifierKey text of the log's verifier key, for the last line
 * @throws LedgerDamagedError where the checkpoint is not by our key; the error of the file where it exists already
 */
export async function writeLedger(
  connection: Connection,
  ledger: LedgerReader,
  verifierKey: string,
  { file, stream }: ExportTarget,
): Promise<Written> {
  // `wx`: an export that was kept as evidence is not written over.
  const sink: NodeJS.WritableStream =
    file === undefined ? stream : createWriteStream(file, { flags: 'wx', mode: 0o600 });
  // Listened to from the start: a file that cannot be made fails before anything waits for its end.
  const closed = file === undefined ? null : finished(sink);
  closed?.catch(() => undefined);
  const line = async (content: object): Promise<void> => {
    if (sink.write(`${JSON.stringify(content)}\n`)) return;
    await Promise.race([
      new Promise((resolve) => void sink.once('drain', resolve)),
      ...(closed ? [closed] : []),
    ]);
  };
  const head = await ledger.head(connection);
  const size = head?.size ?? 0;
  const damaged: number[] = [];
  for (let start = 0; start < size; start += BATCH) {
    const indexes = Array.from({ length: Math.min(BATCH, size - start) }, (_, offset) => start + offset);
    const read = await ledger.leavesAt(connection, indexes);
    damaged.push(...read.damaged);
    for (const index of indexes) {
      const leaf = read.leaves.get(index);
      if (leaf) await line({ type: 'leaf', index, hash: leaf.hash, leaf: leaf.text });
    }
  }
  if (head) await line({ type: 'checkpoint', size, note: head.note, verifierKey });
  if (closed) {
    sink.end();
    await closed;
  }
  return { leaves: size - damaged.length, damaged };
}
