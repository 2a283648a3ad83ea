import { isCalendarDay } from './bangkok-day';
import { formatEnglishDate, formatThaiDate } from './buddhist-date';
import { monthNamed } from './month-names';
import { commonYearOf, looksBuddhist, type CalendarGap } from './thai-calendar';
import { ERA, eraNamed, plainlyWritten, type WrittenEra } from './written-date';

/**
 * Why a written date is not taken. `form` no form of date that is known · `two_digit_year` ๖๙ is 2569, 2469 or 1969 ·
 * `era_unclear` the year could be of either era, or has not four digits · `era_not_converted` ร.ศ., จ.ศ. and others ·
 * `impossible_day` 31 April · `not_in_calendar`, `before_solar_calendar` see `thai-calendar.ts`.
 */
export const DATE_REASONS = [
  'form',
  'two_digit_year',
  'era_unclear',
  'era_not_converted',
  'impossible_day',
  'not_in_calendar',
  'before_solar_calendar',
] as const;
export type DateReason = (typeof DATE_REASONS)[number];

/** What was understood, to be shown beside what was typed before it is stored. */
export interface UnderstoodDate {
  /** YYYY-MM-DD, Common Era. */
  readonly date: string;
  /** In full: `๑๐ ธันวาคม พ.ศ. ๒๕๖๙`, `10 December 2026`. */
  readonly words: { readonly th: string; readonly en: string };
}

export interface NotUnderstood {
  readonly reason: DateReason;
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const NUMBERS = new RegExp(`^(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?${ERA} ?(\\d{1,4})$`, 'i');
const WORDS = new RegExp(
  `^(?:(?:วัน[\\u0E01-\\u0E4D]*?)?ที่)? ?(\\d{1,2})(?:st|nd|rd|th)? ?(?:เดือน|of)? ?` +
    `([\\u0E01-\\u0E4Da-z][\\u0E01-\\u0E4Da-z. ]*?),? ?(?:ปี)? ?${ERA} ?(\\d{1,4})$`,
  'i',
);
const MONTH_FIRST = new RegExp(`^([a-z]+\\.?) (\\d{1,2})(?:st|nd|rd|th)?,? ${ERA} ?(\\d{1,4})$`, 'i');

interface Written {
  readonly day: string;
  readonly month: number;
  readonly era: WrittenEra;
  readonly year: string;
}

/**
 * Reads a date as Thai officials write it: `๒๘ พฤษภาคม พ.ศ. ๒๕๖๑`, `วันที่ 28 พ.ค. 2561`, `28/5/2561`, `2018-05-28`,
 * `28 May 2018`. The day stands before the month. Digits of both kinds. Where no era is named, a year from 2401 is
 * Buddhist and one to 2200 is of the Common Era; two digits are not guessed at. A weekday is read over, not checked.
 */
export function readThaiDate(text: string): UnderstoodDate | NotUnderstood {
  const plain = plainlyWritten(text);
  const written = plain === null ? null : partsOf(plain);
  if (written === null) return { reason: 'form' };
  const year = commonYear(written);
  if (typeof year === 'string') return { reason: year };
  const [y, m, d] = [
    String(year).padStart(4, '0'),
    String(written.month).padStart(2, '0'),
    written.day.padStart(2, '0'),
  ];
  const date = `${y}-${m}-${d}`;
  if (!isCalendarDay(date)) return { reason: 'impossible_day' };
  return { date, words: { th: formatThaiDate(date), en: formatEnglishDate(date) } };
}

function partsOf(text: string): Written | null {
  const [, y, , m, d] = YEAR_FIRST.exec(text) ?? [];
  if (y !== undefined && m !== undefined && d !== undefined)
    return { day: d, month: Number(m), era: 'unnamed', year: y };
  const [, day, , month, era, year] = NUMBERS.exec(text) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined)
    return { day, month: Number(month), era: eraNamed(era ?? ''), year };
  const [, inDay, named, inEra, inYear] = WORDS.exec(text) ?? reordered(MONTH_FIRST.exec(text)) ?? [];
  const found = named === undefined ? undefined : monthNamed(named);
  if (inDay === undefined || inYear === undefined || found === undefined) return null;
  return { day: inDay, month: found.month, era: eraNamed(inEra ?? ''), year: inYear };
}

/** `December 10, 2026` in the order of `10 December 2026`. */
function reordered(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match && [match[0], match[2], match[1], match[3], match[4]];
}

/** Years to which the Common Era is read where no era is named; those from 2401 are Buddhist. */
const LAST_COMMON_LOOKING_YEAR = 2200;

/**
 * @param year as written, digits 0–9
 * @returns the year of the Common Era, or why there is none
 */
export function commonYear({ month, era, year }: Omit<Written, 'day'>): number | DateReason | CalendarGap {
  if (era === 'other') return 'era_not_converted';
  if (month < 1 || month > 12) return 'impossible_day';
  if (year.length < 3) return 'two_digit_year';
  if (year.length === 3) return 'era_unclear';
  const buddhist = era === 'buddhist' || (era === 'unnamed' && looksBuddhist(year));
  if (buddhist) return commonYearOf(Number(year), month);
  return era === 'common' || Number(year) <= LAST_COMMON_LOOKING_YEAR ? Number(year) : 'era_unclear';
}
