import type { CalendarDays } from '../../../content-types/definition/calendar';
import type { PublicFields } from '../../../content-types/presentation';
import { bangkokToday } from '../../../domain/thai/dates/bangkok-day';
import type { Condition, Filter } from '../../query/query-filter';

/**
 * Parts entries by today in Bangkok, so that a calendar of so many entries has the soonest in it, however many lie years on.
 *
 * @returns conditions for what is still to come or goes on (today counts whole), and for what is over
 */
export function splitAt(
  now: Date,
  days: CalendarDays,
  fields: PublicFields,
): { readonly toCome: Filter; readonly goneBy: Filter } {
  const { start } = days;
  const end = days.kind === 'event' ? days.end : undefined;
  const today = bangkokToday(now);
  const compared = (field: string, operator: '$gte' | '$lt'): Condition => {
    const type = fields[field] ?? 'datetime';
    const from = type === 'date' ? today : new Date(`${today}T00:00:00+07:00`).toISOString();
    return { kind: 'compare', field, type, operator, values: [from] };
  };
  const over = compared(start, '$lt');
  if (end === undefined || !(end in fields)) return { toCome: compared(start, '$gte'), goneBy: over };
  const goesOn = compared(end, '$gte');
  return {
    toCome: { kind: 'any', of: [compared(start, '$gte'), goesOn] },
    goneBy: { kind: 'all', of: [over, { kind: 'none', of: [goesOn] }] },
  };
}
