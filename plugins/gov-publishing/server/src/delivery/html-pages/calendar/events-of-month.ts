import type { CalendarDays, EventFacts } from '../../../content-types/definition/calendar';
import type { PublicFields } from '../../../content-types/presentation';
import { bangkokDayOf } from '../../../domain/thai/dates/bangkok-day';
import { beginningOf, monthOf, type CalendarMonth } from '../../../domain/thai/dates/calendar-month';
import type { GovernedType } from '../../../entries/governed-types';
import { eventIn } from '../../content/event-facts';
import type { PublicationFacts } from '../../content/publication-facts';
import type { Condition, Filter } from '../../query/query-filter';
import { MAX_PAGE_SIZE } from '../../query/query-window';
import type { PageQuery } from '../page-query';
import type { PageSource } from '../page-source';

/** Events of one type on a page; one more is asked for, to know whether there is more. The list has them all. */
const MAX_EVENTS = MAX_PAGE_SIZE - 1;

/** Something that goes on in the month, and on which of its days. */
export interface EventShown {
  readonly facts: PublicationFacts;
  readonly event: EventFacts;
  /** First and last day in Bangkok, YYYY-MM-DD; they may lie outside the month. */
  readonly from: string;
  readonly to: string;
}

export interface EventsOfMonth {
  readonly events: readonly EventShown[];
  /** Types of which there is more than a page shows. */
  readonly more: readonly GovernedType[];
  /** The nearest months before and after it in which something begins; null where nothing does. */
  readonly before: string | null;
  readonly after: string | null;
}

type Days = Extract<CalendarDays, { kind: 'event' }>;

/** @returns the types whose entries may be events */
export function typesWithEvents(
  source: PageSource,
): { type: GovernedType; days: Days; fields: PublicFields }[] {
  return source.sections().flatMap((type) => {
    const days = type.definition.calendar;
    const fields = source.fieldsOf(type);
    return days?.kind === 'event' && days.start in fields ? [{ type, days, fields }] : [];
  });
}

/** @returns what goes on in a month, by its beginning; what began before it and still goes on is among it (NEWS-06) */
export async function eventsOfMonth(
  source: PageSource,
  query: PageQuery,
  month: CalendarMonth,
): Promise<EventsOfMonth> {
  const events: EventShown[] = [];
  const more: GovernedType[] = [];
  const near: { before: string[]; after: string[] } = { before: [], after: [] };
  for (const { type, days, fields } of typesWithEvents(source)) {
    const compared = (field: string, operator: '$gte' | '$lt', day: string): Condition => {
      const value = fields[field] === 'date' ? day : beginningOf(day).toISOString();
      return { kind: 'compare', field, type: fields[field] ?? 'datetime', operator, values: [value] };
    };
    const asked = (
      within: Filter,
      order: 'asc' | 'desc',
      size: number,
    ): Promise<readonly PublicationFacts[]> =>
      source.within(type, query, within, `${days.start}:${order}`, size);
    const isOn = [
      compared(days.start, '$gte', month.from),
      ...(days.end !== undefined && days.end in fields ? [compared(days.end, '$gte', month.from)] : []),
    ];
    const within: Filter = {
      kind: 'all',
      of: [compared(days.start, '$lt', month.next), { kind: 'any', of: isOn }],
    };
    const found = (await asked(within, 'asc', MAX_EVENTS + 1)).flatMap(shown);
    if (found.length > MAX_EVENTS) more.push(type);
    events.push(...found.slice(0, MAX_EVENTS).filter(({ to }) => to >= month.from));
    near.before.push(
      ...(await asked(compared(days.start, '$lt', month.from), 'desc', 1)).flatMap(monthBegun),
    );
    near.after.push(...(await asked(compared(days.start, '$gte', month.next), 'asc', 1)).flatMap(monthBegun));
  }
  const byStart = (one: EventShown, other: EventShown): number =>
    Date.parse(one.event.start) - Date.parse(other.event.start);
  return {
    events: events.sort(byStart),
    more,
    before: near.before.sort().at(-1) ?? null,
    after: near.after.sort().at(0) ?? null,
  };
}

function shown(facts: PublicationFacts): EventShown[] {
  const event = eventIn(facts);
  if (!event) return [];
  const { start, end } = event;
  return [{ facts, event, from: bangkokDayOf(start), to: bangkokDayOf(end ?? start) }];
}

function monthBegun(facts: PublicationFacts): string[] {
  return shown(facts).map(({ from }) => monthOf(from));
}
