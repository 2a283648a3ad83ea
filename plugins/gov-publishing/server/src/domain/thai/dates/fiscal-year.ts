import { bangkokDayOf } from './bangkok-day';
import { BUDDHIST_ERA_OFFSET } from './thai-calendar';

/**
 * The Thai government's fiscal year (ปีงบประมาณ) of a date: from 1 October it is the next year's.
 * @param iso a day YYYY-MM-DD (CE), or an instant with its zone (its day in Bangkok counts)
 * @returns a year of the Buddhist Era, e.g. 2562 for 2018-10-01
 * @throws RangeError where it is no date
 */
export function fiscalYearOf(iso: string): number {
  const day = bangkokDayOf(iso);
  return Number(day.slice(0, 4)) + BUDDHIST_ERA_OFFSET + (day.slice(5) >= '10-01' ? 1 : 0);
}

/** Fiscal years that are taken, in the Buddhist Era; what lies outside is a slip. */
export const FISCAL_YEARS = { min: 2400, max: 2700 } as const;

export function isFiscalYear(year: number): boolean {
  return Number.isInteger(year) && year >= FISCAL_YEARS.min && year <= FISCAL_YEARS.max;
}

/** First that certainly ran from October to September, by the Budget Procedure Act B.E. 2502; earlier ones did not. */
const FIRST_FROM_OCTOBER = 2504;

/** @returns whether a fiscal year, of the Buddhist Era, ran from 1 October to 30 September */
export function runsFromOctober(year: number): boolean {
  return year >= FIRST_FROM_OCTOBER;
}

/** @returns first and last day (YYYY-MM-DD, CE) of a fiscal year given in the Buddhist Era. */
export function fiscalYearDays(year: number): { readonly from: string; readonly to: string } {
  const ce = year - BUDDHIST_ERA_OFFSET;
  return { from: `${ce - 1}-10-01`, to: `${ce}-09-30` };
}
