import type { Language } from '../words/moments';

/** A day as it is typed: three texts, so that nothing typed is lost, however wrong. */
export interface DayParts {
  readonly day: string;
  /** 1–12, or empty. */
  readonly month: string;
  /** In the reader's era. */
  readonly year: string;
}

export const NO_DAY: DayParts = { day: '', month: '', year: '' };

/** Years by which the Buddhist Era, as Thailand counts since 1941, is ahead. */
const BUDDHIST = 543;
const eraOf = (language: Language): number => (language === 'th' ? BUDDHIST : 0);
const THAI_ZERO = 0x0e50;

/** @returns YYYY-MM-DD, Common Era; empty where nothing is typed; a text that is no day where the parts are none */
export function dayOfParts(parts: DayParts, language: Language): string {
  const [day, month, year] = [parts.day, parts.month, parts.year].map(arabic) as [string, string, string];
  if (day === '' && month === '' && year === '') return '';
  if (![day, month, year].every((part) => /^\d+$/.test(part))) return '?';
  const common = String(Number(year) - eraOf(language)).padStart(4, '0');
  return `${common}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** @param iso YYYY-MM-DD, or nothing */
export function partsOfDay(iso: string | null, language: Language): DayParts {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '') ?? [];
  if (!year || !month || !day) return NO_DAY;
  return {
    day: String(Number(day)),
    month: String(Number(month)),
    year: String(Number(year) + eraOf(language)),
  };
}

/** @returns the months' names in the reader's language, January first */
export function monthNames(language: Language): string[] {
  const format = new Intl.DateTimeFormat(language === 'th' ? 'th-TH' : 'en-GB', {
    month: 'long',
    timeZone: 'UTC',
  });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2018, month, 1))));
}

/** Orders are written in Thai digits; they may be typed as they stand there. */
function arabic(text: string): string {
  return text
    .trim()
    .replace(/[\u0E50-\u0E59]/g, (digit) => String((digit.codePointAt(0) ?? THAI_ZERO) - THAI_ZERO));
}
