import { Readable } from 'node:stream';
import { XMLBuilder } from 'fast-xml-parser';
import { NO_LOCALE } from '../../../entries/governed-types';
import type { GovernedType } from '../../../entries/governed-types';
import type { VerifiedPublication } from '../../store/publication-verifier';
import { slugIn } from '../../store/slug-history';
import type { Addresses } from '../../page-address';

/** One address of a sitemap.xml before it is written. */
export interface SitePage {
  readonly type: GovernedType;
  readonly publication: VerifiedPublication;
  /** All locales in which the document is public. */
  readonly locales: readonly string[];
}

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const LANGUAGES = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
});

/**
 * @returns a sitemap.xml (sitemaps.org 0.9) as a stream, page by page: a whole part is tens of megabytes. Each page tells
 *   its other languages; a read that fails breaks the stream off
 */
export function sitemapXml(pages: AsyncIterable<SitePage>, addresses: Addresses): Readable {
  return asStream(
    document(`urlset ${NAMESPACE} ${LANGUAGES}`, pages, (page) => ({ url: urlOf(page, addresses) })),
  );
}

/** @returns a part with the pages that are no entries */
export function sitemapXmlOf(addresses: readonly string[]): Readable {
  return asStream(document(`urlset ${NAMESPACE}`, addresses, (loc) => ({ url: { loc } })));
}

/** @returns the index that names every part of the map */
export function sitemapXmlIndex(parts: readonly string[]): Readable {
  return asStream(document(`sitemapindex ${NAMESPACE}`, parts, (loc) => ({ sitemap: { loc } })));
}

/** In bytes and not as objects: a reader far away may take it in pieces of any size. */
function asStream(texts: AsyncIterable<string>): Readable {
  return Readable.from(bytesOf(texts), { objectMode: false });
}

async function* bytesOf(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const each of texts) yield Buffer.from(each);
}

async function* document<Item>(
  root: string,
  items: AsyncIterable<Item> | Iterable<Item>,
  element: (item: Item) => object,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>\n`;
  for await (const item of items) yield `${builder.build(element(item))}\n`;
  yield `</${root.split(' ')[0]}>\n`;
}

function urlOf({ type, publication, locales }: SitePage, addresses: Addresses): object {
  const { key } = publication.publication;
  const slug = slugIn(publication.sealed.snapshot);
  const others = locales.filter((locale) => locale !== NO_LOCALE);
  return {
    loc: addresses.page(type, key, slug),
    lastmod: publication.dateModified,
    ...(others.length > 1 && {
      'xhtml:link': others.map((locale) => ({
        '@rel': 'alternate',
        '@hreflang': locale,
        '@href': addresses.page(type, { documentId: key.documentId, locale }, slug),
      })),
    }),
  };
}
