import { gov } from '../../harness/gov';
import { appoint, makeOffice, sign, type EntryRef, type Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { common, NEWS, publishInCode, upload, write } from '../entries';
import { reasonsIn } from '../refusals';
import { identityTests } from './identity-of-site';

const BANNER = 'plugin::gov-publishing.banner';
const HOUR = 3_600_000;
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The same people for another agency. */
async function secondOffice(site: Site, office: Office): Promise<Office> {
  const agency = await site.strapi.documents('plugin::gov-publishing.agency').create({
    data: { code: 'SKN-02', nameTh: 'สำนักงานที่สอง', nameEn: 'Second Office', order: 2 },
  });
  const officer = await appoint(site, office.reporter, 'reporter', agency);
  await appoint(site, office.approver, 'approver', agency);
  await appoint(site, office.publisher, 'publisher', agency);
  return { ...office, agency, officer };
}

describe.each(DATABASES)('[WF-08] banners that agencies hang up, on %s', (client) => {
  let site: Site;
  let office: Office;
  let other: Office;
  let picture: { id: number };
  const now = new Date('2026-11-30T05:00:00.000Z');
  let at = now;
  const after = (hours: number): string => new Date(now.getTime() + hours * HOUR).toISOString();

  const draft = (data: object, of = office): Promise<EntryRef> => {
    const whole = {
      ...common(of),
      ...{ title: 'แบนเนอร์', image: picture.id, imageAlt: 'งดรับของขวัญ', category: 'policy' },
      ...{ targetUrl: 'https://www.example.go.th/no-gift', ...data },
    };
    return write(site, of.reporter, BANNER, whole, 'th');
  };
  const hang = async (data: object, of = office): Promise<EntryRef> => {
    const entry = await draft(data, of);
    await publishInCode(site, of, entry);
    return entry;
  };
  const get = (path: string): Promise<any> => site.http.get(`/api/gov/${path}`);
  const titles = async (query: string): Promise<string[]> => {
    const { status, body } = await get(`banners?active=true${query}`);
    expect(status).toBe(200);
    return body.data.map(({ title }: { title: string }) => title);
  };

  beforeAll(async () => {
    site = await startSite({ client, env: { GOV_CACHE_MEGABYTES: '16' } });
    gov(site.strapi).clock.set(() => at);
    office = await makeOffice(site);
    other = await secondOffice(site, office);
    picture = await upload(site, office.reporter, { name: 'banner.png', mime: 'image/png', bytes: PIXEL });
    await hang({ title: 'วันนี้', order: 2, showFrom: after(-1), showTo: after(2) });
    await hang({ title: 'พรุ่งนี้', order: 1, showFrom: after(24) });
    await hang({ title: 'ตลอดไป', order: 3, category: 'result', placement: 'bottom' });
    await hang({ title: 'ของอีกหน่วยงาน', order: 4 }, other);
  });
  afterEach(() => {
    at = now;
  });
  afterAll(() => site?.stop());

  test('[WF-08] what hangs now, as it hangs: of all agencies, of one, at a place', async () => {
    expect(await titles('')).toEqual(['วันนี้', 'ตลอดไป', 'ของอีกหน่วยงาน']);
    expect(await titles(`&agency=${other.agency.code}`)).toEqual(['ของอีกหน่วยงาน']);
    expect(await titles('&placement=bottom')).toEqual(['ตลอดไป']);
    expect(await titles('&filters[category]=result')).toEqual(['ตลอดไป']);
    const all = await get('banners');
    expect(all.body.data).toHaveLength(4);
  });

  test('[WF-08] what is kept in memory turns by itself when one begins and when one ends', async () => {
    const { front } = gov(site.strapi);
    await titles('');
    const { hits } = front.figures;
    await titles('');
    expect(front.figures.hits).toBe(hits + 1);
    at = new Date(after(2));
    expect(await titles('')).toEqual(['ตลอดไป', 'ของอีกหน่วยงาน']);
    at = new Date(after(24));
    expect(await titles('')).toEqual(['พรุ่งนี้', 'ตลอดไป', 'ของอีกหน่วยงาน']);
    const feed = await get('feeds/banners.json');
    expect(JSON.parse(feed.text ?? feed.body).items).toHaveLength(3);
  });

  test('[WF-08] nobody is told to keep it beyond the next change', async () => {
    at = new Date(Date.parse(after(2)) - 20_000);
    const { headers } = await get('banners?active=true&agency=');
    const age = /max-age=(\d+)/.exec(headers['cache-control'])?.[1];
    expect(headers['cache-control'] === 'no-cache' || Number(age) <= 20).toBe(true);
  });

  test('[WF-08] what hangs is decided by the hours that were signed, whatever the columns say', async () => {
    const row = await site.strapi.db.connection('gov_publications').where({ uid: BANNER }).select('*');
    const forged = row.find((each: any) => JSON.stringify(each).includes('พรุ่งนี้'));
    const projection =
      typeof forged.projection === 'string' ? JSON.parse(forged.projection) : forged.projection;
    projection.fields.showFrom = after(-1);
    const where = { uid: BANNER, document_id: forged.document_id };
    const table = (): any => site.strapi.db.connection('gov_publications').where(where);
    await table().update({ projection: JSON.stringify(projection) });
    gov(site.strapi).front.forget();
    expect(await titles('')).not.toContain('พรุ่งนี้');
    projection.fields.showFrom = after(24);
    await table().update({ projection: JSON.stringify(projection) });
    gov(site.strapi).front.forget();
  });

  test('[WF-08] the feed of an agency, for the provincial site and every other: open, with picture, words and target', async () => {
    const answer = await site.http
      .get(`/api/gov/feeds/banners.json?agency=${office.agency.code}`)
      .set('Origin', 'https://www.province.go.th')
      .buffer(true);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    const { title, items } = JSON.parse(answer.text);
    expect(title).toContain('สำนักงานจังหวัดทดสอบ');
    expect(items.map((item: { title: string }) => item.title)).toEqual(['วันนี้', 'ตลอดไป']);
    expect(items[0]).toMatchObject({
      external_url: 'https://www.example.go.th/no-gift',
      image: expect.stringMatching(/^http.*\/api\/gov\/files\/[0-9a-f]{64}\/banner\.png$/),
      _image: { alt: 'งดรับของขวัญ', mime_type: 'image/png' },
      tags: ['policy', 'top'],
      _display: { category: 'policy', placement: 'top', to: '2026-11-30T14:00:00+07:00' },
    });
  });

  test('a banner that leads to an entry leads to its page', async () => {
    const news = await write(
      site,
      office.reporter,
      NEWS,
      { ...common(office), title: 'ข่าว', category: 'general', body: '<p>เนื้อหา</p>' },
      'th',
    );
    await publishInCode(site, office, news);
    const target = { connect: [{ documentId: news.documentId }] };
    await hang({ title: 'ไปข่าว', targetUrl: null, targetNews: target, placement: 'middle' });
    const feed = await site.http.get('/api/gov/feeds/banners.json?placement=middle').buffer(true);
    const [item] = JSON.parse(feed.text).items;
    expect(item.external_url).toContain(`/read/news-articles/${news.documentId}`);
  });

  test.each([
    ['no picture', { image: null }, 'image', 'โปรดเลือกภาพ'],
    ['an end before the start', { showFrom: after(2), showTo: after(1) }, 'showTo', 'ก่อนเวลาเริ่มแสดง'],
    ['nowhere to lead', { targetUrl: null }, 'targetUrl', 'https://'],
    ['no words of the picture', { imageAlt: '' }, 'imageAlt', 'ข้อความที่ปรากฏในภาพ'],
    ['no category', { category: null }, 'category', 'โปรดเลือกนโยบาย'],
  ])('[WF-08] %s is refused in words', async (_, data, field, words) => {
    const refused = await sign(site, office.reporter, 'submit', await draft(data));
    expect(refused.status).toBe(422);
    expect(reasonsIn(refused)).toEqual([`finding ${field} WF-08`]);
    expect(JSON.stringify(refused.body)).toContain(words);
  });

  test('[WF-08] a banner to javascript: is not even kept as a draft', async () => {
    await expect(draft({ targetUrl: 'javascript:alert(1)' })).rejects.toThrow(/400.*targetUrl/);
  });

  test('the public API refuses what it does not know, in words', async () => {
    const wrong = await get('banners?active=yes');
    expect([wrong.status, wrong.body.error.details.reasons[0].field]).toEqual([400, 'active']);
    const laws = await get('laws?active=true');
    expect(laws.status).toBe(400);
  });

  test('th and en: a banner has its page in both languages, and is no section of the site', async () => {
    const [entry] = (await get('banners?active=true')).body.data;
    for (const [locale, word] of [
      ['th', 'เริ่มแสดง'],
      ['en', 'Shown from'],
    ] as const) {
      const page = await site.http.get(`/api/gov/read/banners/${entry.documentId}?locale=${locale}`);
      expect(page.status).toBe(200);
      expect(page.text).toContain(word);
      expect(page.text).toContain('alt="งดรับของขวัญ"');
      expect(/<nav aria-label[^]*?<\/nav>/.exec(page.text)?.[0]).not.toContain('/read/banners');
    }
  });

  describe('name and emblem of the site', () => identityTests(() => ({ site, office, picture })));
});
