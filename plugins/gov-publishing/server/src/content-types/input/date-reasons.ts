import { isCalendarDay } from '../../domain/thai/bangkok-day';
import { BUDDHIST_ERA_OFFSET, looksBuddhist, parseThaiDate } from '../../domain/thai/buddhist-date';
import { toArabicDigits } from '../../domain/thai/digits';
import type { Reason } from '../../domain/signoff/model';

type Fault = Pick<Reason, 'code' | 'params'>;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** The zone is asked for: without one the same text is another instant on another server. */
const DAY_AND_TIME =
  /^(\d{4})-(\d{2})-(\d{2})(T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d))$/;

/**
 * What is wrong with a date (YYYY-MM-DD) or date with time (ISO 8601) as typed, and what to write instead:
 * a form that is none, a date in Thai words or digits, a year of the Buddhist Era, a day that does not exist.
 * @param withTime whether the field holds a time of day too
 */
export function dateFault(given: string, withTime: boolean): Fault | undefined {
  const arabic = toArabicDigits(given);
  const [, year, month, day, time] = (withTime ? DAY_AND_TIME : DAY).exec(arabic) ?? [];
  if (year === undefined || month === undefined || day === undefined) {
    const read = withTime ? null : parseThaiDate(given);
    if (read !== null) return { code: 'input.thai_date', params: { given, write: read } };
    const code = withTime ? 'input.date_time_format' : 'input.date_format';
    return { code, params: { given } };
  }
  const buddhist = looksBuddhist(arabic);
  const ce = buddhist ? String(Number(year) - BUDDHIST_ERA_OFFSET).padStart(4, '0') : year;
  const rest = time ?? '';
  if (!isCalendarDay(`${ce}-${month}-${day}`)) {
    return { code: 'input.date_impossible', params: { given, write: `${nearestDay(ce, month)}${rest}` } };
  }
  const write = `${ce}-${month}-${day}${rest}`;
  if (buddhist) return { code: 'input.buddhist_year', params: { given, write } };
  return arabic === given ? undefined : { code: 'input.thai_digits', params: { given, write } };
}

/** Last day of the month, or of December for a month that does not exist: an example that can be written as it is. */
function nearestDay(year: string, month: string): string {
  const last = ['31', '30', '29', '28'].find((day) => isCalendarDay(`${year}-${month}-${day}`));
  return last === undefined ? `${year}-12-31` : `${year}-${month}-${last}`;
}

/** A year of the Common Era typed where the fiscal year of the Buddhist Era belongs: 2018 for 2561. */
export function fiscalYearFault(given: number): Fault | undefined {
  return given >= 1900 && given < 2400
    ? { code: 'input.fiscal_year_gregorian', params: { given, write: given + BUDDHIST_ERA_OFFSET } }
    : undefined;
}
