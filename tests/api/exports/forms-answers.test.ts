import { parseFeed } from '@rowanmanning/feed-parser';
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { signInCode } from '../../harness/in-code';
import { draftLaw, LAW, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { rowsOf } from '../../unit/forms/spreadsheet';
import { common, NEWS, publishInCode, upload, write } from '../entries';

const HOSTILE = '=HYPERLINK("https://x.example") ]]> & "ก่ำ" <b>';
const FORMS = [
  ...['rss', 'atom', 'json', 'ics'].map((ending) => `feeds/laws.${ending}`),
  ...['csv', 'json', 'ndjson', 'xml', 'ods'].map((ending) => `exports/laws.${ending}`),
  'sitemaps/laws.th.1.xml',
];

/** Takes any answer as bytes, whatever its type. */
const bytes = (answer: any, done: (error: Error | null, body: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  answer.on('data', (chunk: Buffer) => chunks.push(chunk));
  answer.on('end', () => done(null, Buffer.concat(chunks)));
};

describe.each(DATABASES)('machine-readable forms of what was signed, on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  let other: EntryRef;
  let draft: EntryRef;
  let event: EntryRef;
  const raw = (path: string): any =>
    site.http
      .get(`/api/gov${path && `/${path}`}`)
      .buffer(true)
      .parse(bytes);
  const read = async (path: string): Promise<string> => {
    const answer = await raw(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body.toString();
  };
  /** In the ODS the texts are compressed. */
  const readable = async (path: string): Promise<string> => {
    const answer = await raw(path);
    // In a calendar long lines are folded.
    if (!path.endsWith('.ods')) return answer.body.toString().replaceAll('\r\n ', '');
    return JSON.stringify(await rowsOf(answer.body, 'laws'));
  };

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    const scan = await upload(site, office.reporter, {
      name: 'กฎหมาย.pdf',
      mime: 'application/pdf',
      bytes: '%PDF-1.4',
    });
    law = await draftLaw(site, office, {
      summary: HOSTILE,
      number: '=1+1',
      effectiveFrom: '2026-10-01',
      attachments: [{ file: scan.id, label: 'ต้นฉบับ' }],
    });
    other = await draftLaw(site, office, { effectiveFrom: '2025-10-01' });
    draft = await draftLaw(site, office);
    event = await write(
      site,
      office.reporter,
      NEWS,
      {
        ...common(office),
        title: 'ประชุมจังหวัด',
        category: 'calendar',
        body: '<p>กำหนดการ</p>',
        eventStart: '2026-11-30T02:00:00.000Z',
        eventEnd: '2026-11-30T05:00:00.000Z',
        eventPlace: 'ศาลากลางจังหวัด',
        importance: 'normal',
      },
      'th',
    );
    await publishInCode(site, office, law, other, event);
  });
  afterAll(() => site?.stop());

  test('[PART-02:feeds] feeds have the published, newest first, with their files; and nothing of a draft', async () => {
    for (const ending of ['rss', 'atom']) {
      const xml = await read(`feeds/laws.${ending}`);
      expect(XMLValidator.validate(xml)).toBe(true);
      const { items } = parseFeed(xml);
      expect(items.map(({ id }) => id?.split('/').at(-1))).toEqual([
        `${other.documentId}?locale=th`,
        `${law.documentId}?locale=th`,
      ]);
      expect(items[1]?.media[0]).toMatchObject({
        url: expect.stringMatching(/^http.*\/api\/gov\/files\/[0-9a-f]{64}\//),
        mimeType: 'application/pdf',
      });
    }
    const feed = JSON.parse(await read('feeds/laws.json?locale=th'));
    expect(feed.items[1]).toMatchObject({
      summary: HOSTILE,
      attachments: [{ mime_type: 'application/pdf' }],
    });
  });

  test('[NEWS-06] the calendar has the event at its hour and its place', async () => {
    const calendar = new ICAL.Component(ICAL.parse(await read('feeds/news-articles.ics')) as unknown[]);
    const found = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    expect(found).toHaveLength(1);
    expect(found[0]?.summary).toBe('ประชุมจังหวัด');
    expect(found[0]?.location).toBe('ศาลากลางจังหวัด');
    expect(found[0]?.startDate.toJSDate().toISOString()).toBe('2026-11-30T02:00:00.000Z');
    expect(found[0]?.uid).toContain(event.documentId);
  });

  test('[OD-05:exports] each export has a row for each published entry, with agency, dates, digest and ledger index', async () => {
    const published = (await site.http.get(`/api/gov/laws/${law.documentId}`)).body.data;
    const csv = parse(await read('exports/laws.csv'), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    const json = JSON.parse(await read('exports/laws.json')).data;
    const ndjson = (await read('exports/laws.ndjson'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'entry' });
    const xml = parser.parse(await read('exports/laws.xml')).entries.entry;
    const ods = await rowsOf((await raw('exports/laws.ods')).body, 'laws');
    for (const rows of [csv, json, ndjson, xml, ods]) {
      expect(rows.map((row: any) => row.documentId)).toEqual([law.documentId, other.documentId].sort());
      const row = rows.find(({ documentId }: any) => documentId === law.documentId);
      expect(row).toMatchObject({
        locale: 'th',
        agencyCode: 'SKN-01',
        agencyName: 'สำนักงานจังหวัดทดสอบ',
        datePosted: published.datePosted,
        dateModified: published.dateModified,
        digest: published.publication.digest,
        sourceName: published.source.name,
        legislationType: 'act',
        legislationTypeLabel: 'พระราชบัญญัติ',
        importance: 'normal',
        importanceLabel: 'ทั่วไป',
      });
      expect(String(row.ledgerIndex)).toBe(String(published.publication.ledgerIndex));
    }
    const columns = Object.keys(csv[0] ?? {});
    expect(columns.indexOf('legislationTypeLabel')).toBe(columns.indexOf('legislationType') + 1);
    const defused = csv.find(({ documentId }) => documentId === law.documentId);
    expect(defused).toMatchObject({ number: "'=1+1", summary: `'${HOSTILE}` });
  });

  test('the filters of the list work on exports; what is no filter is refused with words', async () => {
    const filtered = await read(`exports/laws.ndjson?filters[effectiveFrom][$eq]=2026-10-01`);
    expect(filtered.trim().split('\n')).toHaveLength(1);
    for (const wrong of ['filters[affectsProvinceImage]=true', 'nonsense=1', 'locale=%00']) {
      const answer = await site.http.get(`/api/gov/exports/laws.csv?${wrong}`);
      expect([wrong, answer.status]).toEqual([wrong, 400]);
      expect(answer.body.error.details.reasons[0].message.th).toEqual(expect.any(String));
    }
  });

  test('[QLT-02] sitemap.xml leads to a page for each entry', async () => {
    const index = new XMLParser().parse(await read('sitemap.xml'));
    const parts = [index.sitemapindex.sitemap].flat().map(({ loc }: any) => new URL(loc).pathname);
    const others = parts.filter((part) => part !== '/api/gov/sitemaps/oia.th.1.xml');
    expect(others).toEqual(['/api/gov/sitemaps/laws.th.1.xml', '/api/gov/sitemaps/news-articles.th.1.xml']);
    const found: string[] = [];
    for (const part of others) {
      const { urlset } = new XMLParser().parse(await read(part.replace('/api/gov/', '')));
      for (const { loc } of [urlset.url].flat()) {
        const { pathname, search } = new URL(loc);
        found.push(pathname);
        expect((await site.http.get(`${pathname}${search}`).set('Accept', 'text/html')).status).toBe(200);
      }
    }
    expect(found.sort()).toEqual(
      [
        `/api/gov/read/laws/${law.documentId}`,
        `/api/gov/read/laws/${other.documentId}`,
        `/api/gov/read/news-articles/${event.documentId}`,
      ].sort(),
    );
  });

  test('JSON-LD of an entry, of all questions, and the catalogue', async () => {
    const entry = await raw(`json-ld/laws/${law.documentId}`);
    expect(entry.headers['content-type']).toMatch(/^application\/ld\+json/);
    expect(JSON.parse(entry.body.toString())).toMatchObject({
      '@type': 'Legislation',
      publisher: { identifier: 'SKN-01' },
    });
    expect(JSON.parse(await read('json-ld/faqs'))).toMatchObject({ '@type': 'FAQPage', mainEntity: [] });
    const catalog = JSON.parse(await read('catalog'));
    const laws = catalog['dcat:dataset'].find((each: any) => each['dct:identifier'] === 'laws');
    expect(laws['gdc:records']).toBe(2);
    for (const each of laws['dcat:distribution']) {
      const { pathname } = new URL(each['dcat:downloadURL']['@id']);
      const answer = await raw(pathname.replace('/api/gov/', ''));
      expect([pathname, answer.status]).toEqual([pathname, 200]);
      expect(answer.headers['content-type']).toContain(each['dcat:mediaType']);
    }
  });

  test('the entrance of the API names every form, and each of them is there', async () => {
    const entrance = JSON.parse(await read(''));
    const laws = entrance.types.find(({ plural }: any) => plural === 'laws');
    expect(Object.keys(laws.feeds)).toEqual(['rss', 'atom', 'json', 'ics']);
    const named = [laws.entries, ...Object.values(laws.feeds), ...Object.values(laws.exports)];
    for (const address of [...named, entrance.catalog, entrance.siteMap, entrance.checkpoint] as string[]) {
      const { pathname } = new URL(address);
      expect([pathname, (await raw(pathname.replace('/api/gov/', ''))).status]).toEqual([pathname, 200]);
    }
  });

  test('what is not there is not found, in words, and never an error of the server', async () => {
    const paths = [
      ...['feeds/laws', 'feeds/laws.pdf', 'feeds/laws.constructor', 'feeds/laws.__proto__', 'feeds/.rss'],
      ...['exports/nothing.csv', 'exports/laws.toString', 'exports/laws.CSV', 'exports/%00.csv'],
      ...['sitemaps/laws.th.2.xml', 'sitemaps/laws.th.0.xml', 'sitemaps/laws.%00.1.xml', 'sitemaps/x'],
      ...[`json-ld/laws/${draft.documentId}`, 'json-ld/laws', 'json-ld/laws/%00', 'json-ld/toString/a'],
      `json-ld/news-articles/${law.documentId}`,
    ];
    for (const path of paths) {
      const answer = await site.http.get(`/api/gov/${path}`);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.body.error?.details?.reasons?.[0]?.message?.th).toEqual(expect.any(String));
    }
  });

  test('no form shows what was changed behind the signatures, or was taken down', async () => {
    for (const form of FORMS)
      expect([form, (await readable(form)).includes(other.documentId)]).toEqual([form, true]);
    const row = { uid: LAW, document_id: other.documentId };
    const store = site.strapi.db.connection('gov_publications');
    const { digest } = await store.clone().where(row).first();
    const foreign = (await store.clone().where({ uid: LAW, document_id: law.documentId }).first()).digest;
    await store.clone().where(row).update({ digest: foreign });
    for (const form of FORMS) {
      const shown = await readable(form);
      expect([form, shown.includes(other.documentId)]).toEqual([form, false]);
      expect([form, shown.includes(law.documentId)]).toEqual([form, true]);
    }
    await store.clone().where(row).update({ digest });
    await signInCode(site.strapi, office.publisher.id, 'unpublish', other);
    for (const form of FORMS)
      expect([form, (await readable(form)).includes(other.documentId)]).toEqual([form, false]);
  });
});
