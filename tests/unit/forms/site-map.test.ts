import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { text } from 'node:stream/consumers';
import type { VerifiedPublication } from '#server/delivery/store/publication-verifier';
import { sitemapXml, sitemapXmlIndex, type SitePage } from '#server/delivery/formats/sitemap-xml/sitemap-xml';
import { MAX_ADDRESSES } from '#server/delivery/formats/formats-source';
import { ADDRESSES, LAW, sampleFacts } from './sample-facts';

const MODIFIED = '2026-11-20T17:30:00.000Z';
const { key, type } = sampleFacts(LAW);

/** A site map asks a publication for its key, its slug and its date only. */
function pageOf(documentId: string, locales: readonly string[]): SitePage {
  const sealed = { snapshot: { content: {} } };
  const publication = {
    publication: { key: { ...key, documentId } },
    sealed,
    dateModified: MODIFIED,
  } as unknown;
  return { type, publication: publication as VerifiedPublication, locales };
}

async function* pages(count: number): AsyncGenerator<SitePage> {
  for (let index = 0; index < count; index += 1) yield pageOf(`document${index}`, ['en', 'th']);
}

interface Url {
  readonly loc: string;
  readonly lastmod: string;
  readonly 'xhtml:link': readonly {
    readonly '@_rel': string;
    readonly '@_hreflang': string;
    readonly '@_href': string;
  }[];
}

function urlsOf(xml: string): Url[] {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => ['url', 'xhtml:link'].includes(name),
  });
  const { urlset } = parser.parse(xml) as {
    urlset: { '@_xmlns': string; '@_xmlns:xhtml': string; url?: Url[] };
  };
  expect(urlset['@_xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  expect(urlset['@_xmlns:xhtml']).toBe('http://www.w3.org/1999/xhtml');
  return urlset.url ?? [];
}

describe('sitemap.xml, read by a parser of somebody else', () => {
  test('[QLT-02] tells each page, when it changed, and its other languages', async () => {
    const [url, ...others] = urlsOf(await text(sitemapXml(pages(1), ADDRESSES)));
    expect(others).toHaveLength(0);
    const page = (locale: string): string =>
      `https://www.example.go.th/entry.html?type=laws&id=document0&locale=${locale}`;
    expect(url).toMatchObject({ loc: page('th'), lastmod: MODIFIED });
    expect(url?.['xhtml:link'].map((link) => [link['@_rel'], link['@_hreflang'], link['@_href']])).toEqual([
      ['alternate', 'en', page('en')],
      ['alternate', 'th', page('th')],
    ]);
  });

  test('nothing in a document id breaks out of its address', async () => {
    async function* hostile(): AsyncGenerator<SitePage> {
      yield pageOf(`"'<>&]]>\u0001ก`, ['th']);
    }
    const [url] = urlsOf(await text(sitemapXml(hostile(), ADDRESSES)));
    expect(new URL(url?.loc ?? '').searchParams.get('id')).toBe(`"'<>&]]>\u0001ก`);
  });

  test('the index names the parts', async () => {
    const parts = ['th.1', 'en.1'].map(
      (part) => `https://cms.example.go.th/api/gov/sitemaps/laws.${part}.xml`,
    );
    const xml = await text(sitemapXmlIndex(parts));
    expect(XMLValidator.validate(xml)).toBe(true);
    const { sitemapindex } = new XMLParser().parse(xml) as { sitemapindex: { sitemap: { loc: string }[] } };
    expect(sitemapindex.sitemap.map(({ loc }) => loc)).toEqual(parts);
  });

  test('reading that fails breaks the answer off', async () => {
    async function* broken(): AsyncGenerator<SitePage> {
      yield pageOf('a', ['th']);
      throw new Error('the database is gone');
    }
    await expect(text(sitemapXml(broken(), ADDRESSES))).rejects.toThrow();
  });

  test('a part as large as parts become keeps to the limits of the format', async () => {
    expect(MAX_ADDRESSES).toBeLessThanOrEqual(50_000);
    let bytes = 0;
    for await (const chunk of sitemapXml(pages(MAX_ADDRESSES), ADDRESSES)) bytes += (chunk as Buffer).length;
    expect(bytes).toBeLessThan(50 * 2 ** 20);
  });

  test('100,000 addresses take no more memory than the first few', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const growth: number[] = [];
    let [bytes, chunks, start] = [0, 0, 0];
    for await (const chunk of sitemapXml(pages(100_000), ADDRESSES)) {
      bytes += (chunk as Buffer).length;
      chunks += 1;
      if (chunks === 1_000) start = held();
      if (chunks % 25_000 === 0) growth.push(held() - start);
    }
    expect(bytes).toBeGreaterThan(20_000_000);
    expect(growth.length).toBeGreaterThan(2);
    // All of it is over 30 MB.
    expect(Math.max(...growth)).toBeLessThan(5 * 2 ** 20);
  });
});
