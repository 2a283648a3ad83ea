import { toArabicDigits } from './digits';
import { repairThai } from './text';

/** ฺ ็ ่ ้ ๊ ๋ ์ ํ ๎ and, of other scripts, accents: what people leave out or get wrong when they search. */
const MARKS = /[\u0E3A\u0E47-\u0E4E\u0300-\u036F]/g;

/**
 * Folds a text for searching: two texts that a reader would take for the same words fold to the same. NFC, small
 * letters, ๐–๙ as 0–9, เเ as แ, ํา as ำ, no tone marks and no other marks above or below the line, nothing of zero
 * width, single blanks. Pure; folding what is folded changes nothing. What an officer signs is never folded.
 *
 * @returns the folded text, trimmed; empty where there was nothing but marks and blanks
 */
export function foldForSearch(text: string): string {
  const repaired = repairThai(toArabicDigits(text.toLowerCase()));
  const bare = repaired.normalize('NFD').replace(MARKS, '').normalize('NFC');
  // Once more: a mark may have stood between the two เ that are one แ. ς and σ are one letter.
  return repairThai(bare).replace(/ς/g, 'σ').replace(/ๅ/g, 'า').replace(/\s+/g, ' ').trim();
}

/** @returns the folded words of a search, each once, in order; empty where no letter and no digit is in it */
export function searchWords(search: string): string[] {
  const folded = foldForSearch(search);
  return /[\p{L}\p{N}]/u.test(folded) ? [...new Set(folded.split(' '))] : [];
}
