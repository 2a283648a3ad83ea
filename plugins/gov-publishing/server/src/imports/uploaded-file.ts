import { readFile, rm, stat } from 'node:fs/promises';
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
 * @returns null where the request brings none under that name
 * @throws UnreadableTableError where it is too large, before it is read
 */
export async function uploadedFile(
  ctx: HttpContext,
  field: string,
  maxBytes: number,
): Promise<GivenFile | null> {
  const [given] = [asRow((ctx.request as { files?: unknown }).files)[field]].flat().map(asRow);
  const path = given?.['filepath'];
  if (given === undefined || typeof path !== 'string') return null;
  try {
    if ((await stat(path)).size > maxBytes)
      throw new UnreadableTableError('import.file.too_large', { megabytes: maxBytes / 1_000_000 });
    return { name: String(given['originalFilename'] ?? ''), bytes: await readFile(path) };
  } finally {
    await rm(path, { force: true });
  }
}
