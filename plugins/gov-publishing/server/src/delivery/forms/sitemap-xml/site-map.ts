import { Readable, pipeline } from 'node:stream';
import { SitemapIndexStream, SitemapStream, type SitemapItemLoose } from 'sitemap';
import { NO_LOCALE } from '../../../entries/governed-types';
import type { GovernedType } from '../../../entries/governed-types';
import type { VerifiedPublication } from '../../store/publication-verifier';
import type { Addresses } from '../../page-address';

/** One address of a site map before it is written. */
export interface SitePage {
  readonly type: GovernedType;
  readonly publication: VerifiedPublication;
  /** All locales in which the document is public. */
  readonly locales: readonly string[];
}

/** @returns a site map (sitemaps.org 0.9) as a stream; each page tells its other languages */
export function siteMap(pages: AsyncIterable<SitePage>, addresses: Addresses): Readable {
  const writer = new SitemapStream({
    xmlns: { news: false, video: false, image: false, xhtml: true },
  });
  const items = Readable.from(itemsOf(pages, addresses));
  pipeline(items, writer, () => undefined);
  return writer;
}

/** @returns the index that names every part of the map */
export function siteMapIndex(parts: readonly string[]): Readable {
  const writer = new SitemapIndexStream();
  pipeline(Readable.from(parts.map((url) => ({ url }))), writer, () => undefined);
  return writer;
}

async function* itemsOf(
  pages: AsyncIterable<SitePage>,
  addresses: Addresses,
): AsyncGenerator<SitemapItemLoose> {
  for await (const { type, publication, locales } of pages) {
    const { key } = publication.publication;
    const others = locales.filter((locale) => locale !== NO_LOCALE);
    yield {
      url: addresses.page(type, key),
      lastmod: publication.dateModified,
      ...(others.length > 1 && {
        links: others.map((locale) => ({
          lang: locale,
          url: addresses.page(type, { documentId: key.documentId, locale }),
        })),
      }),
    };
  }
}
