import { toArabicDigits } from '../digits';

/** How the year was named: พ.ศ., ค.ศ., an era that is not converted (ร.ศ., จ.ศ., ม.ศ., ฮ.ศ.), or not at all. */
export type WrittenEra = 'buddhist' | 'common' | 'other' | 'unnamed';

const ERAS: readonly (readonly [WrittenEra, RegExp])[] = [
  ['buddhist', /^(?:พ\.? ?ศ\.?|พุทธศักราช|B\.? ?E\.?)$/i],
  ['common', /^(?:ค\.? ?ศ\.?|คริสต์ศักราช|C\.? ?E\.?|A\.? ?D\.?)$/i],
  ['other', /^(?:[รจมฮ]\.? ?ศ\.?|รัตนโกสินทร์? ?ศก|จุลศักราช|มหาศักราช|ฮิจเราะห์ศักราช|R\.? ?S\.?|A\.? ?H\.?)$/i],
];

/** For a pattern: any of the eras above, named or not. */
export const ERA =
  '((?:[พครจมฮ]\\.? ?ศ\\.?|พุทธศักราช|คริสต์ศักราช|จุลศักราช|มหาศักราช|ฮิจเราะห์ศักราช|รัตนโกสินทร์? ?ศก|B\\.? ?E\\.?|[CA]\\.? ?[ED]\\.?|R\\.? ?S\\.?|A\\.? ?H\\.?)?)';

/** @param written the text before the year, perhaps empty */
export function eraNamed(written: string): WrittenEra {
  return ERAS.find(([, form]) => form.test(written.trim()))?.[0] ?? 'unnamed';
}

/** A date is short; a bound on the text is a bound on the work of reading it. */
const MAX_LENGTH = 80;
const WITHOUT_WIDTH = /[\u00AD\u200B-\u200F\u2060-\u2064\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** @returns the text with digits 0–9, single blanks and nothing of zero width; null where it is too long to be a date */
export function plainlyWritten(text: string): string | null {
  const plain = toArabicDigits(text.normalize('NFC').replace(WITHOUT_WIDTH, '')).replace(/\s+/g, ' ').trim();
  return plain.length > MAX_LENGTH ? null : plain;
}
