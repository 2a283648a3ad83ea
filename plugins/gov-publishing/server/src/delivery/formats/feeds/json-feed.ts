import { NO_LOCALE } from '../../../entries/governed-types';
import { bangkokInstant } from '../../../domain/thai/dates/bangkok-instant';
import type { EventFacts } from '../../../content-types/definition/calendar';
import type { FeedEntry, FeedHead } from './feed-entry';

/** @returns the entries as JSON Feed 1.1 */
export function jsonFeed(head: FeedHead, home: string, entries: readonly FeedEntry[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    description: head.description,
    home_page_url: home,
    feed_url: head.address,
    ...(head.locale !== NO_LOCALE && { language: head.locale }),
    authors: [{ name: head.title }],
    items: entries.map(itemOf),
  });
}

function itemOf(entry: FeedEntry): object {
  return {
    id: entry.id,
    url: entry.page,
    ...externalOf(entry),
    title: entry.title,
    summary: entry.summary,
    // One of the two is required, be it empty.
    ...(entry.html === '' ? { content_text: entry.summary } : { content_html: entry.html }),
    date_published: entry.posted.toISOString(),
    date_modified: entry.modified.toISOString(),
    ...(entry.agency !== null && { authors: [{ name: entry.agency }] }),
    ...pictureOf(entry),
    ...(entry.event && { _event: eventOf(entry.event) }),
    ...(entry.source !== null && { _source: { text: entry.source } }),
    ...(entry.files.length > 0 && {
      attachments: entry.files.map(({ url, mime, size, name, label }) => ({
        url,
        mime_type: mime,
        title: label ?? name,
        size_in_bytes: size,
      })),
    }),
  };
}

/** Where a banner leads, or where the information comes from. */
function externalOf({ display, sourceUrl }: FeedEntry): object {
  const address = display?.leadsTo ?? sourceUrl;
  return address === null ? {} : { external_url: address };
}

function pictureOf({ picture, display }: FeedEntry): object {
  return {
    ...(picture && {
      image: picture.url,
      _image: { alt: picture.alt, mime_type: picture.mime, size_in_bytes: picture.size },
    }),
    ...(display && {
      tags: [display.category, display.placement].filter((tag) => tag !== null),
      _display: {
        from: display.from && bangkokInstant(display.from),
        to: display.to && bangkokInstant(display.to),
        category: display.category,
        placement: display.placement,
      },
    }),
  };
}

function eventOf({ start, end, place }: EventFacts): object {
  return { start: bangkokInstant(start), end: end && bangkokInstant(end), place };
}
