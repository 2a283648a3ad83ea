/**
 * Years of the Buddhist Era (พ.ศ.) as Thai law counted them. From 1 April 2432 (1889) the months are those of the
 * Gregorian calendar and the year began on 1 April, so January to March belonged to the year before. The act of 2483
 * (พ.ร.บ. ปีประดิทิน พ.ศ. ๒๔๘๓) ended the year 2483 with 31 December 1940 and let 2484 begin on 1 January 1941.
 * This file, and what it imports, holds nothing of Node: the admin panel converts by it too.
 */

/** Buddhist Era minus Common Era, where the two years coincide. Only the edges convert; what is stored is ISO, CE. */
export const BUDDHIST_ERA_OFFSET = 543;
/** Last year that began on 1 April. It had nine months. */
const NINE_MONTHS_YEAR = 2483;
const FIRST_MONTH_THEN = 4;
/** 1 April 1889: before it months followed the moon and the year began at Songkran, on another day each year. */
const FIRST_CERTAIN_YEAR = 2432;
/** Below this a year in a form can only be CE, above it only BE: 2400 BE is 1857 CE. */
const FIRST_BUDDHIST_LOOKING_YEAR = 2401;

/** Why a month of a Buddhist year has no place in the calendar, or none that is certain. */
export type CalendarGap = 'not_in_calendar' | 'before_solar_calendar';

/**
 * @param year of the Buddhist Era
 * @param month 1–12
 * @returns the year of the Common Era in which that month fell. `not_in_calendar` for January to March 2483, which
 *   the law left out; `before_solar_calendar` for January to March before 2432, where the year cannot be told.
 *   April to December before 2432 are read as historians write them: 6 April 2325 is 6 April 1782.
 */
export function commonYearOf(year: number, month: number): number | CalendarGap {
  if (year > NINE_MONTHS_YEAR || month >= FIRST_MONTH_THEN) return year - BUDDHIST_ERA_OFFSET;
  if (year === NINE_MONTHS_YEAR) return 'not_in_calendar';
  return year < FIRST_CERTAIN_YEAR ? 'before_solar_calendar' : year - BUDDHIST_ERA_OFFSET + 1;
}

/**
 * @param year of the Common Era
 * @param month 1–12
 * @returns the year of the Buddhist Era in which that month fell; null where it cannot be told: January to March
 *   before 1 April 1889. There, write the year of the Common Era.
 */
export function buddhistYearOf(year: number, month: number): number | null {
  const coinciding = year + BUDDHIST_ERA_OFFSET;
  if (month >= FIRST_MONTH_THEN || coinciding > NINE_MONTHS_YEAR) return coinciding;
  return coinciding <= FIRST_CERTAIN_YEAR ? null : coinciding - 1;
}

/**
 * @param year of the Buddhist Era
 * @returns its first and last day, YYYY-MM-DD (CE); null before 2432, where it began and ended by the moon
 */
export function daysOfBuddhistYear(year: number): { readonly from: string; readonly to: string } | null {
  if (year < FIRST_CERTAIN_YEAR) return null;
  const common = year - BUDDHIST_ERA_OFFSET;
  if (year > NINE_MONTHS_YEAR) return { from: `${common}-01-01`, to: `${common}-12-31` };
  return {
    from: `${common}-04-01`,
    to: year === NINE_MONTHS_YEAR ? `${common}-12-31` : `${common + 1}-03-31`,
  };
}

/**
 * Whether a stored date was probably typed in the Buddhist Era into a field of the Common Era (2561-05-28).
 * @param isoDate YYYY-MM-DD, or an instant that begins so
 */
export function looksBuddhist(isoDate: string): boolean {
  return Number(isoDate.slice(0, 4)) >= FIRST_BUDDHIST_LOOKING_YEAR;
}
