import { open, readFile, rm, stat } from 'node:fs/promises';
import type { PersonId } from '../domain/brands';
import { asRow, type HttpContext } from '../strapi-boundary';
import type { ImportTurns } from './import-turns';
import { UnreadableTableError } from './table/table';
import type { GivenFile } from './table/read-table';

/**
 * Refuses before any file of the request is looked at, and leaves none of them on the disk.
 *
 * @throws what the judge throws
 */
export async function beforeFiles<T>(ctx: HttpContext, judge: () => T | Promise<T>): Promise<T> {
  try {
    return await judge();
  } catch (error) {
    const files = Object.values(asRow((ctx.request as { files?: unknown }).files));
    for (const { filepath } of files.flat().map(asRow))
      if (typeof filepath === 'string') await rm(filepath, { force: true });
    throw error;
  }
}

/**
 * Does what a request's files are for while no other request of the person does.
 *
 * @throws TooManyAtOnceError before any file is read
 */
export async function inTurn(
  ctx: HttpContext,
  turns: ImportTurns,
  person: PersonId,
  work: (gone: AbortSignal) => Promise<void>,
): Promise<void> {
  const leave = await beforeFiles(ctx, () => turns.enter(person));
  try {
    await work(whenGone(ctx));
  } finally {
    leave();
  }
}

/** @returns what aborts when who waits for the answer is gone */
function whenGone({ res }: HttpContext): AbortSignal {
  const gone = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) gone.abort();
  });
  return gone.signal;
}

/**
 * Takes a file out of a request; what Strapi wrote of it to the disk is removed.
 *
 * @param read takes its bytes from the disk
 * @returns null where the request brings none under that name
 * @throws UnreadableTableError where it is too large, before it is read
 */
export async function uploadedFile(
  ctx: HttpContext,
  field: string,
  maxBytes: number,
  read: (path: string, size: number) => Promise<Uint8Array> = (path) => readFile(path),
): Promise<GivenFile | null> {
  const [given] = [asRow((ctx.request as { files?: unknown }).files)[field]].flat().map(asRow);
  const path = given?.['filepath'];
  if (given === undefined || typeof path !== 'string') return null;
  try {
    const { size } = await stat(path);
    if (size > maxBytes)
      throw new UnreadableTableError('import.file.too_large', { megabytes: maxBytes / 1_000_000 });
    return { name: String(given['originalFilename'] ?? ''), bytes: await read(path, size) };
  } finally {
    await rm(path, { force: true });
  }
}

/** So much is read at once. */
const PIECE = 8_000_000;

/** @returns the bytes of a file in memory that a thread sees without their being copied to it */
export async function sharedBytes(path: string, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(new SharedArrayBuffer(size));
  const file = await open(path);
  try {
    for (let at = 0; at < size;) {
      const { bytesRead } = await file.read(bytes, at, Math.min(PIECE, size - at), at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
  return bytes;
}
