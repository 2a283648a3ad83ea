import { toArabicDigits } from './digits';

/** A telephone number within a text. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  /** As it is dialled in Thailand: Arabic digits, `+` kept where it was written. */
  readonly dialled: string;
  /** Digits after ต่อ; null where there are none. */
  readonly extension: string | null;
}

const GAP = '[\\s().-]{0,2}';
const START = '(?<![\\d+])';
/** Area codes begin with 2, 3, 4, 5 or 7 and make nine digits; mobile numbers with 6, 8 or 9 and make ten. */
const NUMBERS = [
  `(?:\\(?0|\\+66)${GAP}[23457](?:${GAP}\\d){7}`,
  `(?:0|\\+66)${GAP}[689](?:${GAP}\\d){8}`,
  `1[89]00${GAP}\\d{3}${GAP}\\d{3}`,
];
/** Four digits such as 1567: only where nothing but telephone numbers is written, for a year looks the same. */
const HOTLINE = '1[1-9]\\d{2}';
const EXTENSION = '(?:\\s*(?:ต่อ|ext\\.?|#)\\s*(\\d{1,6}))?';

/**
 * @param hotlines whether four digits are a number, too
 * @returns the telephone numbers in a text that somebody wrote as they liked, Thai digits included
 */
export function phoneNumbersIn(text: string, hotlines = false): readonly FoundNumber[] {
  const kinds = hotlines ? [...NUMBERS, HOTLINE] : NUMBERS;
  const pattern = new RegExp(`${START}(${kinds.join('|')})(?!\\d)${EXTENSION}`, 'giu');
  return [...toArabicDigits(text).matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    dialled: (match[1] ?? '').replace(/[^\d+]/g, ''),
    extension: match[2] ?? null,
  }));
}
