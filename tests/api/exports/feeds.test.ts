import { gov } from '../../harness/gov';
import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLParser } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { appoint, draftLaw, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { common, edit, NEWS, publishInCode, write } from '../entries';

const DAY = 86_400_000;
const attributes = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' });
/** As many as this calendar has of those to come; the site's own has more. */
const FULL = 4;

describe.each(DATABASES)('feeds and the calendar, on %s', (client) => {
  let site: Site;
  let provincial: { documentId: string };
  let office: Office;
  const now = Date.now();
  const read = async (path: string): Promise<string> => {
    const answer = await site.http.get(`/api/gov/${path}`).buffer(true).responseType('blob');
    expect([path, answer.status]).toEqual([path, 200]);
    return Buffer.from(answer.body).toString();
  };
  const news = async (title: string, days: number, more: object = {}): Promise<EntryRef> => {
    const eventStart = new Date(now + days * DAY).toISOString();
    const data = { ...common(office), title, category: 'calendar', eventStart, ...more };
    return write(site, office.reporter, NEWS, data, 'th');
  };
  const titles = async (path: string): Promise<string[]> => {
    const calendar = new ICAL.Component(ICAL.parse(await read(path)) as unknown[]);
    return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each).summary);
  };

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    provincial = await appoint(site, office.reporter, 'reporter', office.province);
    for (const duty of ['approver', 'publisher'] as const)
      await appoint(site, office[duty], duty, office.province);
  });
  afterAll(() => site?.stop());

  test('a feed names itself: in its language, with its filters, and its address gives the same feed', async () => {
    const law = await draftLaw(site, office, { title: 'ประกาศ', affectsProvinceImage: false });
    await publishInCode(site, office, law);
    const english = { ...law, locale: 'en' };
    await edit(site, office.reporter, english, {
      ...common(office),
      title: 'An announcement',
      legislationType: 'announcement',
      legislationDate: '2018-05-28',
      source: { name: 'Office', citation: 'Book 1' },
      affectsProvinceImage: false,
    });
    await publishInCode(site, office, english);
    for (const asked of ['?locale=en', '?locale=th', `?filters[agency]=${office.agency.code}`, '']) {
      const own: Record<string, string> = {
        rss: attributes.parse(await read(`feeds/laws.rss${asked}`)).rss.channel['atom:link']['@href'],
        atom: attributes
          .parse(await read(`feeds/laws.atom${asked}`))
          .feed.link.find((link: any) => link['@rel'] === 'self')['@href'],
        json: JSON.parse(await read(`feeds/laws.json${asked}`)).feed_url,
      };
      for (const [ending, address] of Object.entries(own)) {
        const { pathname, search, searchParams } = new URL(address);
        expect(pathname).toBe(`/api/gov/feeds/laws.${ending}`);
        expect(searchParams.get('locale')).toBe(asked.includes('=en') ? 'en' : 'th');
        const again = await read(`feeds/laws.${ending}${search}`);
        expect(again).toBe(await read(`feeds/laws.${ending}${asked}`));
        expect(again).toContain(asked.includes('=en') ? 'An announcement' : 'ประกาศ');
      }
    }
  });

  test('[PART-02:feeds] feeds, the calendar and the questions take the filters of the list; anything else is refused', async () => {
    const agency = { connect: [{ documentId: office.province.documentId }] };
    await publishInCode(
      site,
      office,
      await news('กิจกรรมของสำนักงาน', 3),
      await news('กิจกรรมของจังหวัด', 4, { agency, responsibleOfficer: { connect: [provincial] } }),
    );
    for (const asked of [
      `filters[agency]=${office.province.code}`,
      `filters[agency][$eq]=${office.province.code}`,
    ]) {
      const feed = parseFeed(await read(`feeds/news-articles.rss?${asked}`));
      expect(feed.items.map(({ title }) => title)).toEqual(['กิจกรรมของจังหวัด']);
      expect(feed.title).toContain('ข่าวประชาสัมพันธ์ – จังหวัดทดสอบ');
      expect(JSON.parse(await read(`feeds/news-articles.json?${asked}`)).items).toHaveLength(1);
      expect(await titles(`feeds/news-articles.ics?${asked}`)).toEqual(['กิจกรรมของจังหวัด']);
    }
    await read(`json-ld/faqs?filters[agency]=${office.province.code}`);
    for (const wrong of ['filters[nothing]=1', 'sort=title', 'q=ก', 'filters[restricted]=true'])
      for (const path of ['feeds/news-articles.rss', 'feeds/news-articles.ics', 'json-ld/faqs']) {
        const answer = await site.http.get(`/api/gov/${path}?${wrong}`);
        expect([path, wrong, answer.status]).toEqual([path, wrong, 400]);
      }
  });

  test('[NEWS-06] an event keeps its hour in every form, in the time of Bangkok', async () => {
    const event = await news('ประชุมประจำเดือน', 0, {
      eventStart: '2026-11-30T02:30:00.000Z',
      eventEnd: '2026-11-30T05:00:00.000Z',
      eventPlace: 'ศาลากลาง & หอประชุม',
    });
    await publishInCode(site, office, event);
    const told = 'พฤศจิกายน พ.ศ. ๒๕๖๙ เวลา ๐๙.๓๐–๑๒.๐๐ น.';
    const item = JSON.parse(await read('feeds/news-articles.json')).items.find(
      ({ title }: any) => title === 'ประชุมประจำเดือน',
    );
    expect(item.summary).toContain(told);
    expect(item._event).toEqual({
      start: '2026-11-30T09:30:00+07:00',
      end: '2026-11-30T12:00:00+07:00',
      place: 'ศาลากลาง & หอประชุม',
    });
    for (const ending of ['rss', 'atom']) {
      const xml = await read(`feeds/news-articles.${ending}`);
      expect(xml).toContain('<ev:startdate>2026-11-30T09:30:00+07:00</ev:startdate>');
      expect(xml).toContain('<ev:enddate>2026-11-30T12:00:00+07:00</ev:enddate>');
      expect(xml).toContain(told);
    }
    const page = await read(`read/news-articles/${event.documentId}`);
    expect(page).toContain(told);
    const list = await read('read/news-articles');
    expect(list).toContain(told);
    const linked = JSON.parse(await read(`json-ld/news-articles/${event.documentId}`));
    expect(linked).toMatchObject({
      '@type': 'Event',
      startDate: '2026-11-30T09:30:00+07:00',
      endDate: '2026-11-30T12:00:00+07:00',
    });
  });

  test('[NEWS-06] a full calendar has the soonest of what is to come, what goes on, and what was lately', async () => {
    const lengths = gov(site.strapi).formLengths();
    expect(lengths.calendar).toBe(100);
    Object.assign(lengths, { calendar: FULL });
    for (const index of [0, 1, 2, 3, 4])
      await publishInCode(site, office, await news(`ไกล ${index}`, 400 + index));
    const soon = [
      await news('พรุ่งนี้', 1),
      await news('ดำเนินอยู่', -20, { eventEnd: new Date(now + 5 * DAY).toISOString() }),
      await news('เดือนก่อน', -30),
      await news('ปีก่อน', -400),
    ];
    await publishInCode(site, office, ...soon);
    const own = ['กิจกรรม', 'ประชุม'].map((word, at) => `filters[$and][${at}][title][$notContains]=${word}`);
    expect(await titles(`feeds/news-articles.ics?${own.join('&')}`)).toEqual([
      ...['ปีก่อน', 'เดือนก่อน'],
      ...['ดำเนินอยู่', 'พรุ่งนี้', 'ไกล 0', 'ไกล 1'],
    ]);
  });
});
