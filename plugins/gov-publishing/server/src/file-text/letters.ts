import type { DataEncoding } from '../domain/data/data-formats';

/** A mark that stands above or below a consonant, where no Thai letter stands before it: no Thai text begins so. */
const LOST_MARK = /(?:^|[^\u0E01-\u0E4E])[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/m;
/** What a text file never has: such a file is something else under the name of a text. */
const CONTROLS = /[\0-\x08\x0E-\x1F]/;

/** A text in the letters that it was written in. */
export interface ToldLetters {
  readonly text: string;
  readonly encoding: DataEncoding;
}

/**
 * @returns the text of a file: UTF-8 with or without a mark at its beginning, UTF-16 with one, or the Thai letters that
 *   Excel and old Thai programs write (Windows-874, TIS-620). Null where it is none of them: letters that are guessed at
 *   become somebody's name
 */
export function toldLetters(bytes: Uint8Array): ToldLetters | null {
  const told = decoded(bytes);
  if (told === null || CONTROLS.test(told.text)) return null;
  return { ...told, text: told.text.replace(/^\uFEFF/, '') };
}

function decoded(bytes: Uint8Array): ToldLetters | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', 'utf_16', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', 'utf_16', bytes);
  const unicode = strictly('utf-8', 'utf_8', bytes);
  if (unicode !== null) return unicode;
  const thai = strictly('windows-874', 'windows_874', bytes);
  return thai !== null && !LOST_MARK.test(thai.text) ? thai : null;
}

function strictly(name: string, encoding: DataEncoding, bytes: Uint8Array): ToldLetters | null {
  try {
    return { text: new TextDecoder(name, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

const LF = 0x0a;
const NAMES: Readonly<Record<string, string>> = { utf8: 'UTF-8', thai: 'TIS-620', utf16: 'UTF-16' };

/**
 * Looks at a file line by line: joined from several, each line may be right for itself and the whole for no program.
 *
 * @returns the encodings that its lines are in, and the first line in another than those before it; null where all lines
 *   are in one
 */
export function mixedLetters(
  bytes: Uint8Array,
): { readonly encodings: string; readonly line: number } | null {
  // A file in UTF-16 has NULs in all its lines; in a file in other letters those that have are of another one.
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return null;
  const unicode = new TextDecoder('utf-8', { fatal: true });
  const seen = new Set<string>();
  let [changed, number] = [0, 0];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(LF, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    number += 1;
    from += line.length + 1;
    const kind = kindOf(line, unicode);
    if (kind === null || seen.has(kind)) continue;
    seen.add(kind);
    if (seen.size === 2) changed = number;
  }
  return seen.size < 2 ? null : { encodings: [...seen].map((kind) => NAMES[kind]).join(', '), line: changed };
}

/** @returns null for a line that reads the same in all of them */
function kindOf(line: Uint8Array, unicode: { decode(bytes: Uint8Array): string }): string | null {
  if (line.includes(0)) return 'utf16';
  if (!line.some((byte) => byte >= 0x80)) return null;
  try {
    unicode.decode(line);
    return 'utf8';
  } catch {
    return 'thai';
  }
}
