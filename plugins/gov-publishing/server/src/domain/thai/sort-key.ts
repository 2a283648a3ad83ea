import { toArabicDigits } from './digits';
import { repairThai } from './text';

/** What stands for "no mark here" and "nothing special here"; lower than any mark, higher than the blank between levels. */
const COMMON = '!';

/** Marks that only count where the letters are the same, in the dictionary's order. */
const THAI_MARKS: Readonly<Record<string, string>> = {
  '\u0E4E': '1', // ๎
  '\u0E4C': '2', // ์
  '\u0E47': '3', // ็
  '\u0E48': '4', // ่
  '\u0E49': '5', // ้
  '\u0E4A': '6', // ๊
  '\u0E4B': '7', // ๋
};

/** Letters whose place in the dictionary is not that of their code point. ฯ and ๅ are free: the one is ignored, the other is า. */
const MOVED: Readonly<Record<string, string>> = {
  '\u0E45': '\u0E32', // ๅ is า
  '\u0E4D': '\u0E2F', // ํ stands before ะ
  '\u0E3A': '\u0E45', // ฺ stands after ไ
};

/** Dots, dashes, brackets, blanks, and Thai's own: ฯ ๆ ๏ ๚ ๛. `Intl.Collator('th')` ignores them too. */
const IGNORED = /[\p{P}\p{Z}\p{C}\u0E2F\u0E46\u0E4F\u0E5A\u0E5B]/u;

/** Symbols in ICU's order, as code points below the digits. */
const SYMBOLS = '`^+<=>|~$฿';
const OTHER_SYMBOL = '/';

function symbolWeight(symbol: string): string {
  const place = SYMBOLS.indexOf(symbol);
  return place < 0 ? OTHER_SYMBOL : String.fromCharCode(0x22 + place);
}

/** Thai comes before Latin, Latin before all else, digits before all letters. */
function letterWeight(letter: string): string {
  const moved = MOVED[letter];
  if (moved !== undefined) return moved;
  if (/[0-9\u0E01-\u0E44]/.test(letter)) return letter;
  if (/\p{S}/u.test(letter)) return symbolWeight(letter);
  const lower = letter.toLowerCase();
  // a–z at their full-width code points (U+FF41…), which lie above Thai.
  return /^[a-z]$/.test(lower) ? String.fromCharCode(lower.charCodeAt(0) + 0xfee0) : `\uFF5F${lower}`;
}

/**
 * A key that sorts Thai as a dictionary does in a database that can only compare bytes (SQLite BINARY,
 * PostgreSQL "C"), where เ แ โ ใ ไ would come last. Vowels written before their consonant go behind it; tone
 * marks, then capital letters, count only where all letters are the same; blanks and punctuation never do.
 * Follows `Intl.Collator('th')`; other scripts than Thai and Latin come last, by code point.
 * @returns up to about three times the length of the text; store it whole, in a column without a limit. Texts
 * that differ only in what is ignored have equal keys: sort by the key, then by something unique.
 */
export function thaiSortKey(text: string): string {
  const logical = toArabicDigits(repairThai(text)).replace(/([\u0E40-\u0E44])([\u0E01-\u0E2E])/g, '$2$1');
  let [letters, marks, forms] = ['', '', ''];
  for (const character of logical.normalize('NFD')) {
    const thaiMark = THAI_MARKS[character];
    if (IGNORED.test(character)) continue;
    if (thaiMark !== undefined) marks += thaiMark;
    else if (/[\u0300-\u036F]/.test(character)) marks += character;
    else {
      letters += letterWeight(character);
      marks += COMMON;
      forms += character === '\u0E45' || character !== character.toLowerCase() ? '1' : COMMON;
    }
  }
  // Nothing after the last mark can decide anything, and most titles end without one.
  return `${letters} ${marks.replace(/!+$/, '')} ${forms.replace(/!+$/, '')}`.trimEnd();
}
