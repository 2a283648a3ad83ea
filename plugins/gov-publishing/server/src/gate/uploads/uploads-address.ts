import { posix } from 'node:path';

/** Where Strapi's local provider keeps its files under the public folder, and under which address. */
export const UPLOADS = '/uploads';

/**
 * Reads where an address leads as Strapi's static middlewares do, which decode it and then look on the disk:
 * `/%75ploads/x`, `//uploads/x`, `/site/%2e%2e/uploads/x` and, on some disks, `/Uploads/x` are all the same file.
 *
 * @param path of the request, as it came
 * @returns the file's address in plain form (`/uploads/x`), or null where it leads elsewhere
 */
export function uploadsAddress(path: string): string | null {
  const plain = posix.normalize(`/${decoded(path).replaceAll('\\', '/')}`);
  const lower = plain.toLowerCase();
  return lower === UPLOADS || lower.startsWith(`${UPLOADS}/`)
    ? `${UPLOADS}${plain.slice(UPLOADS.length)}`
    : null;
}

/** What cannot be decoded, no static middleware answers. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
