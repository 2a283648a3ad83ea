import parseRange from 'range-parser';
import type { Part } from '../../entries/storage/file-part';
import type { HttpContext } from '../../strapi-boundary';

/**
 * Reads the part of a file that a request asks for (RFC 9110, 14.2): a reader that goes on where it was cut off, a PDF
 * viewer that begins with the last page.
 *
 * @param etag of the whole file; a part of another version is of no use to who asks with If-Range
 * @param length of the file in bytes
 * @returns the part; null for the whole file, also where several parts are asked for or the wish cannot be read
 */
export function rangeOf(ctx: HttpContext, etag: string, length: number): Part | 'unsatisfiable' | null {
  const wish = ctx.get('Range');
  const condition = ctx.get('If-Range');
  if (ctx.method !== 'GET' || wish === '' || (condition !== '' && condition !== etag)) return null;
  const ranges = parseRange(length, wish, { combine: true });
  if (ranges === -1) return 'unsatisfiable';
  const [range] = ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1 ? [] : ranges;
  return range ? { start: range.start, end: range.end } : null;
}
