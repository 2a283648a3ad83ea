import { oldAddressKey } from '#server/imports/content/old-address';
import { draftLaw, makeOffice, mustSign, type EntryRef, type Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { htmlFaults } from '../../harness/valid-html';
import { common, NEWS, publishInCode, write } from '../entries';

let site: Site;
let office: Office;
let law: EntryRef;
let gone: EntryRef;
const READ = '/api/gov/read';
const get = (path: string): any => site.http.get(path).set('Accept', 'text/html');
const page = async (path: string): Promise<string> => {
  const answer = await get(path);
  expect([path, answer.status, answer.type]).toEqual([path, 200, 'text/html']);
  return answer.text;
};
const linksOf = (text: string): string[] =>
  [...text.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, to = '']) => to);

beforeAll(async () => {
  site = await startSite({ env: { SITE_PAGES: 'yes', GOV_CACHE_MEGABYTES: '16' } });
  office = await makeOffice(site);
  law = await draftLaw(site, office, {
    title: 'ประกาศจังหวัด',
    slug: 'announcement',
    affectsProvinceImage: false,
  });
  gone = await draftLaw(site, office, { title: 'ฉบับเดิม', slug: 'old-one', affectsProvinceImage: false });
  const news = { ...common(office), title: 'ข่าวของสำนักงาน', category: 'general', summary: 'คำโปรย "ข่าว"' };
  await publishInCode(site, office, law, gone, await write(site, office.reporter, NEWS, news, 'th'));
  await mustSign(site, office.publisher, 'unpublish', gone, {
    reasonCode: 'replaced',
    successor: law.documentId,
  });
});
afterAll(() => site?.stop());

test('[MAP-01] every page that the front page leads to has an address that people can read, and is there', async () => {
  const seen = new Set<string>();
  const left = ['/', '/?locale=en'];
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const text = await page(path);
    expect([path, htmlFaults(text)]).toEqual([path, []]);
    for (const link of linksOf(text)) {
      expect(link).not.toContain(READ);
      const at = link.replace(/&amp;/g, '&');
      if (at.startsWith('/') && !at.startsWith('/api/') && !at.startsWith('/verify.html')) left.push(at);
    }
  }
  const agency = `/agencies/${office.agency.code.toLowerCase()}`;
  expect([...seen]).toEqual(
    expect.arrayContaining([
      '/news',
      '/laws',
      '/laws/announcement',
      '/site-map',
      '/search',
      agency,
      `${agency}?locale=en`,
    ]),
  );
});

test.each([
  [`${READ}?locale=th`, () => '/'],
  [`${READ}/laws/announcement?locale=th`, () => '/laws/announcement'],
  ['/laws/announcement/?fbclid=x', () => '/laws/announcement'],
  ['/news-articles', () => '/news'],
  ['/search?q=', () => '/search'],
  ['the id of an entry', () => '/laws/announcement'],
])('%s leads on', async (path, to) => {
  const asked = path.startsWith('/') ? path : `/laws/${law.documentId}`;
  const { status, headers } = await get(asked);
  expect([status, headers['location']]).toEqual([301, to()]);
});

test('what was taken down says so under its address, and leads to what takes its place', async () => {
  const answer = await get('/laws/old-one');
  expect(answer.status).toBe(410);
  expect(linksOf(answer.text)).toContain('/laws/announcement');
});

test.each(['/laws/no-such-law', '/nothing', '/laws/a/b', '/agencies/nobody'])(
  '%s is not there, as a page',
  async (path) => {
    const { status, type, text } = await get(path);
    expect([status, type]).toEqual([404, 'text/html']);
    expect(linksOf(text)).toContain('/laws');
  },
);

test.each([
  ['/news/88/', '/news/88'],
  ['/?p=12', '/?p=12'],
])('an address of the old site (%s) leads on, though it looks like one of a page', async (old, asked) => {
  await site.strapi.db.connection('gov_imported_entries').insert({
    uid: law.uid,
    document_id: law.documentId,
    locale: 'th',
    source_key: old,
    old_address: oldAddressKey(`https://old.example.go.th${old}`),
    agency: office.agency.code,
    person_id: '1',
    at: new Date().toISOString(),
  });
  const { status, headers } = await get(asked);
  expect([status, headers['location']]).toEqual([301, `http://127.0.0.1:0/laws/${law.documentId}`]);
  // What nobody brought in is not there, and the front page is.
  expect((await get('/news/89')).status).toBe(404);
});

test('the panel, the API and the files keep their addresses, and nothing is changed but by GET', async () => {
  expect((await site.http.get('/api/gov/laws')).status).toBe(200);
  expect((await site.http.get('/admin/init')).status).toBe(200);
  expect((await site.http.get('/content-manager/content-types')).status).toBe(401);
  expect((await site.http.post('/laws')).status).toBe(405);
});

test('who passes a page on has its one address, its words, and the other languages', async () => {
  const text = await page('/news');
  expect(text).toContain('<link rel="canonical" href="http://127.0.0.1:0/news" />');
  expect(text).toContain('<link rel="alternate" hreflang="en" href="http://127.0.0.1:0/news?locale=en" />');
  const entry = linksOf(text).find((link) => link.startsWith('/news/')) ?? '';
  const whole = await page(entry);
  expect(whole).toContain(`<link rel="canonical" href="http://127.0.0.1:0${entry}" />`);
  expect(whole).toContain('<meta property="og:description" content="คำโปรย &quot;ข่าว&quot;" />');
  expect(whole).toContain('<meta property="og:type" content="article" />');
  // A page that is not there is passed on by nobody.
  expect((await get('/laws/no-such-law')).text).not.toContain('canonical');
});

test('feeds, linked data and the site map lead to the same address', async () => {
  const at = 'http://127.0.0.1:0/laws/announcement';
  const feed = (await site.http.get('/api/gov/feeds/laws.rss')).text;
  expect(feed).toContain('<link>http://127.0.0.1:0/</link>');
  expect(feed).toContain(`<link>${at}</link>`);
  expect((await site.http.get('/api/gov/sitemaps/laws.th.1.xml')).text).toContain(`<loc>${at}</loc>`);
  expect(JSON.stringify((await site.http.get('/api/gov/json-ld/laws/announcement')).body)).toContain(
    `"${at}"`,
  );
});

test('a page is answered from memory under each of its addresses, and is another one after the next act', async () => {
  const before = await page('/laws');
  expect((await get('/laws')).headers['etag']).toBe((await get('/laws')).headers['etag']);
  const more = await draftLaw(site, office, { title: 'ประกาศฉบับใหม่', affectsProvinceImage: false });
  await publishInCode(site, office, more);
  expect(before).not.toContain('ประกาศฉบับใหม่');
  expect(await page('/laws')).toContain('ประกาศฉบับใหม่');
});
