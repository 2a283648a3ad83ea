import { isCalendarDay } from '../../domain/thai/dates/bangkok-day';
import { toArabicDigits } from '../../domain/thai/digits';
import { readThaiDate, type DateReason } from '../../domain/thai/dates/read-date';
import { readThaiPeriod } from '../../domain/thai/dates/read-period';
import { BUDDHIST_ERA_OFFSET, commonYearOf, looksBuddhist } from '../../domain/thai/dates/thai-calendar';
import type { Reason } from '../../domain/signoff/model';

type Fault = Pick<Reason, 'code' | 'params'>;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** The zone is asked for: without one the same text is another instant on another server. */
const DAY_AND_TIME =
  /^(\d{4})-(\d{2})-(\d{2})(T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d))$/;

/** Dates that are readable, but of which no day of the Common Era can be told. */
const NOT_CONVERTED: Readonly<Record<Exclude<DateReason, 'form'>, string>> = {
  two_digit_year: 'input.date_two_digit_year',
  era_unclear: 'input.date_era_unclear',
  era_not_converted: 'input.date_era_not_converted',
  impossible_day: 'input.date_day_impossible',
  not_in_calendar: 'input.date_not_in_calendar',
  before_solar_calendar: 'input.date_before_solar_calendar',
};

/**
 * What is wrong with a date (YYYY-MM-DD) or date with time (ISO 8601) as typed, and what to write instead:
 * a form that is none, a date in Thai words or digits, a year of the Buddhist Era, a day that does not exist.
 * @param withTime whether the field holds a time of day too
 */
export function dateFault(given: string, withTime: boolean): Fault | undefined {
  const arabic = toArabicDigits(given);
  const [, year, month, day, time] = (withTime ? DAY_AND_TIME : DAY).exec(arabic) ?? [];
  if (year === undefined || month === undefined || day === undefined) {
    return (withTime ? undefined : writtenFault(given)) ?? unknownForm(given, withTime);
  }
  const buddhist = looksBuddhist(arabic);
  // The year alone decides nothing for January to March before 1941; a month that is none is refused below.
  const common = buddhist ? commonYearOf(Number(year), Number(month)) : Number(year);
  if (typeof common === 'string') return { code: NOT_CONVERTED[common], params: { given } };
  const ce = String(common).padStart(4, '0');
  const rest = time ?? '';
  if (!isCalendarDay(`${ce}-${month}-${day}`)) {
    return { code: 'input.date_impossible', params: { given, write: `${nearestDay(ce, month)}${rest}` } };
  }
  const write = `${ce}-${month}-${day}${rest}`;
  if (buddhist) return { code: 'input.buddhist_year', params: { given, write } };
  return arabic === given ? undefined : { code: 'input.thai_digits', params: { given, write } };
}

/** What was meant by a date in another form than the field's, as far as one can tell. */
function writtenFault(given: string): Fault | undefined {
  const read = readThaiDate(given);
  if ('date' in read) return { code: 'input.thai_date', params: { given, write: read.date } };
  if (read.reason !== 'form') return { code: NOT_CONVERTED[read.reason], params: { given } };
  const period = readThaiPeriod(given);
  if ('from' in period)
    return { code: 'input.date_day_missing', params: { given, from: period.from, to: period.to } };
  return undefined;
}

function unknownForm(given: string, withTime: boolean): Fault {
  return { code: withTime ? 'input.date_time_format' : 'input.date_format', params: { given } };
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
