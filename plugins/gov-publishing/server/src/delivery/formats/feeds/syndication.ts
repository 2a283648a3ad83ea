import type { GovernedTypes } from '../../../entries/governed-types';
import type { PublicationFacts } from '../../content/publication-facts';
import type { Addresses } from '../../page-address';
import { atom } from './atom';
import { feedEntry, type FeedHead } from './feed-entry';
import { jsonFeed } from './json-feed';
import { rss } from './rss';

/** Formats of a feed, by the ending of its address. */
export const FEED_TYPES = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;
export type FeedFormat = keyof typeof FEED_TYPES;

const WRITERS = { rss, atom, json: jsonFeed } as const;

/** @returns the newest entries as RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1; the same entries give the same bytes */
export function syndicated(
  format: FeedFormat,
  head: FeedHead,
  entries: readonly PublicationFacts[],
  addresses: Addresses,
  types: Pick<GovernedTypes, 'get'>,
): string {
  const written = entries.map((facts) => feedEntry(facts, addresses, types));
  return WRITERS[format](head, addresses.home, written);
}
