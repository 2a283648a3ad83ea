import { formatThaiMonth, formatThaiYear } from './buddhist-date';
import { toThaiDigits } from '../digits';
import { monthNamed, MONTHS } from './month-names';
import { commonYear, type NotUnderstood } from './read-date';
import { daysOfBuddhistYear, looksBuddhist } from './thai-calendar';
import { ERA, eraNamed, plainlyWritten, type WrittenEra } from './written-date';

/** A month or a year without its day, as the days it holds. */
export interface UnderstoodPeriod {
  readonly kind: 'month' | 'year';
  /** First and last day, YYYY-MM-DD, Common Era. */
  readonly from: string;
  readonly to: string;
  readonly words: { readonly th: string; readonly en: string };
}

const MONTH_NUMBER_LAST = /^(\d{4})[-/](\d{1,2})$/;
const MONTH_NUMBER_FIRST = /^(\d{1,2})[-/](\d{1,4})$/;
const MONTH_IN_WORDS = new RegExp(
  `^(?:เดือน)? ?([\\u0E01-\\u0E4Da-z][\\u0E01-\\u0E4Da-z. ]*?),? ?(?:ปี)? ?${ERA} ?(\\d{1,4})$`,
  'i',
);
const YEAR_ALONE = new RegExp(`^(?:ปี)? ?${ERA} ?(\\d{1,4})$`, 'i');

/**
 * Reads a month or a year alone: `มกราคม ๒๔๗๘` is January 1936, `พ.ศ. ๒๔๗๘` is 1 April 1935 to 31 March 1936,
 * `พ.ศ. ๒๔๘๓` has nine months. `2026-12`, `12/2569` and `December 2026` are read, too.
 */
export function readThaiPeriod(text: string): UnderstoodPeriod | NotUnderstood {
  const plain = plainlyWritten(text);
  if (plain === null) return { reason: 'form' };
  // A year first: `พ.ศ. 2478` would otherwise be taken for a month named พ.ศ.
  const [, era, year] = YEAR_ALONE.exec(plain) ?? [];
  if (year !== undefined) return readYear(eraNamed(era ?? ''), year);
  const month = monthOf(plain);
  if (month === null) return { reason: 'form' };
  const common = commonYear(month);
  return typeof common === 'string' ? { reason: common } : monthPeriod(common, month.month);
}

function monthOf(text: string): { month: number; era: WrittenEra; year: string } | null {
  const [, lastYear, last] = MONTH_NUMBER_LAST.exec(text) ?? [];
  if (lastYear !== undefined && last !== undefined)
    return { month: Number(last), era: 'unnamed', year: lastYear };
  const [, first, firstYear] = MONTH_NUMBER_FIRST.exec(text) ?? [];
  if (firstYear !== undefined && first !== undefined)
    return { month: Number(first), era: 'unnamed', year: firstYear };
  const [, named, era, year] = MONTH_IN_WORDS.exec(text) ?? [];
  const found = named === undefined ? undefined : monthNamed(named);
  return found && year !== undefined ? { month: found.month, era: eraNamed(era ?? ''), year } : null;
}

function monthPeriod(year: number, month: number): UnderstoodPeriod {
  const start = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const en = `${MONTHS[month - 1]?.en ?? ''} ${year}`;
  return {
    kind: 'month',
    from: `${start}-01`,
    to: `${start}-${last}`,
    words: { th: formatThaiMonth(start), en },
  };
}

function readYear(era: WrittenEra, year: string): UnderstoodPeriod | NotUnderstood {
  // December stands for the year: it is the month that every calendar had.
  const common = commonYear({ month: 12, era, year });
  if (typeof common === 'string') return { reason: common };
  if (era === 'common' || (era === 'unnamed' && !looksBuddhist(year))) {
    const words = { th: formatThaiYear(common), en: String(common) };
    return { kind: 'year', from: `${year}-01-01`, to: `${year}-12-31`, words };
  }
  const days = daysOfBuddhistYear(Number(year));
  const en = `B.E. ${year}`;
  return days
    ? { kind: 'year', ...days, words: { th: `พ.ศ. ${toThaiDigits(year)}`, en } }
    : { reason: 'before_solar_calendar' };
}
