import { zipParts } from '../zip-parts';
import { UnreadableError } from '../passage';
import { DataError, MAX_UNPACKED } from './data-fault';

/** Leads out of the archive, or to a place of the machine: no program writes such names for data. */
const OUTSIDE = /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:|\0/i;

/**
 * Unpacks the parts of an archive of data. Nothing is written to a disk.
 *
 * @param isWanted by the name of a part
 * @param own endings of the parts that such an archive has: others would be published unopened
 * @throws DataError where the archive does not open, leads out of itself, has other parts, or takes too much room
 */
export function safeParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  own: RegExp,
): Map<string, Uint8Array> {
  let outside: string | null = null;
  let other: string | null = null;
  const look = (name: string): boolean => {
    if (OUTSIDE.test(name)) outside ??= name.slice(0, 100);
    if (!name.endsWith('/') && !own.test(name)) other ??= name.slice(0, 100);
    return outside === null && other === null && isWanted(name);
  };
  const parts = unpacked(bytes, look);
  if (outside !== null) throw new DataError('zip_path', { part: outside });
  if (other !== null) throw new DataError('zip_other_part', { part: other });
  return new Map(parts);
}

function unpacked(bytes: Uint8Array, look: (name: string) => boolean): [string, Uint8Array][] {
  try {
    return zipParts(bytes, look, MAX_UNPACKED);
  } catch (error) {
    if (error instanceof UnreadableError && error.unread === 'too_large')
      throw new DataError('unpacks_too_large', { megabytes: MAX_UNPACKED / 1024 / 1024 });
    throw new DataError('not_zip');
  }
}
