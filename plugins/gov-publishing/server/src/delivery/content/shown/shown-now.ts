import type { DisplayFields } from '../../../content-types/definition/type-definition';
import { timeIn } from '../../../content-types/model/item-values';
import type { JsonObject } from '../../../domain/content/snapshot';
import type { Condition, Filter } from '../../query/query-filter';

const TYPE = 'datetime';

/** @returns the condition under which an entry is shown at that hour: it has begun, and has not ended */
export function shownAt({ from, to }: DisplayFields, now: Date): Filter {
  return {
    kind: 'all',
    of: [
      { kind: 'any', of: [absent(from), compared(from, '$lte', now)] },
      { kind: 'any', of: [absent(to), compared(to, '$gt', now)] },
    ],
  };
}

/** @returns the conditions for entries that begin and that end after that hour, each with its field */
export function changingAfter({ from, to }: DisplayFields, now: Date): readonly Condition[] {
  return [compared(from, '$gt', now), compared(to, '$gt', now)];
}

/**
 * @param content as it was signed: the columns that lists are read by were signed by nobody
 * @returns whether the entry is shown at that hour
 */
export function isShownAt({ from, to }: DisplayFields, content: JsonObject, now: Date): boolean {
  const [begins, ends] = [timeIn(content, from), timeIn(content, to)];
  const time = now.getTime();
  return (begins === null || Date.parse(begins) <= time) && (ends === null || Date.parse(ends) > time);
}

/** @returns the first instant after that hour at which one of the entries begins or ends; null where none does */
export function nextChange(
  { from, to }: DisplayFields,
  contents: readonly JsonObject[],
  now: Date,
): Date | null {
  const times = contents
    .flatMap((content) => [timeIn(content, from), timeIn(content, to)])
    .flatMap((time) => (time === null ? [] : [Date.parse(time)]))
    .filter((time) => time > now.getTime());
  return times.length === 0 ? null : new Date(Math.min(...times));
}

function absent(field: string): Condition {
  return { kind: 'presence', field, type: TYPE, present: false };
}

function compared(field: string, operator: '$lte' | '$gt', now: Date): Condition {
  return { kind: 'compare', field, type: TYPE, operator, values: [now.toISOString()] };
}
