import { draftLaw, makeOffice } from '../../harness/people';
import type { EntryRef, Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { NEWS, common, publishInCode, write } from '../entries';
import { expectRefusal } from '../refusals';

const TABLE = 'gov_search';

describe.each(DATABASES)('search on %s', (client) => {
  let site: Site;
  let office: Office;
  const laws: EntryRef[] = [];
  const get = (path: string): any => site.http.get(`/api/gov/${path}`);
  const found = async (path: string): Promise<string[]> => {
    const answer = await get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body.data.map(({ title }: any) => title);
  };
  const laws$ = (q: string, more = ''): Promise<string[]> => found(`laws?q=${encodeURIComponent(q)}${more}`);

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    const drafts = [
      { title: 'ประกาศข้อมูลข่าวสาร', summary: 'ว่าด้วยน้ำประปา' },
      { title: 'ระเบียบพัสดุ ๒๕๖๑', summary: 'การจัดซื้อข้อมูล', legislationType: 'order' },
      { title: 'Act 100% sure_thing', body: 'แบบ **ฟอร์ม** คำร้อง' },
    ];
    for (const draft of drafts)
      laws.push(await draftLaw(site, office, { affectsProvinceImage: false, ...draft }));
    await publishInCode(site, office, ...laws);
    await draftLaw(site, office, { title: 'ร่างข้อมูลที่ไม่มีใครลงนาม' });
  });
  afterAll(() => site?.stop());

  test('finds Thai inside unspaced text, in the title first', async () => {
    expect(await laws$('ข้อมูล')).toEqual(['ประกาศข้อมูลข่าวสาร', 'ระเบียบพัสดุ ๒๕๖๑']);
    expect(await laws$('จัดซื้อ')).toEqual(['ระเบียบพัสดุ ๒๕๖๑']);
  });

  test.each([
    ['ขอมูล ขาวสาร', 'ประกาศข้อมูลข่าวสาร'],
    ['ข๊อมูลข้าวสาร', 'ประกาศข้อมูลข่าวสาร'],
    ['นํ้า', 'ประกาศข้อมูลข่าวสาร'],
    ['2561', 'ระเบียบพัสดุ ๒๕๖๑'],
    ['เเบบ', 'Act 100% sure_thing'],
    ['ฟอร์ม คำ', 'Act 100% sure_thing'],
    ['ACT', 'Act 100% sure_thing'],
    ['0%', 'Act 100% sure_thing'],
    ['100% e_t', 'Act 100% sure_thing'],
  ])('%s finds %s', async (q, title) => {
    expect(await laws$(q)).toEqual([title]);
  });

  test.each(['ข้อมูล พัสดุด', 'ข่าวสารว่าด้วย', 'a%t', 'ร่าง', `x' OR 1=1 --`, 'a" OR "b'])(
    '%s finds nothing',
    async (q) => {
      const { status, body } = await get(`laws?q=${encodeURIComponent(q)}`);
      expect([q, status, body.data ?? body.error]).toEqual([q, 200, []]);
    },
  );

  test('a mark alone is no word, and refused with words', async () => {
    expectRefusal(await get(`laws?q=${encodeURIComponent('"')}`), 400, ['query.bad_search']);
  });

  test('together with filters, sorting, pages and locale', async () => {
    expect(await laws$('ข้อมูล', '&filters[legislationType]=order')).toEqual(['ระเบียบพัสดุ ๒๕๖๑']);
    expect(await laws$('ข้อมูล', '&sort=title:desc')).toEqual(['ระเบียบพัสดุ ๒๕๖๑', 'ประกาศข้อมูลข่าวสาร']);
    expect(await laws$('ข้อมูล', '&pagination[pageSize]=1&pagination[page]=2')).toEqual(['ระเบียบพัสดุ ๒๕๖๑']);
    expect(await laws$('ข้อมูล', '&locale=en')).toEqual([]);
    const { body } = await get(`laws?q=${encodeURIComponent('ข้อมูล')}`);
    expect(body.meta.pagination.total).toBe(2);
  });

  test('over all types at once, each with its type', async () => {
    const news = await write(
      site,
      office.reporter,
      NEWS,
      {
        ...common(office),
        title: 'ข่าวข้อมูลเปิด',
        category: 'calendar',
        body: 'เนื้อหา',
        eventStart: '2026-11-30T02:00:00.000Z',
        eventEnd: '2026-11-30T05:00:00.000Z',
        eventPlace: 'ศาลากลางจังหวัด',
      },
      'th',
    );
    await publishInCode(site, office, news);
    const { body, status } = await get(`search?q=${encodeURIComponent('ข้อมูล')}&pagination[pageSize]=10`);
    expect(status).toBe(200);
    expect(body.data.map(({ type, title }: any) => [type, title])).toEqual([
      ['news-articles', 'ข่าวข้อมูลเปิด'],
      ['laws', 'ประกาศข้อมูลข่าวสาร'],
      ['laws', 'ระเบียบพัสดุ ๒๕๖๑'],
    ]);
    expect(body.meta.pagination).toEqual({ page: 1, pageSize: 10, pageCount: 1, total: 3 });
    expect(body.data[0].publication.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a search that cannot be made is refused with words', async () => {
    for (const q of [
      '',
      '%20',
      encodeURIComponent('่้'),
      'x'.repeat(201),
      'a b c d e f g h i j k'.replace(/ /g, '+'),
    ]) {
      expectRefusal(await get(`laws?q=${q}`), 400, ['query.bad_search']);
      expectRefusal(await get(`search?q=${q}`), 400, ['query.bad_search']);
    }
    expectRefusal(await get('laws?q[a]=b'), 400, ['query.bad_search']);
    expectRefusal(await get('search'), 400, ['query.bad_search']);
    expectRefusal(await get('search?q=a&sort=title'), 400, ['query.unknown_parameter']);
  });

  test('words written into the search table by other hands find nothing', async () => {
    const { documentId } = laws[2] as EntryRef;
    const row = site.strapi.db.connection(TABLE).where({ document_id: documentId });
    await row.clone().update({ title: 'คำปลอม', words: 'คำปลอม' });
    expect(await laws$('คำปลอม')).toEqual([]);
    expect(await found(`search?q=${encodeURIComponent('คำปลอม')}`)).toEqual([]);
  });
});
