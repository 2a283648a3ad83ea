import { draftLaw, makeOffice, mustSign, type EntryRef, type Office } from '../../harness/people';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { edit, publishInCode } from '../entries';
import { expectRefusal } from '../refusals';

/** What Chromium sends when a person opens an address. */
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';
const REASON = 'ประกาศนี้ถูก & แทนที่แล้ว';

describe.each(oneDatabase(__filename))('addresses of reading pages on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  let old: EntryRef;
  let successor: EntryRef;
  const get = (path: string): any => site.http.get(`/api/gov/${path}`).redirects(0);
  const opened = (path: string): any => get(path).set('Accept', BROWSER);
  const made = (slug: string): Promise<EntryRef> =>
    draftLaw(site, office, { slug, title: `กฎหมาย ${slug}`, affectsProvinceImage: false });

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    [law, old, successor] = [await made('first-name'), await made('old-law'), await made('new-law')];
    await publishInCode(site, office, law, old, successor);
  });
  afterAll(() => site?.stop());

  test('an entry is read under its slug as under its id, and lists lead to its slug', async () => {
    const [bySlug, byId] = [await get('read/laws/first-name'), await get(`read/laws/${law.documentId}`)];
    expect([bySlug.status, byId.status]).toEqual([200, 200]);
    expect(bySlug.text).toContain('กฎหมาย first-name');
    expect(byId.text).toContain('กฎหมาย first-name');
    expect((await get('read/laws')).text).toContain('/api/gov/read/laws/first-name?locale=th');
    const linked = await get('json-ld/laws/first-name');
    expect([linked.status, linked.body]).toEqual([200, (await get(`json-ld/laws/${law.documentId}`)).body]);
  });

  test('the slug it bore before leads to the one it bears, the question kept', async () => {
    await edit(site, office.reporter, law, { slug: 'second-name' });
    expect((await opened('read/laws/second-name')).status).toBe(404);
    await publishInCode(site, office, law);
    const moved = await opened('read/laws/first-name?locale=th');
    expect([moved.status, moved.headers.location]).toEqual([301, '/api/gov/read/laws/second-name?locale=th']);
    expect((await opened(moved.headers.location.replace('/api/gov/', ''))).text).toContain(
      'กฎหมาย first-name',
    );
    const linked = await get('json-ld/laws/first-name');
    expect([linked.status, linked.headers.location]).toEqual([301, '/api/gov/json-ld/laws/second-name']);
    expect((await get('json-ld/laws/second-name')).status).toBe(200);
  });

  test.each([
    ['?locale=lo', 'ไม่มีหน้านี้ในภาษาที่ระบุ โปรดเลือกอ่านเป็นภาษาไทย หรืออังกฤษ'],
    ['?page=0', 'ไม่มีหน้าที่ระบุ โปรดเริ่มจากหน้าแรกของรายการ'],
    ['?agency=Skn-01', 'ไม่รู้จักหน่วยงานที่ระบุ โปรดเลือกหน่วยงานจากหน้าแรก'],
    ['?utm=x', 'ที่อยู่ของหน้านี้มีส่วนที่ไม่รู้จัก (utm) โปรดเปิดจากหน้าแรก'],
  ])(
    'a citizen whose address is wrong (%s) is told in words, and not which values programs send',
    async (query, words) => {
      const page = await opened(`read/laws${query}`);
      expect(page.status).toBe(400);
      const told = /<div role="alert">([\s\S]*?)<\/div>/.exec(page.text)?.[1] ?? '';
      expect(told).toContain(words);
      expect(told.replaceAll('(utm)', '').replace(/<[^>]*>/g, '')).not.toMatch(/[A-Za-z=]/);
    },
  );

  test('what was taken down says so on a page, why, and leads to what takes its place', async () => {
    await mustSign(site, office.approver, 'unpublish', old, {
      reasonCode: 'replaced',
      publicReason: REASON,
      successor: successor.documentId,
    });
    for (const id of [old.documentId, 'old-law']) {
      const page = await opened(`read/laws/${id}?locale=th`);
      expect([page.status, page.type, page.headers['cache-control']]).toEqual([410, 'text/html', 'no-store']);
      expect(page.headers['vary']).toMatch(/\bAccept\b/);
      expect(page.headers['content-security-policy']).toContain("default-src 'none'");
      expect(page.text).toContain('<h1>ยกเลิกการเผยแพร่แล้ว</h1>');
      expect(page.text).toContain('ตำแหน่ง approver');
      expect(page.text).toContain('เหตุผล: มีฉบับใหม่ใช้แทนแล้ว: ประกาศนี้ถูก &amp; แทนที่แล้ว');
      const [, link = ''] = /<a href="([^"]*new-law[^"]*)"/.exec(page.text) ?? [];
      const next = await opened(link.replace('/api/gov/', ''));
      expect([link, next.status]).toEqual(['/api/gov/read/laws/new-law?locale=th', 200]);
      expectRefusal(await get(`read/laws/${id}?locale=th`), 410, ['public.gone']);
    }
  });

  test('what is not there and what cannot be asked are pages for people, and JSON for programs', async () => {
    for (const [path, status, words] of [
      ['read/laws/nothing?locale=th', 404, 'ไม่พบหน้าที่ท่านต้องการ'],
      ['read/nothing?locale=en', 404, 'There is no such page'],
      ['read/laws?page=0&locale=en', 400, 'This page cannot be opened'],
      ['read?locale=de', 400, 'เปิดหน้านี้ไม่ได้'],
    ] as const) {
      const page = await opened(path);
      expect([path, page.status, page.type]).toEqual([path, status, 'text/html']);
      expect(page.text).toContain(`<h1>${words}</h1>`);
      expect(page.text).toContain('id="content"');
      expect((await get(path)).body.error.status).toBe(status);
      expect((await get(path).set('Accept', 'application/json')).type).toBe('application/json');
    }
    const echoed = await opened(`read/laws/${encodeURIComponent('<script>alert(1)</script>')}`);
    expect([echoed.status, echoed.text.includes('<script')]).toEqual([404, false]);
  });
});
