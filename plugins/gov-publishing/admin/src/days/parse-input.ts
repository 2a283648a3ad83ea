import {
  readFiscalYear,
  type FiscalYearReason,
} from '../../../server/src/domain/thai/dates/read-fiscal-year';
import { readThaiDate, type DateReason } from '../../../server/src/domain/thai/dates/read-date';
import { plainlyWritten } from '../../../server/src/domain/thai/dates/written-date';
import { BANGKOK, readTime, type TimeFault } from './clock-time';

/** What a field holds, by Strapi's names: a day, a day with a time, a time of day. */
export const DAY_KINDS = ['date', 'datetime', 'time'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** What a box takes: one of these, or a fiscal year, which stands in an integer field and is held as its digits. */
export type BoxKind = DayKind | 'fiscal_year';

/** Why a typed text is not taken. `time_missing`: a day was written, and the field holds a time too. */
export type DayFault = DateReason | TimeFault | FiscalYearReason | 'time_missing' | 'time_unwanted';

/** What a typed text says: the value to store (null for an empty text), or why it says none. */
export type ParsedInput = { readonly value: string | null } | { readonly fault: DayFault };

/** A day, then a time: `10/12/2569 13.30 น.`, `10 ธันวาคม 2569 เวลา 13:30 น.`, `2026-12-10T13:30`. */
const DAY_AND_TIME =
  /^(.+?)(?:,? (?:เวลา|at) ?|,? |T)(\d{1,2} ?[.:] ?\d{2}(?: ?[.:] ?\d{2})? ?(?:น\.?|นาฬิกา|[ap]\.?m\.?)?)$/iu;
/** An instant as programs write it, with its zone; an officer may paste one. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads what an officer typed into a field.
 * @returns `YYYY-MM-DD` for a date, an ISO instant for a date with time (the time is Bangkok's), `HH:mm:ss.SSS` for a time,
 *   `2570` for a fiscal year
 */
export function parseInput(kind: BoxKind, typed: string): ParsedInput {
  const text = typed.trim();
  if (text === '') return { value: null };
  switch (kind) {
    case 'date':
      return readDay(text);
    case 'time':
      return readTime(text);
    case 'datetime':
      return readMoment(text);
    case 'fiscal_year':
      return readYear(text);
  }
}

function readDay(text: string): ParsedInput {
  const day = readThaiDate(text);
  if ('date' in day) return { value: day.date };
  return { fault: day.reason === 'form' && 'value' in readMoment(text) ? 'time_unwanted' : day.reason };
}

function readYear(text: string): ParsedInput {
  const found = readFiscalYear(text);
  return 'year' in found ? { value: String(found.year) } : { fault: found.reason };
}

function readMoment(text: string): ParsedInput {
  if (INSTANT.test(text)) {
    const instant = new Date(text);
    return Number.isNaN(instant.getTime()) ? { fault: 'form' } : { value: instant.toISOString() };
  }
  const [, dayText, timeText] = DAY_AND_TIME.exec(plainlyWritten(text) ?? '') ?? [];
  const day = readThaiDate(dayText ?? text);
  if (!('date' in day)) return { fault: day.reason };
  if (timeText === undefined) return { fault: 'time_missing' };
  const time = readTime(timeText);
  if (!('value' in time)) return time;
  return { value: new Date(`${day.date}T${time.value}${BANGKOK}`).toISOString() };
}

/** Marks a text that says no day: no form of it is a date to Strapi either, so that the server refuses to save it. */
const UNREADABLE = '? ';

/**
 * @returns what the form holds of a typed text: the value, or the text itself where it says none. It is neither
 *   dropped nor is the value before it kept: both would change in silence what is saved.
 */
export function heldOf(kind: BoxKind, typed: string): string | null {
  const parsed = parseInput(kind, typed);
  return 'value' in parsed ? parsed.value : `${UNREADABLE}${typed}`;
}

/** @returns the text that a form holds because it says no day; null where it holds a value or nothing */
export function unreadIn(held: string | null): string | null {
  return held?.startsWith(UNREADABLE) ? held.slice(UNREADABLE.length) : null;
}
