import { isCalendarDay } from './bangkok-day';

const DAYS_OF_A_WEEK = 7;
const DAY_MS = 86_400_000;
/** As it is written: nobody announces what goes on before 1900; from 2200 on, somebody wrote a year of the Buddhist Era. */
export const CALENDAR_MONTH = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/;

/** A month of the Common Era in Bangkok, `2026-12`. */
export interface CalendarMonth {
  readonly name: string;
  /** Its first day, and the first day after it: YYYY-MM-DD. */
  readonly from: string;
  readonly next: string;
}

/** @throws RangeError where the text is none, as `CALENDAR_MONTH` has them */
export function calendarMonth(text: string): CalendarMonth {
  if (!CALENDAR_MONTH.test(text)) throw new RangeError(`not a month: ${text}`);
  const [year, month] = text.split('-');
  const next = new Date(Date.UTC(Number(year), Number(month), 1)).toISOString().slice(0, 10);
  return { name: text, from: `${text}-01`, next };
}

/** @param day YYYY-MM-DD @returns the month that it is in, as `calendarMonth` takes it */
export function monthOf(day: string): string {
  return day.slice(0, 'YYYY-MM'.length);
}

/** @returns the weeks of a month as Thai calendars have them, Sunday first: seven places each, null outside the month */
export function weeksOf({ name, from }: CalendarMonth): (string | null)[][] {
  const places: (string | null)[] = Array<null>(new Date(`${from}T00:00:00Z`).getUTCDay()).fill(null);
  for (let day = 1; day <= 31; day += 1) {
    const iso = `${name}-${String(day).padStart(2, '0')}`;
    if (isCalendarDay(iso)) places.push(iso);
  }
  while (places.length % DAYS_OF_A_WEEK > 0) places.push(null);
  const weeks = places.length / DAYS_OF_A_WEEK;
  return Array.from({ length: weeks }, (_, week) =>
    places.slice(week * DAYS_OF_A_WEEK, (week + 1) * DAYS_OF_A_WEEK),
  );
}

/** @param from first and `to` last day, YYYY-MM-DD @returns how many days that are, both counted */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
}

/** @param day YYYY-MM-DD @returns the instant at which the day after it begins in Bangkok */
export function endOf(day: string): Date {
  return new Date(beginningOf(day).getTime() + DAY_MS);
}

/** @param day YYYY-MM-DD @returns the instant at which it begins in Bangkok */
export function beginningOf(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}
