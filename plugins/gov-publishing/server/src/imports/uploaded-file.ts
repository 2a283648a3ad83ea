import { readFile, rm, stat } from 'node:fs/promises';
import { asRow, type HttpContext } from '../strapi-boundary';
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
