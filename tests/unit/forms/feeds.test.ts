import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLValidator } from 'fast-xml-parser';
import { syndicated, type FeedFormat } from '#server/delivery/formats/feeds/syndication';
import { ADDRESSES, HOSTILE, NEWS, sampleFacts } from './sample-facts';

/** Nothing here leads to another entry. */
const NO_TYPES = { get: () => undefined };
const HEAD = {
  title: 'ข่าวประชาสัมพันธ์',
  description: 'ข่าวของจังหวัด',
  locale: 'th',
  address: 'https://cms.example.go.th/api/gov/feeds/news-articles.rss?locale=en',
};
const FILE = {
  url: '/api/gov/files/ab12/%E0%B8%81%20a%26b.pdf?x=1&y="2"',
  name: 'แผน <ใหม่> & "ร่าง".pdf',
  mime: 'application/pdf',
  size: 12_345,
  label: 'แผน',
};
const DAY_MS = 86_400_000;
afterEach(() => void jest.useRealTimers());

const XML_FORMATS: readonly FeedFormat[] = ['rss', 'atom'];

describe.each(XML_FORMATS)('the feed as %s, read by a parser of somebody else', (format) => {
  test('[PART-02:feeds] carries title, agency, dates, summary, page and file of each entry', () => {
    const entry = sampleFacts(NEWS, {}, { files: [{ ...FILE, url: '/api/gov/files/ab12/plan.pdf' }] });
    const text = syndicated(format, HEAD, [entry], ADDRESSES, NO_TYPES);
    expect(XMLValidator.validate(text)).toBe(true);
    const feed = parseFeed(text);
    expect(feed).toMatchObject({ title: HEAD.title, language: 'th' });
    const [item] = feed.items;
    expect(item).toMatchObject({
      title: entry.title,
      url: `https://www.example.go.th/entry.html?type=news-articles&id=${entry.key.documentId}&locale=th`,
      published: entry.datePosted,
    });
    expect(item?.media).toEqual([
      expect.objectContaining({
        url: 'https://cms.example.go.th/api/gov/files/ab12/plan.pdf',
        mimeType: 'application/pdf',
        length: 12_345,
      }),
    ]);
    expect(text).toContain('สำนักงานจังหวัด');
    expect(text).toContain('ราชกิจจานุเบกษา');
  });

  test('stays well-formed, and loses no words, whatever the texts hold', () => {
    const long = 'ก่ำ'.repeat(20_000);
    const entries = [
      sampleFacts(NEWS, {}, { title: HOSTILE, summary: HOSTILE, html: HOSTILE, files: [FILE] }),
      sampleFacts(NEWS, {}, { title: long, agency: { code: 'A&B', name: HOSTILE } }),
      sampleFacts(
        NEWS,
        {},
        { title: ']]>', source: { name: HOSTILE, url: 'https://x.example/?a=1&b="', citation: HOSTILE } },
      ),
    ];
    const text = syndicated(
      format,
      { ...HEAD, title: HOSTILE, description: HOSTILE },
      entries,
      ADDRESSES,
      NO_TYPES,
    );
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    expect(Buffer.from(text).toString()).toBe(text);
    const feed = parseFeed(text);
    expect(feed.items).toHaveLength(3);
    expect(feed.items[1]?.title).toBe(long);
    expect(feed.items[2]?.title).toBe(']]>');
  });

  test('an empty feed is a feed, and the same every time', () => {
    const text = syndicated(format, HEAD, [], ADDRESSES, NO_TYPES);
    expect(parseFeed(text).items).toHaveLength(0);
    expect(syndicated(format, HEAD, [], ADDRESSES, NO_TYPES)).toBe(text);
  });

  test('the same entries give the same bytes: nothing in a feed tells when it was asked for', () => {
    const entries = [sampleFacts(NEWS)];
    const text = syndicated(format, HEAD, entries, ADDRESSES, NO_TYPES);
    jest.useFakeTimers({ now: Date.now() + DAY_MS });
    expect(syndicated(format, HEAD, entries, ADDRESSES, NO_TYPES)).toBe(text);
  });
});

describe('the JSON Feed', () => {
  interface JsonFeed {
    readonly version: string;
    readonly title: string;
    readonly home_page_url?: string;
    readonly feed_url?: string;
    readonly items: readonly Record<string, unknown>[];
  }
  const made = (...entries: ReturnType<typeof sampleFacts>[]): JsonFeed =>
    JSON.parse(syndicated('json', HEAD, entries, ADDRESSES, NO_TYPES)) as JsonFeed;

  test('[PART-02:feeds] holds what the specification of JSON Feed 1.1 requires', () => {
    const feed = made(
      sampleFacts(NEWS, {}, { files: [{ ...FILE, url: '/api/gov/files/ab12/plan.pdf' }] }),
      sampleFacts(NEWS, {}, { html: '' }),
    );
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.title).toBe(HEAD.title);
    expect(feed.home_page_url).toBe('https://www.example.go.th/');
    expect(feed.feed_url).toBe(HEAD.address);
    const ids = feed.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const item of feed.items) {
      expect(typeof item['id']).toBe('string');
      // "One or both of content_html and content_text must be present."
      expect(item['content_html'] ?? item['content_text']).toEqual(expect.any(String));
      for (const date of ['date_published', 'date_modified']) {
        expect(item[date]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
      }
      expect(item['authors']).toEqual([expect.objectContaining({ name: 'สำนักงานจังหวัด' })]);
    }
    expect(feed.items[0]?.['attachments']).toEqual([
      expect.objectContaining({
        url: 'https://cms.example.go.th/api/gov/files/ab12/plan.pdf',
        mime_type: 'application/pdf',
        size_in_bytes: 12_345,
      }),
    ]);
  });
});
