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

/** @returns first and last day (YYYY-MM-DD, CE) of a fiscal year given in the Buddhist Era. */
export function fiscalYearDays(year: number): { readonly from: string; readonly to: string } {
  const ce = year - BUDDHIST_ERA_OFFSET;
  return { from: `${ce - 1}-10-01`, to: `${ce}-09-30` };
}
