import { unzipSync } from 'fflate';
import { UnreadableError } from './passage';

/** No office file that a person made has more. */
const MAX_ENTRIES = 10_000;
/** Bytes of all the parts that are unpacked. A part is unpacked into as many bytes as its entry says, and no more. */
const MAX_BYTES = 128 * 1024 * 1024;

/**
 * Unpacks the named parts of an office file.
 *
 * @param isWanted by the name of a part, and the bytes that it says to unfold to
 * @param maxBytes of all of them together
 * @returns the parts in the order of their names, numbers counted as numbers
 * @throws UnreadableError where they would take too much room, or the archive is broken or locked
 */
export function zipParts(
  bytes: Uint8Array,
  isWanted: (name: string, size: number) => boolean,
  maxBytes = MAX_BYTES,
): [string, Uint8Array][] {
  let entries = 0;
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (entries > MAX_ENTRIES) throw new UnreadableError('too_large');
        if (!isWanted(name, originalSize)) return false;
        size += originalSize;
        if (size > maxBytes) throw new UnreadableError('too_large');
        return true;
      },
    });
    return Object.entries(parts).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError('damaged');
  }
}
