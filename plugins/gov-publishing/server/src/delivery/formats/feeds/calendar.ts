import ical, { ICalCalendarMethod } from 'ical-generator';
import { wholeDayOf } from '../../../content-types/definition/calendar';
import type { PublicationFacts } from '../../content/publication-facts';
import { eventIn } from '../../content/event-facts';
import { asRow } from '../../../strapi-boundary';
import type { Addresses } from '../../page-address';
import { textInXml } from '../text-in-xml';

/**
 * @param entries those without a day are passed over; which fields make one, their type says (NEWS-06)
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
      url: addresses.page(entry.type, entry.key, entry.slug),
    });
    if (time.place) event.location(inCalendar(time.place));
    // Higher with every publication, as RFC 5545 wants it, though other entries' acts count in it too.
    event.sequence(Number(asRow(entry.item['publication'])['ledgerIndex']));
  }
  return made.toString();
}

interface EventTime {
  readonly start: Date;
  readonly end: Date | null;
  readonly allDay: boolean;
  readonly place: string | null;
}

function timeOf(entry: PublicationFacts): EventTime | null {
  const event = eventIn(entry);
  if (event) {
    const { start, end, place } = event;
    return { start: new Date(start), end: end === null ? null : new Date(end), allDay: false, place };
  }
  const day = wholeDayOf(entry.type.definition.calendar, entry.item);
  return day === null ? null : { start: new Date(`${day}T00:00:00Z`), end: null, allDay: true, place: null };
}

/** A bare carriage return would end the line, and what follows it would be read as a line of its own. */
function inCalendar(text: string): string {
  return textInXml(text.replace(/\r\n?/g, '\n'));
}
