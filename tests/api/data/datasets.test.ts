import { createHash } from 'node:crypto';

import { makeOffice, type EntryRef, type Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { publishInCode, write, common, edit } from '../entries';
import { AskedRows, tamperWith } from './dataset-rows';
import { expectRefusal } from '../refusals';
import { CATALOGUED, csv, DATASET, DatasetOffice, DISTRICTS } from './dataset-office';

describe.each(DATABASES)('open data, from form to page, on %s', (client) => {
  let site: Site;
  let office: Office;
  let desk: DatasetOffice;
  const read = async (path: string): Promise<string> => {
    const answer = await site.http.get(`/api/gov/${path}`).buffer(true).responseType('blob');
    expect([path, answer.status]).toEqual([path, 200]);
    return Buffer.from(answer.body).toString();
  };

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    desk = new DatasetOffice(site, office);
  });
  afterAll(() => site?.stop());

  describe('published in Thai and English', () => {
    let entry: EntryRef;
    const sha256 = createHash('sha256').update(DISTRICTS).digest('hex');

    beforeAll(async () => {
      entry = await desk.draft([csv(DISTRICTS)]);
      expect(await desk.findings(entry)).toEqual([]);
      await publishInCode(site, office, entry);
      const english = { ...entry, locale: 'en' };
      const distributions = await desk.rows(csv(DISTRICTS));
      await edit(site, office.reporter, english, {
        ...common(office),
        ...CATALOGUED,
        title: 'Population by district',
        distributions,
        responsibleOfficer: { connect: [{ documentId: office.officer.documentId }] },
      });
      await publishInCode(site, office, english);
    });

    test('[OD-04:datasets] the page says what the data are, under which licence, and how often they are brought up to date', async () => {
      const page = await read(`read/datasets/${entry.documentId}`);
      for (const said of [
        'ประชากรรายอำเภอ',
        'ครีเอทีฟคอมมอนส์: แสดงที่มา',
        'ทุกปี',
        'ข้อมูลสถิติ',
        'ข้อมูลสาธารณะ',
        'data@singburi.go.th',
        'จังหวัดสิงห์บุรี',
        // The data are of 2018, and the next were due a year later.
        'ข้อมูลนี้ยังไม่ได้ปรับปรุงตามกำหนด',
      ])
        expect(page).toContain(said);
      const english = await read(`read/datasets/${entry.documentId}?locale=en`);
      for (const said of ['Population by district', 'Every year', 'not brought up to date in time'])
        expect(english).toContain(said);
    });

    test('[OD-05:datasets] the page shows the file with its digest, its columns with their types, and its first rows', async () => {
      const page = await read(`read/datasets/${entry.documentId}`);
      expect(page).toContain(`/files/${sha256}/`);
      expect(page).toContain(`<code>${sha256}</code>`);
      expect(page).toContain('3 แถว 5 คอลัมน์');
      expect(page).toContain('บางระจัน, &quot;ค่าย&quot;');
      // A code that begins with a nought is no number.
      const types = [...page.matchAll(/<th scope="col">([^<]*) <small>([^<]*)<\/small>/g)].map((each) =>
        each.slice(1).join(' '),
      );
      expect(types).toEqual([
        'รหัส ข้อความ',
        'อำเภอ ข้อความ',
        'ประชากร จำนวนเต็ม',
        'ร้อยละ ทศนิยม',
        'สำรวจเมื่อ วันที่',
      ]);
    });

    test('[OD-04:datasets] the API gives the data, and whether they are overdue', async () => {
      const { data } = JSON.parse(await read(`datasets/${entry.documentId}`));
      expect(data).toMatchObject({
        licence: 'cc_by',
        accessRights: 'public',
        updateDueOn: '2019-02-28',
        updateOverdue: true,
        distributions: [{ format: 'csv', encoding: 'utf_8', file: { sha256, mime: 'text/csv' } }],
      });
      const file = await site.http.get(data.distributions[0].file.url).buffer(true).responseType('blob');
      expect(createHash('sha256').update(file.body).digest('hex')).toBe(sha256);
    });
  });

  describe('asked for the rows of its tables', () => {
    const OTHER = 'ตำบล,หมู่บ้าน\nบางพุทรา,7\nต้นโพธิ์,12\n';
    let one: AskedRows;
    let two: AskedRows;
    const sha256 = createHash('sha256').update(OTHER).digest('hex');

    beforeAll(async () => {
      const single = await desk.draft([csv(DISTRICTS)]);
      await publishInCode(site, office, single);
      one = new AskedRows(site, single.documentId);
      const several = await desk.draft([csv(DISTRICTS), csv(OTHER, 'utf_8', 'ตำบล.csv')]);
      await publishInCode(site, office, several);
      two = new AskedRows(site, several.documentId);
    });

    test('[OD-05:datasets] rows come in the envelope of lists, typed, and say from which signed bytes', async () => {
      const { body, headers } = await one.get('pagination[pageSize]=2');
      expect(body.data).toEqual([
        { รหัส: '01', อำเภอ: 'เมืองสิงห์บุรี', ประชากร: 55012, ร้อยละ: 26.5, สำรวจเมื่อ: '2018-01-31' },
        { รหัส: '02', อำเภอ: 'บางระจัน, "ค่าย"', ประชากร: 32010, ร้อยละ: 15, สำรวจเมื่อ: '2018-01-31' },
      ]);
      expect(body.meta.pagination).toEqual({ page: 1, pageSize: 2, pageCount: 2, total: 3 });
      expect(body.meta.columns[2]).toEqual({ key: 'ประชากร', heading: 'ประชากร', type: 'integer' });
      const digest = createHash('sha256').update(DISTRICTS).digest('hex');
      expect(body.meta.derivedFrom).toMatchObject({ sha256: digest, format: 'csv', rowCount: 3 });
      expect(headers.link).toContain(`/files/${digest}/`);
      expect((await one.get('pagination[pageSize]=2').set('If-None-Match', headers.etag)).status).toBe(304);
    });

    test('[OD-05:datasets] they are filtered, sorted and divided as lists are', async () => {
      const asked = (query: string): Promise<unknown[]> => one.cells('รหัส', query);
      expect(await asked('sort=ประชากร:desc')).toEqual(['01', '03', '02']);
      expect(await asked('filters[ประชากร][$gt]=40000&sort=อำเภอ')).toEqual(['01', '03']);
      expect(await asked('filters[อำเภอ][$contains]=บุรี&fields=รหัส')).toEqual(['01', '03']);
      expect(await asked('pagination[start]=1&pagination[limit]=1')).toEqual(['02']);
    });

    test('[OD-05:datasets] what is wrong with a question is told, with the columns that there are', async () => {
      const unknown = await one.get('filters[ชื่อ]=x&sort=คน');
      expectRefusal(unknown, 400, ['query.unknown_field', 'query.unknown_field']);
      expect(unknown.body.error.message).toContain('รหัส, อำเภอ, ประชากร');
      expectRefusal(await one.get('filters[ประชากร][$like]=1'), 400, ['query.unknown_operator']);
      expectRefusal(await one.get('filters[ประชากร]=มาก'), 400, ['query.bad_value']);
      expectRefusal(await one.get('agency=SKN-01'), 400, ['query.unknown_parameter']);
      expectRefusal(await one.get('pagination[cursor]='), 400, ['query.bad_value']);
    });

    test('[OD-05:datasets] of several tables one is named by its digest', async () => {
      const refused = await two.get();
      expectRefusal(refused, 400, ['query.which_distribution']);
      expect(refused.body.error.message).toContain(`${sha256} (ตำบล.csv)`);
      expect(await two.cells('ตำบล', `distribution=${sha256}&sort=หมู่บ้าน:desc`)).toEqual(['ต้นโพธิ์', 'บางพุทรา']);
      expectRefusal(await two.get(`distribution=${'0'.repeat(64)}`), 400, ['query.which_distribution']);
    });

    test('[OD-05:datasets] a draft has no rows, nor has an entry without data', async () => {
      const { documentId } = await desk.draft([csv(DISTRICTS)]);
      expectRefusal(await new AskedRows(site, documentId).get(), 404, ['public.not_found']);
      expectRefusal(await site.http.get('/api/gov/laws/x/rows'), 404, ['public.not_found']);
    });

    test('[OD-05:datasets] bytes that were changed on the disk give no rows, also where they were read before', async () => {
      expect(await two.cells('ตำบล', `distribution=${sha256}`)).toHaveLength(2);
      await tamperWith(site, OTHER, 'ตำบล,หมู่บ้าน\nปลอม,1\n');
      const refused = await two.get(`distribution=${sha256}&sort=ตำบล`);
      expectRefusal(refused, 404, ['query.no_table']);
    });
  });

  test('[OD-04:datasets] the catalogue has the data first, with the 14 Thai fields, and files under their digests', async () => {
    const entry = await desk.draft([csv(DISTRICTS)]);
    await publishInCode(site, office, entry);
    const catalogue = JSON.parse(await read('catalog'));
    const found = catalogue['dcat:dataset'].find((each: any) => each['dct:identifier'] === entry.documentId);
    expect(catalogue['dcat:dataset'][0]['gdc:title']).toBeDefined();
    expect(found).toMatchObject({
      'dct:accrualPeriodicity': { '@id': expect.stringMatching(/frequency\/ANNUAL$/) },
      'gdc:data_type': 'ข้อมูลสถิติ',
      'gdc:title': 'ประชากรรายอำเภอ',
      'gdc:owner_org': expect.any(String),
      'gdc:maintainer': 'กลุ่มงานข้อมูลสารสนเทศ',
      'gdc:maintainer_email': 'data@singburi.go.th',
      'gdc:tags': ['ประชากร', 'อำเภอ'],
      'gdc:notes': CATALOGUED.summary,
      'gdc:objective': CATALOGUED.objective,
      'gdc:update_frequency_unit': 'ทุกปี',
      'gdc:geo_coverage': 'จังหวัดสิงห์บุรี',
      'gdc:data_source': 'ที่ทำการปกครองจังหวัด',
      'gdc:data_format': ['CSV'],
      'gdc:data_category': 'ข้อมูลสาธารณะ',
      'gdc:license_id': 'ครีเอทีฟคอมมอนส์: แสดงที่มา',
    });
    const [file] = found['dcat:distribution'];
    expect(file['dct:license']).toMatchObject({ '@id': 'https://creativecommons.org/licenses/by/4.0/' });
    const path = new URL(file['dcat:downloadURL']['@id']).pathname;
    const sent = await site.http.get(path).buffer(true).responseType('blob');
    expect(sent.status).toBe(200);
    expect(createHash('sha256').update(sent.body).digest('hex')).toBe(
      file['spdx:checksum']['spdx:checksumValue']['@value'],
    );
    expect(file['dcat:byteSize']['@value']).toBe(String(sent.body.length));
  });

  describe('what may not be published', () => {
    test('[OD-04:datasets] [OD-05:datasets] what is missing is refused, all of it at once', async () => {
      const entry = await write(site, office.reporter, DATASET, { ...common(office), title: 'ก' }, 'th');
      expect(await desk.findings(entry)).toEqual(
        expect.arrayContaining([
          'licence finding.dataset.licence_missing',
          'accessRights finding.dataset.access_missing',
          'dataType finding.dataset.type_missing',
          'accrualPeriodicity finding.dataset.periodicity_missing',
          'distributions finding.dataset.no_distribution',
          'objective finding.dataset.catalogue_field',
          'keywords finding.dataset.catalogue_field',
          'source finding.dataset.source_missing',
        ]),
      );
      const refused = await desk.submit(entry);
      expect(refused.status).toBe(422);
      const fields = refused.body.error.details.reasons.map(({ field }: any) => field);
      expect(fields).toEqual(
        expect.arrayContaining(['licence', 'accessRights', 'distributions', 'accrualPeriodicity']),
      );
    });

    test.each(['personal', 'secret', 'security'])(
      '[OD-04:datasets] data of the class %s are refused in words',
      async (accessRights) => {
        const entry = await desk.draft([csv(DISTRICTS)], { accessRights });
        const [finding] = await desk.found(entry);
        expect(finding).toMatchObject({ field: 'accessRights', requirement: 'OD-04', level: 'blocks' });
        expect(finding.words.th).toContain('เผยแพร่ได้เฉพาะข้อมูลสาธารณะเท่านั้น');
        expect((await desk.submit(entry)).status).toBe(422);
      },
    );

    test.each<[string, Buffer | string, string, string]>([
      ['columns that differ', 'a,b\n1,2\n3\n', 'utf_8', 'distributions.0.file finding.data.columns_differ'],
      ['a quotation mark alone', 'a,b\n"1,2\n', 'utf_8', 'distributions.0.file finding.data.quotes'],
      ['a heading twice', 'a,a\n1,2\n', 'utf_8', 'distributions.0.file finding.data.heading_twice'],
      ['no rows', 'a,b\n', 'utf_8', 'distributions.0.file finding.data.no_rows'],
      [
        'another encoding than stated',
        Buffer.from('a,b\n\xa1,2\n', 'latin1'),
        'utf_8',
        'distributions.0.encoding finding.dataset.encoding_differs',
      ],
    ])('[OD-05:datasets] a CSV with %s is found, and where', async (_, bytes, encoding, finding) => {
      const entry = await desk.draft([csv(bytes, encoding)]);
      expect(await desk.findings(entry)).toContain(finding);
      expect((await desk.submit(entry)).status).toBe(422);
    });

    test('[OD-05:datasets] lines of three files in three encodings are found, by the first line that differs', async () => {
      const bytes = Buffer.concat([
        Buffer.from('อำเภอ,คน\nเมือง,1\n'),
        Buffer.from('\xcd\xd4\xb9,2\n', 'latin1'),
        Buffer.from('ท่าช้าง,3\n', 'utf16le'),
      ]);
      // The upload itself takes no text with NULs in it: such a file comes in by what is on the disk already.
      const entry = await desk.draft([csv(bytes.subarray(0, -16))]);
      const [finding] = await desk.found(entry);
      expect(finding).toMatchObject({ message: 'finding.data.letters_mixed', params: { line: 3 } });
      expect(finding.words.th).toContain('UTF-8, TIS-620');
    });

    test('[SEC-01:found-and-explained] a column of citizens’ numbers asks for a reason, whatever stands in it', async () => {
      const entry = await desk.draft([csv('เลขประจำตัวประชาชน,ชื่อ\nx,y\n')]);
      expect(await desk.found(entry)).toContainEqual(
        expect.objectContaining({
          message: 'finding.dataset.personal_column',
          kind: 'national_id',
          asksForReason: true,
        }),
      );
    });
  });
});
