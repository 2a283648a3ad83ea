import { textIn, timeIn } from '../../../content-types/model/item-values';
import type { GovernedTypes } from '../../../entries/governed-types';
import { leadsTo } from '../../content/shown/leads-to';
import { mainPictureOf, type MainPicture } from '../../content/shown/main-picture';
import type { PublicationFacts, PublicFile } from '../../content/publication-facts';
import type { EventFacts } from '../../../content-types/definition/calendar';
import { eventIn, eventTold } from '../../content/event-facts';
import type { Addresses } from '../../page-address';
import { bangkokInstant } from '../../../domain/thai/dates/bangkok-instant';
import { asHtml } from '../text-in-xml';

/** A feed as a whole, whatever its format. */
export interface FeedHead {
  readonly title: string;
  readonly description: string;
  readonly locale: string;
  /** Absolute, with everything that was asked for: who follows it gets the same feed. */
  readonly address: string;
}

/** An entry as every format of a feed gives it; texts are plain but for `html`. */
export interface FeedEntry {
  /** Never changes: the document's own address, not its page's, so that renaming pages sends nothing to subscribers again. */
  readonly id: string;
  readonly page: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly agency: string | null;
  /** Where the information comes from, in one line; null where it is the agency's own. */
  readonly source: string | null;
  readonly sourceUrl: string | null;
  /** When and where it goes on, where the entry is an event. */
  readonly event: EventFacts | null;
  /** With its absolute address. */
  readonly picture: MainPicture | null;
  /** Where it leads and for how long it is shown, of what is shown for a time. */
  readonly display: DisplayFacts | null;
  /** With absolute addresses. */
  readonly files: readonly PublicFile[];
  readonly posted: Date;
  readonly modified: Date;
}

/** What a site that hangs up banners of others has to know. */
export interface DisplayFacts {
  readonly leadsTo: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly category: string | null;
  readonly placement: string | null;
}

function displayOf(
  facts: PublicationFacts,
  addresses: Addresses,
  types: Pick<GovernedTypes, 'get'>,
): DisplayFacts | null {
  const { item } = facts;
  const { display } = facts.type.definition;
  return (
    display && {
      leadsTo: leadsTo(facts, types, addresses),
      from: timeIn(item, display.from),
      to: timeIn(item, display.to),
      category: textIn(item, display.category),
      placement: textIn(item, display.placement),
    }
  );
}

function pictureOf(facts: PublicationFacts, addresses: Addresses): MainPicture | null {
  const picture = mainPictureOf(facts);
  return picture && { ...picture, url: addresses.absolute(picture.url) };
}

/** @returns what feeds say of a publication */
export function feedEntry(
  facts: PublicationFacts,
  addresses: Addresses,
  types: Pick<GovernedTypes, 'get'>,
): FeedEntry {
  const { key, type, source } = facts;
  const event = eventIn(facts);
  const told = event && eventTold(event, key.locale);
  const body = facts.htmlFrom(addresses.api);
  return {
    id: addresses.item(type, key),
    page: addresses.page(type, key, facts.slug),
    title: facts.title,
    summary: told === null ? facts.summary : [told, facts.summary].filter(Boolean).join('\n'),
    html: body === '' || told === null ? body : `<p>${asHtml(told)}</p>${body}`,
    event,
    picture: pictureOf(facts, addresses),
    display: displayOf(facts, addresses, types),
    agency: facts.agency?.name ?? null,
    source: [source.name, source.citation, source.url].filter((part) => part !== null).join(' · ') || null,
    sourceUrl: source.url,
    files: facts.files.map((file) => ({ ...file, url: addresses.absolute(file.url) })),
    posted: facts.datePosted,
    modified: facts.dateModified,
  };
}

/** Of the RSS module for events, which Atom may carry as well; hours with Bangkok's offset. */
export const EVENT_MODULE = 'http://purl.org/rss/1.0/modules/event/';

/** @returns the elements of the event module */
export function eventElements({ event }: FeedEntry): object {
  if (!event) return {};
  return {
    'ev:startdate': bangkokInstant(event.start),
    ...(event.end !== null && { 'ev:enddate': bangkokInstant(event.end) }),
    ...(event.place !== null && { 'ev:location': event.place }),
  };
}

/** @returns when anything in a feed last changed; null where it is empty, so that the same feed has the same bytes */
export function newestOf(entries: readonly FeedEntry[]): Date | null {
  const times = entries.map(({ modified }) => modified.getTime());
  return times.length === 0 ? null : new Date(Math.max(...times));
}
