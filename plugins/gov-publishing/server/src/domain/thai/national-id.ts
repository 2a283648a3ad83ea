import { toArabicDigits } from './digits';

/** A citizen's number found in a text. */
export interface FoundNationalId {
  /** Where it begins, in UTF-16 code units of the text as given. */
  readonly index: number;
  /** As written there. */
  readonly text: string;
  /** The thirteen digits, 0–9. */
  readonly digits: string;
}

/** Nothing, a blank, or a dot or dash with a blank on either side of it. */
const SEPARATOR = '(?:[ \\u00A0]?[-.\\u2010-\\u2013][ \\u00A0]?|[ \\u00A0\\u200B])?';
const THIRTEEN_DIGITS = new RegExp(`(?<!\\d)\\d(?:${SEPARATOR}\\d){12}(?!\\d)`, 'y');
const ONE_NUMBER = new RegExp(`^\\d(?:${SEPARATOR}\\d){12}$`);

/** Last digit = (11 − Σ(13−i)·dᵢ mod 11) mod 10 for i = 0..11. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits.slice(0, 12)].reduce((total, digit, i) => total + (13 - i) * Number(digit), 0);
  return Number(digits[12]) === (11 - (sum % 11)) % 10;
}

/**
 * @param text one number and nothing else; Thai digits and the usual separators are allowed
 * @returns whether it has thirteen digits of which the last checks. One random number in ten passes too.
 */
export function isNationalId(text: string): boolean {
  const arabic = toArabicDigits(text).trim();
  return ONE_NUMBER.test(arabic) && hasCheckDigit(arabic.replace(/\D/g, ''));
}

/**
 * Every national id in a free text, in order: thirteen digits (Thai or Arabic, separated or not) that check.
 * A run of fourteen digits is not one. One random run of thirteen in ten passes, so let a person overrule it.
 */
export function findNationalIds(text: string): FoundNationalId[] {
  const arabic = toArabicDigits(text);
  const found: FoundNationalId[] = [];
  // Every start is tried: a number before it ("ข้อ 5 1234567890121") must not swallow the id's first digits.
  for (let index = 0; index < arabic.length; index += 1) {
    THIRTEEN_DIGITS.lastIndex = index;
    const match = THIRTEEN_DIGITS.exec(arabic)?.[0];
    const digits = match?.replace(/\D/g, '') ?? '';
    if (match !== undefined && hasCheckDigit(digits)) {
      found.push({ index, text: text.slice(index, index + match.length), digits });
      index += match.length - 1;
    }
  }
  return found;
}

/**
 * @param digits thirteen digits, 0–9
 * @returns them in the groups of the card: 1-2345-67890-12-1
 */
export function groupNationalId(digits: string): string {
  return digits.replace(/^(\d)(\d{4})(\d{5})(\d{2})(\d)$/, '$1-$2-$3-$4-$5');
}
