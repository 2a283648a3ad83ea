import ICAL from 'ical.js';
import { appoint, draftLaw, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { NEWS, NODE, common, publishInCode, write } from '../entries';
import { expectRefusal } from '../refusals';

describe('the plain pages for reading', () => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  const get = (path: string): any => site.http.get(`/api/gov/read${path}`);
  const page = async (path: string): Promise<string> => {
    const answer = await get(path);
    expect([path, answer.status, answer.type]).toEqual([path, 200, 'text/html']);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.text).not.toMatch(/<script|javascript:|onerror/i);
    return answer.text;
  };

  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
    law = await draftLaw(site, office, {
      title: 'ประกาศ <script>alert(1)</script>',
      affectsProvinceImage: false,
    });
    const officer = await appoint(site, office.reporter, 'reporter', office.province);
    for (const duty of ['approver', 'publisher'] as const)
      await appoint(site, office[duty], duty, office.province);
    const news = {
      ...common(office),
      title: 'ข่าวของจังหวัด',
      category: 'general',
      agency: { connect: [office.province] },
      responsibleOfficer: { connect: [officer] },
    };
    await publishInCode(site, office, law, await write(site, office.reporter, NEWS, news, 'th'));
    await draftLaw(site, office, { title: 'ร่างที่ไม่มีใครลงนาม', affectsProvinceImage: false });
  });
  afterAll(() => site?.stop());

  test('[WF-05] the first page shows what was signed, by section, and the agencies; never a draft', async () => {
    const home = await page('?locale=th');
    expect(home).toContain('ประกาศ &lt;script&gt;');
    expect(home).toContain('ข่าวของจังหวัด');
    expect(home).not.toContain('ร่างที่ไม่มีใครลงนาม');
    for (const { code } of [office.agency, office.province]) expect(home).toContain(`agency=${code}`);
  });

  test('the page of an agency shows its own entries of every section, under its name', async () => {
    const own = await page(`?locale=th&agency=${office.agency.code}`);
    expect(own).toMatch(/<h1>สำนักงานจังหวัดทดสอบ<\/h1>/);
    expect(own).toContain('ประกาศ');
    expect(own).not.toContain('ข่าวของจังหวัด');
    const province = await page(`?locale=th&agency=${office.province.code}`);
    expect(province).toContain('ข่าวของจังหวัด');
    expect(province).not.toContain('ประกาศ &lt;');
    expectRefusal(await get('?locale=th&agency=NOBODY'), 404, ['public.not_found']);
    expectRefusal(await get('?agency=%3Cx%3E'), 400, ['reading.no_such_agency']);
  });

  test('a search of everything: the section of each, of one agency, page by page, in words that say how many', async () => {
    const found = await page(`?locale=th&q=${encodeURIComponent('จังหวัด')}`);
    expect(found).toContain('<title>ค้นหา: จังหวัด');
    expect(found).toContain('พบ 1 รายการ');
    expect(found).toMatch(/ข่าวของจังหวัด<\/a>[\s\S]*<span>ข่าวประชาสัมพันธ์/);
    expect(found).toContain('value="จังหวัด"');
    expect(await page(`?q=${encodeURIComponent('ประกาศ')}&agency=${office.province.code}`)).toContain(
      'ไม่พบรายการ',
    );
    expect(await page(`?q=${encodeURIComponent('ประกาศ')}&agency=${office.agency.code}`)).toContain(
      'พบ 1 รายการ',
    );
    expect(await page('?q=&locale=en')).toContain('Write the words to look for');
    expect(await page(`?q=${encodeURIComponent('ร่างที่ไม่มีใครลงนาม')}`)).toContain('ไม่พบรายการ');
    const hostile = await page(`?q=${encodeURIComponent('"><img src=x>ข่าว')}`);
    expect(hostile).not.toContain('<img src=x');
    expectRefusal(await get(`?q=${encodeURIComponent('!')}`), 400, ['query.bad_search']);
    expectRefusal(await get(`?q=${'ก'.repeat(201)}`), 400, ['reading.search_too_long']);
    expectRefusal(await get(`?page=2&q=${encodeURIComponent('จังหวัด')}`), 404, ['public.not_found']);
  });

  test('a search within a section', async () => {
    expect(await page(`/laws?q=${encodeURIComponent('ประกาศ')}`)).toContain('ประกาศ &lt;script&gt;');
    expect(await page(`/laws?q=${encodeURIComponent('จังหวัด')}`)).not.toContain('ข่าวของจังหวัด');
  });

  test('[MAP-01] the map of the site is a tree whose nodes lead to entries, sections and other sites', async () => {
    const node = async (data: object): Promise<EntryRef> =>
      write(site, office.reporter, NODE, { ...common(office), ...data }, 'th');
    const top = await node({ title: 'กฎหมายทั้งหมด', targetUrl: '/laws', order: 1 });
    await publishInCode(site, office, top);
    const inner = await node({
      title: 'กฎหมายหลัก',
      targetLaw: { connect: [law] },
      parent: { connect: [top] },
      order: 1,
    });
    const outer = await node({ title: 'ราชกิจจา', targetUrl: 'https://ratchakitcha.soc.go.th/', order: 2 });
    await publishInCode(site, office, inner, outer);
    const map = (await page('/sitemap-nodes?locale=th')).replace(/\s+/g, ' ');
    const parent = map.indexOf('<a href="/api/gov/read/laws?locale=th">กฎหมายทั้งหมด</a>');
    const child = map.indexOf(`<a href="/api/gov/read/laws/${law.documentId}?locale=th">กฎหมายหลัก</a>`);
    expect(map.slice(parent, child)).toMatch(/<\/a> <ul class="tree"> <li> $/);
    expect(map.indexOf('<a href="https://ratchakitcha.soc.go.th/">ราชกิจจา</a>')).toBeGreaterThan(child);
    // What is found are pages, not the ways to them.
    expect(await page(`?q=${encodeURIComponent('กฎหมายหลัก')}`)).toContain('ไม่พบรายการ');
    expect(await page('/sitemap-nodes?locale=en')).toContain('Nothing is published');
  });

  describe('[NEWS-06] the calendar of activities', () => {
    const event = (title: string, eventStart: string, eventEnd?: string): Promise<EntryRef> =>
      write(
        site,
        office.reporter,
        NEWS,
        {
          ...common(office),
          title,
          category: 'calendar',
          eventStart,
          ...(eventEnd && { eventEnd }),
          eventPlace: 'ลานหน้าศาลากลาง',
        },
        'th',
      );
    /** @returns titles by the day in whose cell they stand */
    const days = async (path: string): Promise<Record<string, string[]>> => {
      const cells = (await page(path)).matchAll(/<td[^>]*>\s*<time datetime="([\d-]+)"[^]*?<\/td>/g);
      return Object.fromEntries(
        [...cells].flatMap(([cell, day = '']) => {
          const titles = [...cell.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, title = '']) => title);
          return titles.length > 0 ? [[day, titles]] : [];
        }),
      );
    };
    beforeAll(async () => {
      await publishInCode(
        site,
        office,
        // Half past midnight in Bangkok, the day before by UTC.
        await event('งานวันแรก', '2031-05-31T17:30:00.000Z'),
        await event('งานสองวัน', '2031-06-07T02:00:00.000Z', '2031-06-08T09:00:00.000Z'),
        await event('งานข้ามเดือน', '2031-06-29T02:00:00.000Z', '2031-07-02T09:00:00.000Z'),
        await event('นิทรรศการ', '2031-06-10T02:00:00.000Z', '2031-08-20T09:00:00.000Z'),
        await event('งานปีหน้า', '2032-01-15T02:00:00.000Z'),
      );
      await event('ร่างกิจกรรม', '2031-06-20T02:00:00.000Z');
    });

    test('each stands on its days in Bangkok, what lasts long stands once above, and no draft stands there', async () => {
      expect(await days('/calendar?month=2031-06')).toEqual({
        '2031-06-01': ['งานวันแรก'],
        '2031-06-07': ['งานสองวัน'],
        '2031-06-08': ['งานสองวัน'],
        '2031-06-29': ['งานข้ามเดือน'],
        '2031-06-30': ['งานข้ามเดือน'],
      });
      expect(await days('/calendar?month=2031-07')).toEqual({
        '2031-07-01': ['งานข้ามเดือน'],
        '2031-07-02': ['งานข้ามเดือน'],
      });
      const june = await page('/calendar?month=2031-06');
      expect(june).toContain('ปฏิทินกิจกรรม มิถุนายน พ.ศ. ๒๕๗๔');
      expect(june.match(/นิทรรศการ/g)).toHaveLength(1);
      expect(await page('/calendar?month=2031-08')).toContain('นิทรรศการ');
      expect(june).not.toContain('ร่างกิจกรรม');
      expect(june).toContain('๐๐.๓๐ น.');
    });

    test('it leads to the nearest months with something in them, and no further', async () => {
      const august = await page('/calendar?month=2031-08');
      expect(august).toMatch(/rel="prev" href="[^"]*month=2031-06"/);
      expect(august).toMatch(/rel="next" href="[^"]*month=2032-01"/);
      expect(await page('/calendar?month=2032-01')).not.toContain('rel="next"');
      expect(august).toMatch(/<link rel="canonical" href="[^"]*month=2031-08"/);
      const nothing = await page('/calendar?month=2090-01');
      expect(nothing).toContain('ยังไม่มีกิจกรรมที่ประกาศไว้');
    });

    test('of one agency, in the other language, and from its section', async () => {
      expect(await days(`/calendar?month=2031-06&agency=${office.province.code}`)).toEqual({});
      expect(Object.keys(await days(`/calendar?month=2031-06&agency=${office.agency.code}`))).toHaveLength(5);
      expect(await page('/calendar?month=2031-06&locale=en')).toContain('Calendar of activities June 2031');
      expect(await page('/news-articles')).toMatch(/href="[^"]*\/calendar\?locale=th"/);
      expect(await page('/laws')).not.toContain('/calendar');
    });

    test('a calendar program reads the same days behind its link', async () => {
      const [, link = ''] = /href="([^"]*\.ics[^"]*)"/.exec(await page('/calendar?month=2031-06')) ?? [];
      const { pathname, search } = new URL(link.replaceAll('&amp;', '&'), 'http://here');
      const answer = await site.http.get(`${pathname}${search}`);
      const events = new ICAL.Component(ICAL.parse(answer.text) as unknown[])
        .getAllSubcomponents('vevent')
        .map((each) => new ICAL.Event(each));
      const begins = Object.fromEntries(
        events.map((each) => [each.summary, each.startDate.toJSDate().toISOString()]),
      );
      expect(begins).toMatchObject({
        งานวันแรก: '2031-05-31T17:30:00.000Z',
        งานสองวัน: '2031-06-07T02:00:00.000Z',
        นิทรรศการ: '2031-06-10T02:00:00.000Z',
      });
    });

    test('a month that is none is told so', async () => {
      for (const month of ['2574-06', '2031-13', '2031', 'x'])
        expectRefusal(await get(`/calendar?month=${month}`), 400, ['reading.no_such_month']);
      expectRefusal(await get('/laws?month=2031-06'), 400, ['reading.unknown_parameter']);
      expectRefusal(await get('/calendar?agency=NOBODY'), 404, ['public.not_found']);
    });
  });

  test('an entry leads to its agency and says who signed it, in both languages', async () => {
    const entry = await page(`/laws/${law.documentId}?locale=th`);
    expect(entry).toContain(`agency=${office.agency.code}`);
    expect(entry).toContain('ตำแหน่ง approver');
    expect(await page('?locale=en')).toContain('Skip to content');
    expectRefusal(await get('/laws/nothing'), 404, ['public.not_found']);
    expectRefusal(await get('/nothing'), 404, ['public.not_found']);
  });
});
