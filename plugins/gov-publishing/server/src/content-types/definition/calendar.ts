import type { JsonObject } from '../../domain/content/snapshot';
import { textIn, timeIn } from '../model/item-values';

/** What makes a day in the calendar of an entry, by the names of its fields. */
export type CalendarDays =
  /** Something goes on: from an hour to an hour, at a place. Lists, feeds and pages tell it. */
  | { readonly kind: 'event'; readonly start: string; readonly end?: string; readonly place?: string }
  /** Something begins, on a whole day. */
  | { readonly kind: 'day'; readonly start: string };

/** When and where something goes on. */
export interface EventFacts {
  /** Instants as they were signed. */
  readonly start: string;
  /** Null where none was given, or one before the start. */
  readonly end: string | null;
  readonly place: string | null;
}

/** @returns what an entry says of an event; null where it is none */
export function eventOf(days: CalendarDays | null, item: JsonObject): EventFacts | null {
  if (days?.kind !== 'event') return null;
  const start = timeIn(item, days.start);
  if (start === null) return null;
  const end = days.end === undefined ? null : timeIn(item, days.end);
  const follows = end !== null && Date.parse(end) >= Date.parse(start);
  return {
    start,
    end: follows ? end : null,
    place: days.place === undefined ? null : textIn(item, days.place),
  };
}

/** @returns the whole day on which something begins, e.g. `2026-10-01`; null where the entry names none */
export function wholeDayOf(days: CalendarDays | null, item: JsonObject): string | null {
  if (days?.kind !== 'day') return null;
  return timeIn(item, days.start)?.slice(0, 10) ?? null;
}
