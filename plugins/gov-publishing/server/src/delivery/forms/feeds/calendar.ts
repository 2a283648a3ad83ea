import ical, { ICalCalendarMethod } from 'ical-generator';
import { textIn, timeIn, type PublicationFacts } from '../../content/publication-facts';
import { eventIn } from '../../content/event-facts';
import { asRow } from '../../../strapi-boundary';
import type { Addresses } from '../../page-address';
import { textInXml } from '../text-in-xml';
import type { CalendarDay } from './calendar-window';

/** Fields that make an event of an entry: an hour of news, a day of a law. */
export const CALENDAR_DAYS: readonly CalendarDay[] = [
  { start: 'eventStart', end: 'eventEnd' },
  { start: 'effectiveFrom' },
];

/**
 * @param entries those without a day are passed over: `eventStart` (news, NEWS-06) or `effectiveFrom` (laws) makes an event
 * @returns an iCalendar (RFC 5545) in Bangkok's time, which has no summer time: instants are given in UTC
 */
export function calendar(name: string, entries: readonly PublicationFacts[], addresses: Addresses): string {
  const made = ical({
    name: inCalendar(name).replaceAll('\n', ' '),
    method: ICalCalendarMethod.PUBLISH,
    prodId: '//gov-publishing//calendar//TH',
  });
  made.x('X-WR-TIMEZONE', 'Asia/Bangkok');
  for (const entry of entries) {
    const time = timeOf(entry);
    if (!time) continue;
    const event = made.createEvent({
      // Stable over every later publication of the entry: calendars then change the event they have.
      id: `${entry.key.documentId}-${entry.key.locale}@${new URL(addresses.site).host}`,
      start: time.start,
      ...(time.end && { end: time.end }),
      allDay: time.allDay,
      stamp: entry.dateModified,
      created: entry.datePosted,
      lastModified: entry.dateModified,
      summary: inCalendar(entry.title),
      description: inCalendar(entry.summary),
      url: addresses.page(entry.type, entry.key),
    });
    const place = textIn(entry.item, 'eventPlace');
    if (place) event.location(inCalendar(place));
    // Higher with every publication, as RFC 5545 wants it, though other entries' acts count in it too.
    event.sequence(Number(asRow(entry.item['publication'])['ledgerIndex']));
  }
  return made.toString();
}

interface EventTime {
  readonly start: Date;
  readonly end: Date | null;
  readonly allDay: boolean;
}

function timeOf({ item }: PublicationFacts): EventTime | null {
  const event = eventIn({ item });
  if (event) {
    const { start, end } = event;
    return { start: new Date(start), end: end === null ? null : new Date(end), allDay: false };
  }
  const day = timeIn(item, 'effectiveFrom')?.slice(0, 10);
  return day ? { start: new Date(`${day}T00:00:00Z`), end: null, allDay: true } : null;
}

/** A bare carriage return would end the line, and what follows it would be read as a line of its own. */
function inCalendar(text: string): string {
  return textInXml(text.replace(/\r\n?/g, '\n'));
}
