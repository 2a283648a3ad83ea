import { bangkokDayOf } from '../domain/thai/dates/bangkok-day';
import { bangkokClock } from '../domain/thai/dates/bangkok-instant';
import { formatEnglishDate, formatThaiDate } from '../domain/thai/dates/buddhist-date';
import { toThaiDigits } from '../domain/thai/digits';
import type { Locale } from '../messages';

/** @returns a day in Bangkok: in Thai in the Buddhist era, in English in the common one */
export function dayIn(language: Locale, iso: string): string {
  return language === 'th' ? formatThaiDate(iso) : formatEnglishDate(iso);
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
