import { toArabicDigits } from './digits';

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * One spelling for what looks the same on the screen: เ+เ → แ, ํ+า → ำ (whatever order its tone mark was typed
 * in), and no zero-width characters. Unicode normalisation does none of these. For comparing, searching and
 * sorting; what an officer signs is never repaired.
 */
export function repairThai(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\u0E40\u0E40/g, '\u0E41')
    .replace(/([\u0E48-\u0E4B]?)\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1$2\u0E33')
    .replace(/\u0E33([\u0E48-\u0E4B])/g, '$1\u0E33');
}

/** `repairThai`, Arabic digits, lower case and single blanks: two texts a reader would call the same are equal. */
export function comparableText(text: string): string {
  return toArabicDigits(repairThai(text)).toLowerCase().replace(/\s+/g, ' ').trim();
}

const GRAPHEMES = new Intl.Segmenter('th', { granularity: 'grapheme' });
const WORDS = new Intl.Segmenter('th', { granularity: 'word' });

/** @returns what a reader sees as single characters: นี่ is one, though three code points. */
export function graphemes(text: string): string[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}

/** UTF-16 units: more than a character that a reader sees has in any script. */
export const MAX_GRAPHEME_LENGTH = 13;

/** @returns the first graphemes of a text; null where it has no more of them */
function begun(text: string, length: number): string | null {
  // A segmenter copies the whole text that it is given for each part that it finds.
  const part = text.slice(0, length * MAX_GRAPHEME_LENGTH);
  const all = graphemes(part);
  if (all.length <= length && part.length === text.length) return null;
  // The cut may have gone through the last.
  return all.slice(0, Math.min(length, Math.max(1, all.length - 1))).join('');
}

/**
 * The beginning of a text, cut between graphemes (a cut inside one loses vowels and tone marks).
 * @param length the most graphemes to keep, the "…" that marks a cut not counted
 */
export function excerpt(text: string, length: number): string {
  const first = begun(text, length);
  return first === null ? text : `${first.trimEnd()}…`;
}

/** The same, with the blank that the cut may stand at. */
export function cutAfter(text: string, length: number): string {
  const first = begun(text, length);
  return first === null ? text : `${first}…`;
}

/** The words of a text in order, as ICU's dictionary finds them; numbers count, punctuation and blanks do not. */
export function words(text: string): string[] {
  return Array.from(WORDS.segment(text))
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment);
}
