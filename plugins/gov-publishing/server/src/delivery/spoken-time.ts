import { bangkokDayOf } from '../domain/thai/dates/bangkok-day';
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

/** @returns an instant as ISO 8601 in Bangkok's time, for programs that show it as it is written */
export function bangkokInstant(iso: string): string {
  return `${bangkokDayOf(iso)}T${clockIn(iso, ':')}:00+07:00`;
}

function onDay(language: Locale, day: string, hours: string): string {
  return language === 'th' ? `${day} เวลา ${hours} น.` : `${day}, ${hours}`;
}

/** Officials write ๐๙.๐๐ น. with a full stop. */
function hourIn(language: Locale, iso: string): string {
  return language === 'th' ? toThaiDigits(clockIn(iso, '.')) : clockIn(iso, ':');
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Bangkok',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function clockIn(iso: string, between: string): string {
  return CLOCK.format(new Date(iso)).replace(':', between);
}
