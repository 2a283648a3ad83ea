import { NO_LOCALE } from '../../../entries/governed-types';
import type { PublicFile } from '../../content/publication-facts';
import { EVENT_MODULE, eventElements, newestOf, type FeedEntry, type FeedHead } from './feed-entry';
import { asHtml } from '../text-in-xml';
import { xmlDocument } from '../xml-document';

/** @returns the entries as RSS 2.0, with Dublin Core for agency and source */
export function rss(head: FeedHead, home: string, entries: readonly FeedEntry[]): string {
  const newest = newestOf(entries);
  return xmlDocument({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      '@xmlns:ev': EVENT_MODULE,
      '@xmlns:media': 'http://search.yahoo.com/mrss/',
      channel: {
        title: head.title,
        link: home,
        description: head.description,
        ...(head.locale !== NO_LOCALE && { language: head.locale }),
        ...(newest && { lastBuildDate: newest.toUTCString() }),
        'atom:link': { '@href': head.address, '@rel': 'self', '@type': 'application/rss+xml' },
        item: entries.map(itemOf),
      },
    },
  });
}

function itemOf(entry: FeedEntry): object {
  const [first, ...others] = entry.files;
  return {
    title: entry.title,
    link: entry.page,
    guid: { '@isPermaLink': 'false', '#text': entry.id },
    pubDate: entry.posted.toUTCString(),
    // Readers take a description for HTML: words of an entry must not become tags there.
    description: asHtml(entry.summary),
    ...(entry.html !== '' && { 'content:encoded': entry.html }),
    ...(entry.agency !== null && { 'dc:creator': entry.agency }),
    ...(entry.source !== null && { 'dc:source': entry.source }),
    'dc:date': entry.modified.toISOString(),
    ...eventElements(entry),
    // The RSS Advisory Board's profile: one enclosure at most; what follows goes by Media RSS.
    ...(first && { enclosure: { '@url': first.url, '@type': first.mime, '@length': first.size } }),
    'media:content': others.map(mediaOf),
  };
}

function mediaOf({ url, mime, size, name, label }: PublicFile): object {
  return { '@url': url, '@type': mime, '@fileSize': size, 'media:title': label ?? name };
}
