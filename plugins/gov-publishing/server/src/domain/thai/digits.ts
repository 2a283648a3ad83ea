const THAI_ZERO = 0x0e50;
const ARABIC_ZERO = 0x30;

function shifted(text: string, digits: RegExp, by: number): string {
  return text.replace(digits, (digit) => String.fromCharCode(digit.charCodeAt(0) + by));
}

/**
 * ๐–๙ as 0–9, everything else as it is; the length stays, so positions found in the result hold in the text.
 * Needed before any `\d`, `Number` or `parseInt`: none of them knows Thai digits.
 */
export function toArabicDigits(text: string): string {
  return shifted(text, /[๐-๙]/g, ARABIC_ZERO - THAI_ZERO);
}

/** 0–9 as ๐–๙, everything else as it is; the length stays. */
export function toThaiDigits(text: string): string {
  return shifted(text, /[0-9]/g, THAI_ZERO - ARABIC_ZERO);
}
