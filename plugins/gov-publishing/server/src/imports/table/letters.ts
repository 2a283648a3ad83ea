import { UnreadableTableError } from './table';

/** A mark that stands above or below a consonant, where no Thai letter stands before it: no Thai text begins so. */
const LOST_MARK = /(?:^|[^\u0E01-\u0E4E])[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/m;
/** What a text file never has: such a file is something else under the name of a text. */
const CONTROLS = /[\0-\x08\x0E-\x1F]/;

/**
 * @returns the text of a file: UTF-8 with or without a mark at its beginning, UTF-16 with one, or the Thai letters that
 *   Excel and old Thai programs write (Windows-874, TIS-620)
 * @throws UnreadableTableError where it is none of them: letters that are guessed at become somebody's name
 */
export function lettersOf(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text === null || CONTROLS.test(text)) throw new UnreadableTableError('import.file.letters');
  return text.replace(/^\uFEFF/, '');
}

function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', bytes);
  const unicode = strictly('utf-8', bytes);
  if (unicode !== null) return unicode;
  const thai = strictly('windows-874', bytes);
  return thai !== null && !LOST_MARK.test(thai) ? thai : null;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
