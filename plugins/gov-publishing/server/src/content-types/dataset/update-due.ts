import { bangkokToday, isCalendarDay } from '../../domain/thai/dates/bangkok-day';
import type { JsonObject } from '../../domain/content/snapshot';
import { textIn } from '../model/item-values';
import type { Periodicity } from './schema';

/** Days or months after which new data are due. Left out: data without a time, or that nobody adds to. */
const PERIODS: Partial<Readonly<Record<Periodicity, { readonly days?: number; readonly months?: number }>>> =
  {
    continuous: { days: 1 },
    daily: { days: 1 },
    weekly: { days: 7 },
    monthly: { months: 1 },
    quarterly: { months: 3 },
    half_yearly: { months: 6 },
    yearly: { months: 12 },
  };

/**
 * @param item a dataset, as the API gives it
 * @param published when it was last published: that counts where the entry does not say of which day its data are
 * @returns the last day (YYYY-MM-DD, in Bangkok) on which data of the next period are in time; null where none are due
 */
export function updateDueOn(item: JsonObject, published: Date): string | null {
  const period = PERIODS[textIn(item, 'accrualPeriodicity') as Periodicity];
  if (!period) return null;
  const stated = textIn(item, 'dataUpdatedOn');
  const from = stated !== null && isCalendarDay(stated) ? stated : bangkokToday(published);
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  if (period.days !== undefined) return iso(Date.UTC(year, month - 1, day + period.days));
  // The last of January and a month is the last of February, and not a day in March.
  const months = month - 1 + (period.months ?? 0);
  const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, months, Math.min(day, last)));
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
