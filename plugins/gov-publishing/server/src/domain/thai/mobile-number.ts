import { toArabicDigits } from './digits';

/** A private telephone number found in a text. */
export interface FoundMobileNumber {
  /** Where it begins, in UTF-16 code units of the text as given. */
  readonly index: number;
  /** As written there. */
  readonly text: string;
  /** In the national form, ten digits: 0812345678. */
  readonly digits: string;
}

const MOBILE = /(?<!\d)(?:\+66[-\s]?|0)[689]\d(?:[-\s]?\d){7}(?!\d)/g;

/** Every Thai mobile number (06, 08, 09) in a free text, in order. Office lines (0 5661 1318) and hotlines (1567) are not. */
export function findMobileNumbers(text: string): FoundMobileNumber[] {
  return [...toArabicDigits(text).matchAll(MOBILE)].map((match) => ({
    index: match.index,
    text: text.slice(match.index, match.index + match[0].length),
    digits: match[0].replace(/^\+66/, '0').replace(/\D/g, ''),
  }));
}
