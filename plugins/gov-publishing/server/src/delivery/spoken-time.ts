import { bangkokDayOf } from '../domain/thai/dates/bangkok-day';
import { bangkokClock } from '../domain/thai/dates/bangkok-instant';
import { formatEnglishDate, formatThaiDate } from '../domain/thai/dates/buddhist-date';
import { MONTHS } from '../domain/thai/dates/month-names';
import { buddhistYearOf } from '../domain/thai/dates/thai-calendar';
import { toThaiDigits } from '../domain/thai/digits';
import type { Locale } from '../messages';

/** @returns a day in Bangkok: in Thai in the Buddhist era, in English in the common one */
export function dayIn(language: Locale, iso: string): string {
  return language === 'th' ? formatThaiDate(iso) : formatEnglishDate(iso);
}

/** @returns a month with its year: `ธันวาคม พ.ศ. ๒๕๖๙`, `December 2026` */
export function monthIn(language: Locale, iso: string): string {
  const [year = '', month = ''] = bangkokDayOf(iso).split('-');
  const { th, en } = MONTHS[Number(month) - 1] ?? { th: month, en: month };
  if (language === 'en') return `${en} ${year}`;
  const buddhist = buddhistYearOf(Number(year), Number(month));
  return buddhist === null
    ? `${th} ค.ศ. ${toThaiDigits(year)}`
    : `${th} พ.ศ. ${toThaiDigits(String(buddhist))}`;
}

/** @returns a day in Bangkok by its number in the month */
export function dayOfMonthIn(language: Locale, iso: string): string {
  const day = String(Number(bangkokDayOf(iso).slice(8)));
  return language === 'th' ? toThaiDigits(day) : day;
}

/** @returns a day in Bangkok by its name in the week */
export function weekdayIn(language: Locale, iso: string): string {
  const day = new Date(`${bangkokDayOf(iso)}T00:00:00Z`);
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(day);
}

/** @returns the hour of an instant in Bangkok, standing alone: `๐๙.๐๐ น.`, `09:00` */
export function hourTold(language: Locale, iso: string): string {
  return language === 'th' ? `${hourIn(language, iso)} น.` : hourIn(language, iso);
}

/** @returns an instant with its hour in Bangkok: `๓๐ พฤศจิกายน พ.ศ. ๒๕๖๙ เวลา ๐๙.๐๐ น.`, `30 November 2026, 09:00` */
export function momentIn(language: Locale, iso: string): string {
  return onDay(language, dayIn(language, iso), hourIn(language, iso));
}

/** @returns from when to when something goes on, without saying a day twice; the start alone where no end is known */
export function periodIn(language: Locale, start: string, end: string | null): string {
  if (end === null) return momentIn(language, start);
  if (bangkokDayOf(start) !== bangkokDayOf(end))
    return `${momentIn(language, start)} – ${momentIn(language, end)}`;
  return onDay(language, dayIn(language, start), `${hourIn(language, start)}–${hourIn(language, end)}`);
}

function onDay(language: Locale, day: string, hours: string): string {
  return language === 'th' ? `${day} เวลา ${hours} น.` : `${day}, ${hours}`;
}

/** Officials write ๐๙.๐๐ น. with a full stop. */
function hourIn(language: Locale, iso: string): string {
  return language === 'th' ? toThaiDigits(bangkokClock(iso).replace(':', '.')) : bangkokClock(iso);
}
