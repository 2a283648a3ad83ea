/** A character that a reader does not see, or that lets a text read otherwise than it is written. */
export interface HiddenCharacter {
  /** e.g. `U+202E`. */
  readonly code: string;
  /** Where it stands, counted in characters from 1. */
  readonly position: number;
  /** What is seen around it, to find the place by. */
  readonly near: string;
}

/**
 * Controls and formats; signs that show nothing or another thing in each font (private use); letters without ink; line
 * ends that only some programs know. Tab and line ends are text. Bidirectional controls turn 001 into 100, and Thai
 * needs none. A soft hyphen, word joiner or byte order mark says nothing and makes two texts that look the same differ.
 */
const SUSPECT =
  /(?![\t\n\r])(?:[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115F\u1160\u2028\u2029\u2800\u3164\uFFA0\uFFFC]|\u034F|\u17B4|\u17B5|[\u180B-\u180F]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}])/gu;

/** Formats that show themselves: signs before and around Arabic and other numbers. */
const SEEN = /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]/u;
const UNSPACED = '\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}';
/** Scripts in which a joiner changes a letter's form: Arabic, those of India, Khmer, Burmese, Mongolian. */
const JOINING =
  '\\p{sc=Arab}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Mong}\\p{sc=Syrc}';

/**
 * What stands before and behind a character decides whether somebody needs it there. The one before is looked at alone:
 * V8 14.6 (Node 26) does not find a sign beyond U+FFFF by a class that ends with `$`.
 */
const NEEDED: readonly (readonly [sign: RegExp, before: RegExp, behind: RegExp])[] = [
  // Where a line may break between two words that are written without a blank.
  [/\u200B/u, new RegExp(`[${UNSPACED}]`, 'u'), /^[^\p{C}]/u],
  [/\u200B/u, /[^\p{C}]/u, new RegExp(`^[${UNSPACED}]`, 'u')],
  [/[\u200C\u200D]/u, new RegExp(`[${JOINING}]`, 'u'), new RegExp(`^[${JOINING}]`, 'u')],
  // Families, professions and flags are several signs joined: 👩‍⚕️.
  [/\u200D/u, /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u, /^\p{Extended_Pictographic}/u],
  [/[\uFE0E\uFE0F]/u, /\p{Extended_Pictographic}/u, /^/u],
  [/\uFE0F/u, /[0-9#*]/u, /^\u20E3/u],
  // Forms of one Chinese or Japanese character.
  [/[\uFE00-\uFE02]|[\u{E0100}-\u{E01EF}]/u, /\p{sc=Han}/u, /^/u],
  [/\uFE00/u, /\p{sc=Mymr}/u, /^/u],
  [/[\u180B-\u180F]/u, /\p{sc=Mong}/u, /^/u],
];
/** The flags of England, Scotland and Wales are a black flag with their letters as tags. */
const TAGGED_FLAG = /\u{1F3F4}[\u{E0061}-\u{E007A}]{2,6}\u{E007F}/gu;

const AROUND = 12;

/** @returns the characters of a text that nobody sees and nothing in it needs, in order; at most `most` */
export function hiddenCharacters(text: string, most = 5): HiddenCharacter[] {
  // Most texts hold none at all, and long ones are looked through often.
  if (text.search(SUSPECT) < 0) return [];
  const flags = [...text.matchAll(TAGGED_FLAG)].map(
    ({ index, 0: flag }) => [index, index + flag.length] as const,
  );
  const found: HiddenCharacter[] = [];
  // Both stand in order: the flags that end before a sign end before all that follow it.
  let flag = 0;
  for (const { index, 0: sign } of text.matchAll(SUSPECT)) {
    if (found.length >= most) break;
    const before = lastOf(text.slice(Math.max(0, index - 2), index));
    const behind = text.slice(index + sign.length, index + sign.length + 2);
    while ((flags[flag]?.[1] ?? Infinity) <= index) flag += 1;
    if (SEEN.test(sign) || (flags[flag]?.[0] ?? Infinity) <= index) continue;
    if (NEEDED.some(([which, left, right]) => which.test(sign) && left.test(before) && right.test(behind)))
      continue;
    found.push({
      code: codeOf(sign),
      position: [...text.slice(0, index)].length + 1,
      near: around(text, index),
    });
  }
  return found;
}

/** @returns the code points and where they stand, for a message: `U+202E (7), U+200B (12)` */
export function namedCharacters(found: readonly HiddenCharacter[]): string {
  return found.map(({ code, position }) => `${code} (${position})`).join(', ');
}

/** @returns a name as it is seen, to say a place by */
export function withoutHidden(text: string): string {
  return text.replace(SUSPECT, '');
}

function lastOf(text: string): string {
  return [...text].at(-1) ?? '';
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function around(text: string, index: number): string {
  return withoutHidden(text.slice(Math.max(0, index - AROUND), index + AROUND))
    .replace(/\s+/g, ' ')
    .trim();
}
