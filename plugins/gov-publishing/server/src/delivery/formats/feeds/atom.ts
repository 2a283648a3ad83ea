import { NO_LOCALE } from '../../../entries/governed-types';
import { EVENT_MODULE, eventElements, newestOf, type FeedEntry, type FeedHead } from './feed-entry';
import { xmlDocument } from '../xml-document';

/** @returns the entries as Atom (RFC 4287); every file is an enclosure, the source is a link `via` */
export function atom(head: FeedHead, home: string, entries: readonly FeedEntry[]): string {
  return xmlDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      '@xmlns:ev': EVENT_MODULE,
      ...(head.locale !== NO_LOCALE && { '@xml:lang': head.locale }),
      id: head.address,
      title: head.title,
      subtitle: head.description,
      // Required, in an empty feed too; "now" would make every answer another one.
      updated: (newestOf(entries) ?? new Date(0)).toISOString(),
      author: { name: head.title },
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': head.address },
        { '@rel': 'alternate', '@type': 'text/html', '@href': home },
      ],
      entry: entries.map(entryOf),
    },
  });
}

function entryOf(entry: FeedEntry): object {
  return {
    id: entry.id,
    title: entry.title,
    published: entry.posted.toISOString(),
    updated: entry.modified.toISOString(),
    ...(entry.agency !== null && { author: { name: entry.agency } }),
    link: [
      { '@rel': 'alternate', '@type': 'text/html', '@href': entry.page },
      ...(entry.sourceUrl === null ? [] : [{ '@rel': 'via', '@href': entry.sourceUrl }]),
      ...entry.files.map(({ url, mime, size, name, label }) => ({
        '@rel': 'enclosure',
        '@type': mime,
        '@length': size,
        '@title': label ?? name,
        '@href': url,
      })),
    ],
    summary: { '@type': 'text', '#text': entry.summary },
    ...(entry.html !== '' && { content: { '@type': 'html', '#text': entry.html } }),
    ...(entry.source !== null && { 'dc:source': entry.source }),
    ...eventElements(entry),
  };
}
