import { OIA_SECTION_IDS } from '#server/domain/oia/sections';
import { gov } from '../../harness/gov';
import { draftLaw, makeOffice, sign, type EntryRef, type Office } from '../../harness/people';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { common, publishInCode, upload, write } from '../entries';
import { expectRefusal, reasonsIn } from '../refusals';

const INFO = 'plugin::gov-publishing.basic-info';
const CENTRE = {
  __component: 'gov-publishing.contact-channel',
  purpose: 'information_request',
  address: 'ศาลากลางจังหวัด ชั้น ๑',
  phone: '034-411-234',
  openingHours: 'จันทร์–ศุกร์ 08.30–16.30 น.',
};

describe.each(oneDatabase(__filename))('what the Act has agencies publish, on %s', (client) => {
  let site: Site;
  let office: Office;
  const draft = (kind: string, ...details: object[]): Promise<EntryRef> =>
    write(site, office.reporter, INFO, { ...common(office), title: kind, kind, details }, 'th');
  const page = async ({ documentId }: EntryRef, locale: string): Promise<string> => {
    const answer = await site.http.get(`/api/gov/read/basic-infos/${documentId}?locale=${locale}`);
    expect(answer.status).toBe(200);
    return answer.text;
  };

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  test('[CTR-01:centre] the information centre: where it is, when it is open, one touch to call', async () => {
    const entry = await draft('information_centre', CENTRE);
    await publishInCode(site, office, entry);
    const text = await page(entry, 'th');
    for (const shown of [
      'ศูนย์ข้อมูลข่าวสารของราชการ',
      'ขอข้อมูลข่าวสารหรือคำแนะนำ',
      'href="tel:034411234"',
      '08.30–16.30 น.',
    ])
      expect(text).toContain(shown);
    expect(await page(entry, 'en')).toContain('Official Information Centre');
  });

  test('[CTR-01:centre] a centre that nobody can reach is refused in words', async () => {
    const refused = await sign(site, office.reporter, 'submit', await draft('information_centre'));
    expect([refused.status, reasonsIn(refused)]).toEqual([422, ['finding details CTR-01']]);
  });

  test.each([
    ['OD-03', 'procurement_summary', 'สรุปผลการจัดซื้อจัดจ้างรายเดือน (สขร. 1)'],
    ['INFO-22', 'performance_evaluation', 'การประเมินผลการปฏิบัติงานของหน่วยงาน'],
  ])('[%s] %s is a file of its year on the page', async (id, kind, words) => {
    const empty = await sign(site, office.reporter, 'submit', await draft(kind));
    expect(reasonsIn(empty)).toEqual([`finding details ${id}`]);
    const file = await upload(site, office.reporter, {
      ...{ name: 'report.pdf', mime: 'application/pdf', bytes: '%PDF-1.4\n' },
    });
    const report = { name: 'ตุลาคม 2569', fiscalYear: 2570, file: file.id };
    const entry = await draft(kind, { __component: 'gov-publishing.plan-report', ...report });
    await publishInCode(site, office, entry);
    const text = await page(entry, 'th');
    for (const shown of [words, 'พ.ศ. ๒๕๗๐', 'report.pdf']) expect(text).toContain(shown);
  });

  describe('the index of the Act', () => {
    const sections: Record<string, any> = {};
    const index = async (query = ''): Promise<any> => {
      const answer = await site.http.get(`/api/gov/oia${query}`);
      expect(answer.status).toBe(200);
      for (const each of answer.body.data.sections) sections[each.id] = each;
      return answer;
    };
    const html = async (path: string): Promise<string> => {
      const { status, text } = await site.http.get(`/api/gov/read/${path}`);
      expect(status).toBe(200);
      return text;
    };
    const titles = (section: string): string[] => sections[section].entries.map(({ title }: any) => title);
    const publishUnder = async (section: string): Promise<void> => {
      const content = { title: `อยู่ใต้ ${section}`, kind: 'other', body: 'สัญญา', oiaSections: [{ section }] };
      await publishInCode(
        site,
        office,
        await write(site, office.reporter, INFO, { ...common(office), ...content }, 'th'),
      );
    };
    let law: EntryRef;

    beforeAll(async () => {
      law = await draftLaw(site, office);
      await publishInCode(site, office, law);
      const none = await write(
        site,
        office.reporter,
        INFO,
        {
          ...common(office),
          ...{ title: 'ข้อมูลที่ไม่มี', kind: 'not_held', notApplicableBecause: 'ไม่มีสัญญาสัมปทาน' },
          oiaSections: [{ section: 's9_6' }],
        },
        'th',
      );
      await publishInCode(site, office, none);
      await write(
        site,
        office.reporter,
        INFO,
        { ...common(office), title: 'ร่างงบ', kind: 'annual_budget' },
        'th',
      );
    });

    test('[CTR-01:index] collects entries of all types under the thirteen sections, with the centre of the agency', async () => {
      const { body, headers } = await index('?agency=SKN-01');
      expect(body.data.sections.map(({ id }: any) => id)).toEqual(OIA_SECTION_IDS);
      expect(body.data.centre).toMatchObject({
        title: 'information_centre',
        channels: [{ purpose: 'information_request', openingHours: 'จันทร์–ศุกร์ 08.30–16.30 น.' }],
      });
      expect(sections['s7_3']).toMatchObject({ state: 'published', total: 1 });
      expect(sections['s7_4'].entries[0]).toMatchObject({ type: 'laws', documentId: law.documentId });
      expect(titles('s9_8')).toEqual(['procurement_summary']);
      expect(headers).toMatchObject({ 'cache-control': 'no-cache', etag: expect.stringMatching(/^W/) });
      const again = await site.http.get('/api/gov/oia?agency=SKN-01').set('If-None-Match', headers['etag']);
      expect(again.status).toBe(304);
    });

    test('[OD-01:statements] says why there is nothing where somebody signed it, and else that nobody has said', async () => {
      await index();
      expect(sections['s9_6']).toMatchObject({
        state: 'not_held',
        total: 0,
        statements: [{ because: 'ไม่มีสัญญาสัมปทาน', wholeSection: true, agency: { code: 'SKN-01' } }],
      });
      // The draft of a budget is signed by nobody.
      for (const id of ['s7_1', 's9_1', 's9_3'])
        expect(sections[id]).toMatchObject({
          state: 'no_information',
          total: 0,
          entries: [],
          statements: [],
        });
      const page = await html('oia?agency=SKN-01');
      expect(page).toContain('ไม่มี เพราะ ไม่มีสัญญาสัมปทาน');
      expect(page).not.toContain('ร่างงบ');
    });

    test.each([
      ['OD-01:index', 's7', 'มาตรา 7 (5) ข้อมูลข่าวสารอื่น', 'Section 7(5)'],
      ['OD-02:index', 's9', 'มาตรา 9 (8) ข้อมูลข่าวสารอื่น', 'Section 9(8)'],
    ])('[%s] the page shows all of %s by its headings, in both languages', async (_, section, th, en) => {
      const page = await html('oia');
      for (const id of OIA_SECTION_IDS.filter((each) => each.startsWith(section)))
        expect(page).toContain(`id="${id}"`);
      expect(page).toContain(th);
      expect(await html('oia?locale=en')).toContain(en);
    });

    test('[OD-02:note] says that some orders print “section 8”', async () => {
      expect(await html('oia')).toContain('คำสั่งของบางจังหวัดเรียกข้อมูลส่วนนี้ว่า “มาตรา 8”');
    });

    test('[OD-02:label] where the configuration says so, section 9 is called as the province’s order calls it', async () => {
      const { site: asked } = gov(site.strapi).wiring.config;
      asked.oiaSectionNineAs = 8;
      try {
        const thai = await html('oia?agency=SKN-01&locale=th');
        expect(thai).toContain('มาตรา 8 (8) ข้อมูลข่าวสารอื่น');
        expect(thai).toContain('<h2>มาตรา 8 ข้อมูลข่าวสารที่จัดไว้');
        expect(thai).toContain('คือมาตรา 9');
        expect(thai).toContain('มาตรา 7 (4)');
        const english = await html('oia/s9_5?agency=SKN-01&locale=en');
        expect(english).toContain('Section 8(5)');
        expect(english).not.toContain('Section 9(5)');
      } finally {
        asked.oiaSectionNineAs = 9;
      }
    });

    test('[OD-03:index] the monthly summary of procurement is under section 9(8), page by page', async () => {
      const { body } = await site.http.get('/api/gov/oia/s9_8?agency=SKN-01&pagination[pageSize]=1');
      expect(body.data.entries[0]).toMatchObject({ title: 'procurement_summary' });
      expect(body.meta.pagination).toEqual({ page: 1, pageSize: 1, pageCount: 1, total: 1 });
      const next = await site.http.get('/api/gov/oia/s9_8?pagination[page]=2&pagination[pageSize]=1');
      expect(next.body.data).toMatchObject({ total: 1, state: 'published', entries: [] });
      expect(await html('oia/s9_8')).toContain('procurement_summary');
    });

    test('what is not there in English is shown in Thai, marked as Thai', async () => {
      await index('?locale=en');
      expect(sections['s7_4'].entries[0]).toMatchObject({ locale: 'th' });
      expect(await html('oia?locale=en')).toContain('lang="th"');
    });

    test('the way there stands on the first page, on the agency’s and on the site map of search engines', async () => {
      for (const [path, way] of [
        ['', '/read/oia?locale=th'],
        ['?agency=SKN-01', '/read/oia?locale=th&amp;agency=SKN-01'],
      ])
        expect(await html(path!)).toContain(way);
      const map = await site.http.get('/api/gov/sitemaps/oia.th.1.xml').buffer(true);
      expect(map.text).toContain('/api/gov/read/oia?locale=th');
    });

    test.each([
      ['oia?agency=SKN-99', 404],
      ['oia?q=x', 400],
      ['oia?locale=zz', 400],
      ['oia/s7_4?locale=xx-YY', 400],
      ['oia/s8_1', 404],
      ['oia/s7_4?pagination[cursor]=', 400],
      ['read/oia?agency=SKN-99', 404],
      ['read/oia?page=2', 400],
      ['read/oia?q=x', 400],
      ['read/oia/s7_4?page=9', 404],
    ])('%s is refused in words: %i', async (path, status) => {
      const answer = await site.http.get(`/api/gov/${path}`);
      expect([answer.status, reasonsIn(answer).length]).toEqual([status, 1]);
    });

    test('a language that the site does not have is refused in the words of pages, naming those that it has', async () => {
      expectRefusal(await site.http.get('/api/gov/oia?locale=zz'), 400, ['reading.no_such_language']);
    });

    test('the code of an agency may be written in small letters, as readable addresses have it', async () => {
      const small = await html('oia?agency=skn-01');
      expect(small).toContain('ไม่มี เพราะ ไม่มีสัญญาสัมปทาน');
      expect(small.replaceAll('skn-01', 'SKN-01')).toBe(await html('oia?agency=SKN-01'));
      expect(reasonsIn(await site.http.get('/api/gov/read/oia?agency=Skn-01'))).toEqual([
        'reading.no_such_agency agency -',
      ]);
    });

    test('is walked once between two acts, for all who ask, and anew after one', async () => {
      await index();
      const walks = jest.fn();
      const onQuery = ({ sql }: { sql: string }): void => void (/ AS sections\b/.test(sql) && walks(sql));
      site.strapi.db.connection.on('query', onQuery);
      try {
        for (const path of ['oia?agency=SKN-01', 'oia/s7_4', 'oia/s9_8?pagination[pageSize]=1', 'read/oia'])
          expect((await site.http.get(`/api/gov/${path}`)).status).toBe(200);
        expect(walks).not.toHaveBeenCalled();
        await publishUnder('s9_2');
        await Promise.all([index('?agency=SKN-01'), html('oia')]);
        expect(titles('s9_2')).toEqual(['อยู่ใต้ s9_2']);
        // By type, once each.
        const types = new Set(walks.mock.calls.map(([sql]) => sql));
        expect(types.size).toBe(walks.mock.calls.length);
      } finally {
        site.strapi.db.connection.off('query', onQuery);
      }
    });

    test('what readiness calls said is what citizens read: a statement counts for sections it was chosen for', async () => {
      await publishInCode(
        site,
        office,
        await write(
          site,
          office.reporter,
          INFO,
          { ...common(office), title: 'โครงสร้าง', kind: 'structure', notApplicableBecause: 'ยังไม่จัดทำ' },
          'th',
        ),
      );
      await index();
      expect(sections['s7_1']).toMatchObject({
        state: 'no_information',
        statements: [{ wholeSection: false }],
      });
      const said = (await gov(site.strapi).wiring.pageSource.information.covered()).get('SKN-01');
      const spoken = OIA_SECTION_IDS.filter((id) => sections[id].state !== 'no_information');
      expect(OIA_SECTION_IDS.filter((id) => said.has(id))).toEqual(spoken);
    });

    test('a row that was slipped into the table neither silences a statement nor is counted', async () => {
      const rows = (): any => site.strapi.db.connection('gov_publications');
      const real = await rows().where({ document_id: law.documentId }).first();
      const told = typeof real.projection === 'string' ? JSON.parse(real.projection) : real.projection;
      const projection = JSON.stringify({ ...told, fields: { ...told.fields, oiaUnder: 's9_6' } });
      const slipped = { ...real, document_id: 'slipped', projection, leaf_idx: 999_999 };
      await rows().insert(slipped);
      try {
        // An act has the index read anew.
        await publishUnder('s9_2');
        jest.spyOn(site.strapi.log, 'error').mockImplementation(() => site.strapi.log);
        const without = { state: 'not_held', total: 0, entries: [], statements: [{ wholeSection: true }] };
        await index();
        expect(sections['s9_6']).toMatchObject(without);
        const { body } = await site.http.get('/api/gov/oia/s9_6?pagination[page]=2&pagination[pageSize]=1');
        expect(body.data).toMatchObject({ state: 'not_held', statements: [{ wholeSection: true }] });
      } finally {
        await rows().where({ document_id: 'slipped' }).delete();
      }
      await publishUnder('s9_2');
    });

    test('what was taken down is gone, and what was published since outdoes the statement', async () => {
      expect((await sign(site, office.approver, 'unpublish', law)).status).toBe(200);
      await publishUnder('s9_6');
      await index();
      expect(sections['s7_4']).toMatchObject({ state: 'no_information', total: 0 });
      expect(sections['s9_6']).toMatchObject({ state: 'published', statements: [] });
      expect(titles('s9_6')).toEqual(['อยู่ใต้ s9_6']);
    });
  });
});
