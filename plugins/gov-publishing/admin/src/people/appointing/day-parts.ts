import { toArabicDigits } from '../../../../server/src/domain/thai/digits';
import { buddhistYearOf, commonYearOf } from '../../../../server/src/domain/thai/dates/thai-calendar';
import type { Language } from '../../words/moments';

/** A day as it is typed: three texts, so that nothing typed is lost, however wrong. */
export interface DayParts {
  readonly day: string;
  /** 1–12, or empty. */
  readonly month: string;
  /** In the reader's era. */
  readonly year: string;
}

export const NO_DAY: DayParts = { day: '', month: '', year: '' };

/** @returns YYYY-MM-DD, Common Era; empty where nothing is typed; a text that is no day where the parts are none */
export function dayOfParts(parts: DayParts, language: Language): string {
  const [day, month, year] = [parts.day, parts.month, parts.year].map((part) =>
    toArabicDigits(part).trim(),
  ) as [string, string, string];
  if (day === '' && month === '' && year === '') return '';
  if (![day, month, year].every((part) => /^\d+$/.test(part))) return '?';
  const common = language === 'th' ? commonYearOf(Number(year), Number(month)) : Number(year);
  if (typeof common === 'string') return '?';
  return `${String(common).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** @param iso YYYY-MM-DD, or nothing */
export function partsOfDay(iso: string | null, language: Language): DayParts {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '') ?? [];
  if (!year || !month || !day) return NO_DAY;
  const inEra = language === 'th' ? buddhistYearOf(Number(year), Number(month)) : Number(year);
  return { day: String(Number(day)), month: String(Number(month)), year: String(inEra ?? '') };
}

/** @returns the months' names in the reader's language, January first */
export function monthNames(language: Language): string[] {
  const format = new Intl.DateTimeFormat(language === 'th' ? 'th-TH' : 'en-GB', {
    month: 'long',
    timeZone: 'UTC',
  });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2018, month, 1))));
}
