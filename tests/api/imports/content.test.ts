import { createServer, type Server } from 'node:http';
import { strToU8, zipSync } from 'fflate';
import { contentColumns, headingOf } from '#server/imports/content/columns/content-columns';
import { leftToHand } from '#server/imports/content/columns/how-to-fill';
import { readTables } from '#server/imports/table/read-table';
import { bareHeading } from '#server/imports/table/records';
import { gov } from '../../harness/gov';
import { appoint, as, makeOffice, makePerson, type Office, type Person } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { publishInCode } from '../entries';
import { makeRoledOffice, type RoledOffice } from '../people/roles-office';
import { expectRefusal } from '../refusals';
import { csvOf, foundIn } from './table-files';
import { letterOf, WRONG_CELLS } from './wrong-cells';

const NEWS = 'plugin::gov-publishing.news-article';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = strToU8('%PDF-1.4\n%%EOF');

const wxr = (...items: string[]): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>สำนักงานเก่า</title>${items.join('\n')}</channel></rss>`,
  );
const item = (id: number, more: Record<string, string>): string => {
  const texts = {
    title: `เรื่องที่ ${id}`,
    link: `https://old.example.go.th/${id}/`,
    guid: `https://old.example.go.th/?p=${id}`,
    'wp:post_id': String(id),
    'wp:status': 'publish',
    'wp:post_type': 'post',
    'wp:post_parent': '0',
    ...more,
  };
  return `<item>${Object.entries(texts)
    .map(
      ([name, text]) => `<${name}><![CDATA[${text.replace(/<\/?category>/g, ']]>$&<![CDATA[')}]]></${name}>`,
    )
    .join('')}</item>`;
};

describe.each(DATABASES)('content from a file, on %s', (client) => {
  let site: Site;
  let office: Office;
  let people: RoledOffice;
  let reporter: Person;

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    people = await makeRoledOffice(site, office);
    reporter = people.reporter;
  });
  afterAll(() => site?.stop());

  const bring = (
    act: 'check' | 'write',
    source: Buffer,
    {
      person = reporter,
      agency = 'SKN-01',
      uid = NEWS,
      zip,
    }: { person?: Person; agency?: string; uid?: string; zip?: Buffer } = {},
  ): any => {
    const request = site.http
      .post(`/gov-publishing/imports/content${act === 'check' ? '/check' : ''}`)
      .set(as(person))
      .field('uid', uid)
      .field('agency', agency)
      .attach('file', source, 'content.csv');
    return zip ? request.attach('zip', zip, 'files.zip') : request;
  };
  const drafts = (): Promise<any[]> =>
    site.strapi.db
      .query(NEWS)
      .findMany({ orderBy: 'id', populate: ['agency', 'createdBy', 'attachments.file', 'source'] });
  const counted = async (): Promise<number[]> => [
    await site.strapi.db.query(NEWS).count(),
    await site.strapi.db.query('plugin::upload.file').count(),
    Number((await site.strapi.db.connection('gov_imported_entries').count({ n: '*' }))[0].n),
  ];
  /** Puts in what a table does not bring. */
  const complete = async ({ documentId, locale }: { documentId: string; locale: string }): Promise<void> => {
    const { status } = await site.http
      .put(`/content-manager/collection-types/${NEWS}/${documentId}`)
      .query({ locale })
      .set(as(office.reporter))
      .send({
        responsibleOfficer: { connect: [{ documentId: office.officer.documentId }] },
        category: 'general',
      });
    expect(status).toBe(200);
  };
  const head = async (path: string): Promise<[number, string | undefined]> => {
    const { status, headers } = await site.http.get(path).redirects(0);
    return [status, headers['location']];
  };

  test('a person has one file read at a time, and the next request goes through', async () => {
    const many = wxr(...Array.from({ length: 3_000 }, (_, at) => item(at + 1, { 'wp:status': 'trash' })));
    const answers = await Promise.all([1, 2, 3].map(() => bring('check', many)));
    const codes = answers.map(({ status }: { status: number }) => status).sort((a, b) => a - b);
    expect(codes).toEqual([200, 429, 429]);
    const refused = answers.find(({ status }: { status: number }) => status === 429);
    expect(refused!.body.error.details.reasons[0]).toMatchObject({ code: 'import.busy_own', field: 'file' });
    expect((await bring('check', wxr(item(1, {})))).status).toBe(200);
  });

  test('a table becomes drafts of the chosen agency, by the headings of the form; nothing of it is public', async () => {
    const offered = await site.http.get('/gov-publishing/imports/content').set(as(reporter));
    expect(offered.body.data.agencies.map(({ code }: any) => code)).toEqual(['SKN-01']);
    const zip = Buffer.from(zipSync({ 'เอกสาร/ประกาศ.pdf': PDF, 'run.exe': strToU8('MZ') }));
    const source = csvOf(
      ['รหัสรายการเดิม', 'ชื่อเรื่อง *', 'เนื้อหา', 'ปีงบประมาณ', 'status', 'publishedAt', 'ที่อยู่เว็บเดิม', 'files'],
      [
        'N-1',
        'เปิดศูนย์บริการ',
        'เนื้อหา',
        '๒๕๖๙',
        'published',
        '2026-01-01',
        'https://old.example.go.th/ข่าว/เปิดศูนย์',
        'ประกาศ.pdf, run.exe, ไม่มี.pdf',
      ],
      ['N-2', 'ประกาศผล', '', '69', 'published', '', '', ''],
      ['N-1', 'ซ้ำ', '', '', '', '', '', ''],
    );
    const before = await counted();
    const dry = await bring('check', source, { zip });
    expect([dry.status, dry.body.error]).toEqual([200, undefined]);
    expect(foundIn(dry)).toEqual(['3D cell.fiscal_year', '4B content.twice']);
    expect(dry.body.data).toMatchObject({ written: false, added: 1, present: 0 });
    expect(await counted()).toEqual(before);

    const done = await bring('write', source, { zip });
    expect(done.body.data).toMatchObject({ written: true, added: 1, remaining: 0 });
    const codes = done.body.data.notes.map(({ reason }: any) => reason.code);
    expect(codes).toEqual(
      expect.arrayContaining([
        'import.content.state_ignored',
        'file.type_refused',
        'import.content.file_missing',
      ]),
    );
    const [draft] = (await drafts()).slice(-1);
    expect(draft).toMatchObject({
      title: 'เปิดศูนย์บริการ',
      fiscalYear: 2569,
      publishedAt: null,
      agency: { code: 'SKN-01' },
      createdBy: { id: reporter.id },
    });
    expect(draft.attachments.map(({ file }: any) => file.name)).toEqual(['ประกาศ.pdf']);
    expect((await site.http.get('/api/gov/news-articles')).body.data).toEqual([]);
    expect((await site.http.get(`/api/gov/news-articles/${draft.documentId}`)).status).toBe(404);

    // Again: nothing twice, neither entry nor file.
    const after = await counted();
    expect(after).toEqual([before[0]! + 1, before[1]! + 1, before[2]! + 1]);
    expect((await bring('write', source, { zip })).body.data).toMatchObject({ added: 0, present: 1 });
    expect(await counted()).toEqual(after);

    // The old address leads nowhere before the signatures, and to the page after them.
    const old = encodeURI('/ข่าว/เปิดศูนย์/');
    expect(await head(old)).toEqual([404, undefined]);
    const imported = { uid: NEWS, documentId: draft.documentId, locale: draft.locale };
    await complete(draft);
    await publishInCode(site, office, imported);
    const [status, location] = await head(`${old}?utm_source=line`);
    expect([status, location]).toEqual([301, expect.stringContaining(draft.documentId)]);
    expect(await head('/another')).toEqual([404, undefined]);
    // Where it cannot be looked up there is no page either, and it is said once.
    const { imported: entries } = gov(site.strapi).wiring.importServices.contentImport.sources;
    const asked = jest.spyOn(entries, 'claiming').mockRejectedValue(new Error('the table is gone'));
    const said = jest.spyOn(site.strapi.log, 'error').mockImplementation((() => undefined) as never);
    expect([await head(old), await head(old)]).toEqual([
      [404, undefined],
      [404, undefined],
    ]);
    expect([asked.mock.calls.length, said.mock.calls.length]).toEqual([2, 1]);
    // What programs ask every server for is looked up nowhere.
    for (const path of [
      '/robots.txt',
      '/%72obots.txt',
      '/.well-known/security.txt',
      '/favicon.ico',
      '/sitemap-1.xml',
    ])
      expect(await head(path)).toEqual([expect.any(Number), undefined]);
    expect(asked.mock.calls).toHaveLength(2);
    for (const spy of [asked, said]) spy.mockRestore();
  });

  test('an export of WordPress: posts and pages with their pictures and files, and a report of what stayed', async () => {
    const source = wxr(
      item(1, {
        title: 'กิจกรรม',
        'content:encoded':
          '<h2>หัวข้อ</h2><p>ข้อความ <strong>เข้ม</strong> <img src="https://old.example.go.th/wp-content/a.png" alt="ภาพ"/></p><table><tr><th>ก</th></tr></table><script>alert(1)</script><iframe src="https://x"></iframe>',
        'excerpt:encoded': 'สรุป',
        'wp:post_date': '2018-05-21 09:00:00',
        category: 'ข่าวและประกาศของหน่วยงาน</category><category>งานกีฬา',
      }),
      item(2, { 'wp:status': 'private' }),
      item(3, { 'wp:post_type': 'nav_menu_item' }),
      item(4, { 'wp:post_type': 'page', 'wp:status': 'draft', 'content:encoded': 'บรรทัดหนึ่ง\n\nบรรทัดสอง' }),
      item(5, {
        'wp:post_type': 'attachment',
        'wp:post_parent': '1',
        title: 'ภาพ',
        'wp:attachment_url': 'https://old.example.go.th/wp-content/a.png',
      }),
      item(6, {
        'wp:post_type': 'attachment',
        'wp:post_parent': '1',
        title: 'คำสั่ง',
        'wp:attachment_url': 'https://old.example.go.th/wp-content/b.pdf',
      }),
      item(7, { 'wp:post_password': 'x' }),
    );
    const zip = Buffer.from(zipSync({ 'uploads/a.png': PNG, 'uploads/b.pdf': PDF }));
    const done = await bring('write', source, { zip });
    expect([foundIn(done), done.body.data.added]).toEqual([[], 2]);
    expect(
      done.body.data.notes.map(
        ({ row, reason }: any) => `${row} ${reason.code.replace('import.content.', '')}`,
      ),
    ).toEqual([
      '1 state_ignored',
      '1 category_left',
      '1 parts_left',
      '2 left_closed',
      '3 left_kind',
      '7 left_closed',
    ]);
    const [post, page] = (await drafts()).slice(-2);
    expect([post.title, post.summary, post.publishedAt]).toEqual(['กิจกรรม', 'สรุป', null]);
    expect(post.body).toMatch(
      /^<!--gov-publishing:html--><h2>หัวข้อ<\/h2><p>ข้อความ <strong>เข้ม<\/strong> <img src="\/uploads\/[^"]+\.png" alt="ภาพ" \/><\/p><table>/,
    );
    expect(post.body).not.toMatch(/script|iframe|alert/);
    expect([post.category, post.source]).toMatchObject([
      'announcement',
      { dateTime: '2018-05-21T02:00:00.000Z' },
    ]);
    expect(post.attachments.map(({ label }: any) => label)).toEqual(['คำสั่ง']);
    expect(page.body).toBe('<!--gov-publishing:html--><p>บรรทัดหนึ่ง</p><p>บรรทัดสอง</p>');
    expect(await head('/1/')).toEqual([404, undefined]);
  });

  const law = async (data: object, agency = office.agency): Promise<string> => {
    const made = await site.strapi
      .documents('plugin::gov-publishing.law')
      .create({ data: { agency: { documentId: agency.documentId }, ...data }, locale: 'th' });
    return made.documentId;
  };

  test('relations are found by what people write; none or several of that name are named by their cell', async () => {
    const act = await law({ title: 'พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540', legislationType: 'act' });
    const order = await law({
      title: 'แต่งตั้งคณะทำงาน; และผู้ช่วย',
      legislationType: 'order',
      number: '๑๒',
      legislationDate: '2018-05-16',
    });
    for (const number of ['1', '2'])
      await law({ title: 'ประกาศซ้ำ', legislationType: 'announcement', number });
    await law({ title: 'ประกาศของที่อื่น', legislationType: 'announcement' }, people.other);
    const source = csvOf(
      ['ชื่อเรื่อง', 'เจ้าหน้าที่ผู้รับผิดชอบ', 'กฎหมายที่เกี่ยวข้อง', 'หน่วยงาน'],
      ['ก', people.reporter.email, 'คำสั่งที่ 12/๒๕๖๑; พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐', 'SKN-01'],
      ['ข', 'Ahead ทดสอบ', 'แต่งตั้งคณะทำงาน; และผู้ช่วย', 'สำนักงานจังหวัดทดสอบ'],
      ['ค', '', 'ประกาศซ้ำ', ''],
      ['ง', 'Breporter ทดสอบ', 'ประกาศของที่อื่น', ''],
      ['จ', '', 'แต่งตั้งคณะ', 'สำนักงานอื่น'],
      ['ฉ', '', 'ประกาศ 2', ''],
    );
    const dry = await bring('check', source);
    expect(foundIn(dry)).toEqual([
      '4C relation.several',
      '5B relation.unknown',
      '5C relation.unknown',
      '6C relation.unknown_near',
      '6D content.other_agency',
    ]);
    const [several, , , near] = dry.body.data.faults;
    expect(several.reason.message.th).toContain('“ประกาศ · 1 · ประกาศซ้ำ”, “ประกาศ · 2 · ประกาศซ้ำ”');
    expect(near.reason.message.th).toContain('“คำสั่ง · ๑๒ · แต่งตั้งคณะทำงาน; และผู้ช่วย”');
    expect((await bring('write', source)).body.data).toMatchObject({ added: 3, remaining: 0 });
    const made = await site.strapi.db.query(NEWS).findMany({
      orderBy: 'id',
      where: { title: { $in: ['ก', 'ข', 'ฉ'] } },
      populate: ['responsibleOfficer.person', 'relatedLaws'],
    });
    expect(made.map((each: any) => each.responsibleOfficer?.person.id ?? null)).toEqual([
      people.reporter.id,
      people.head.id,
      null,
    ]);
    expect(made.map((each: any) => each.relatedLaws.map(({ documentId }: any) => documentId))).toEqual([
      [order, act],
      [order],
      [expect.any(String)],
    ]);
    // The rows are known again although what they name is another's by now.
    expect((await bring('write', source)).body.data).toMatchObject({ added: 0, present: 3 });
  });

  test('pictures and files of fields come from the ZIP or the agency’s library; each that cannot is named by its cell', async () => {
    const headings = ['key', 'ชื่อเรื่อง', 'ภาพปก', 'coverAlt', 'files'];
    const library = async (person: Person, name: string, code = 201): Promise<void> => {
      const { status } = await site.http
        .post('/upload')
        .set(as(person))
        .attach('files', PNG, { filename: name, contentType: 'image/png' });
      expect(status).toBe(code);
    };
    await library(reporter, 'own.png');
    for (let times = 0; times < 2; times += 1) await library(reporter, 'twice.png');
    await library(people.stranger, 'foreign.png');
    const zip = Buffer.from(
      zipSync({
        'ภาพ/ปก.png': PNG,
        'b.pdf': PDF,
        'fake.png': strToU8('MZ no picture'),
        'big.png': [new Uint8Array(51_000_000), { level: 9 }],
      }),
    );
    const source = csvOf(
      headings,
      ['M1', 'ปกจาก ZIP', 'ปก.png', 'ภาพอาคาร', 'ปก.png'],
      ['M2', 'ปกจากคลัง', 'own.png', '', ''],
      ['M3', 'ไม่มี', 'none.png', 'x', ''],
      ['M4', 'ของหน่วยงานอื่น', 'foreign.png', 'x', ''],
      ['M5', 'สองไฟล์', 'twice.png', 'x', ''],
      ['M6', 'ไม่ใช่ภาพ', 'b.pdf', 'x', ''],
      ['M7', 'ใหญ่', 'big.png', 'x', ''],
      ['M8', 'ยาว', `${'ก'.repeat(2_001)}.png`, 'x', ''],
      ['M9', 'ปลอม', 'fake.png', 'x', ''],
    );
    const before = await counted();
    const dry = await bring('check', source, { zip });
    const faults = [
      '4C media.unknown',
      '5C media.unknown',
      '6C media.several',
      '7C media.kind',
      '8C media.too_large',
      '9C cell.too_long',
    ];
    expect([foundIn(dry), dry.body.data.added]).toEqual([faults, 3]);
    expect(dry.body.data.notes).toMatchObject([
      { row: 3, column: 'C', reason: { code: 'import.media.no_alt' } },
    ]);
    expect(dry.body.data.faults[3].reason.message.th).toContain('รูปภาพ');
    expect(await counted()).toEqual(before);
    const done = await bring('write', source, { zip });
    expect(foundIn(done)).toEqual([...faults, '10C file.type_differs']);
    expect(done.body.data).toMatchObject({ added: 2, remaining: 0 });
    // One picture, though it is the cover and an attachment.
    expect(await counted()).toEqual([before[0]! + 2, before[1]! + 1, before[2]! + 2]);
    const made = await site.strapi.db
      .query(NEWS)
      .findMany({ where: { title: { $startsWith: 'ปกจาก' } }, orderBy: 'id', populate: ['cover'] });
    expect(made.map(({ cover, coverAlt }: any) => [cover.name, coverAlt])).toEqual([
      ['ปก.png', 'ภาพอาคาร'],
      ['own.png', null],
    ]);
    expect((await bring('write', source, { zip })).body.data).toMatchObject({ added: 0, present: 2 });
    expect(await counted()).toEqual([before[0]! + 2, before[1]! + 1, before[2]! + 2]);
    // What names a row that stays out when its file is opened stays out with it.
    const uid = 'plugin::gov-publishing.basic-info';
    const none = await bring('write', csvOf(['title', 'ผู้บริหาร 1: ภาพถ่าย'], ['ก', 'fake.png']), { uid, zip });
    expect([foundIn(none), none.body.data.added]).toEqual([['2B file.type_differs'], 0]);
  });

  const LAW = 'plugin::gov-publishing.law';
  /** What laws of one run point at, by their titles. */
  const pointing = async (titles: readonly string[], locale = 'th'): Promise<Record<string, string>> => {
    const made = await site.strapi.db.query(LAW).findMany({
      where: { title: { $in: [...titles] }, locale, publishedAt: null },
      populate: ['amends', 'repeals'],
    });
    const named = (of: any): string =>
      [...of.amends, ...of.repeals].map(({ title }: any) => title.split(' ').at(-1)).join(' ');
    return Object.fromEntries(made.map((each: any) => [each.title.split(' ').at(-1), named(each)]));
  };

  test('rows of one file name one another, in any order and in circles: all of it in one run', async () => {
    const headings = ['key', 'title', 'amends', 'repeals', 'title@en'];
    const name = (letter: string): string => `ระเบียบในไฟล์ ${letter}`;
    const wrong = csvOf(
      headings,
      ['W1', name('ผิด'), 'ระเบียบที่ไม่มี', '', ''],
      ['W2', name('ตาม'), 'W1', '', ''],
      ['W3', name('ตามมา'), '', `${name('ตาม')}; W2`, ''],
      ['W4', name('เอง'), 'W4', '', ''],
      ['W5', name('ดี'), '', '', ''],
    );
    const dry = await bring('check', wrong, { uid: LAW });
    expect(foundIn(dry)).toEqual([
      '2C relation.unknown',
      '3C relation.row_stays_out',
      '4D relation.row_stays_out',
      '5C relation.itself',
    ]);
    expect([dry.body.data.added, dry.body.data.faults[1].reason.message.th]).toEqual([
      1,
      expect.stringContaining('แถวที่ 2'),
    ]);
    const source = csvOf(
      headings,
      ['R1', name('ก'), name('ข'), '', 'Rule A'],
      ['R2', name('ข'), 'R3; R1', name('ง'), 'Rule B'],
      ['R3', name('ค'), '', 'R1', ''],
      ['R4', name('ง'), '', '', ''],
    );
    const before = await site.strapi.db.query(LAW).count();
    // The power goes out in the middle of the circle, and the same file is brought in again.
    const { imported } = gov(site.strapi).wiring.importServices.contentImport.sources;
    const claim = imported.claim.bind(imported);
    const dying = jest.spyOn(imported, 'claim').mockImplementation(async (given: any) => {
      if (dying.mock.calls.length === 4) throw new Error('the power went out');
      return claim(given);
    });
    expect((await bring('write', source, { uid: LAW })).status).toBe(500);
    dying.mockRestore();
    expect(await site.strapi.db.query(LAW).count()).toBeLessThan(before + 6);
    const done = await bring('write', source, { uid: LAW });
    expect([foundIn(done), done.body.data.added, done.body.data.present]).toEqual([[], 1, 3]);
    const titles = ['ก', 'ข', 'ค', 'ง'].map(name);
    const whole = { ก: 'ข', ข: 'ค ก ง', ค: 'ก', ง: '' };
    expect(await pointing(titles)).toEqual(whole);
    // In English only what is there in English.
    expect(await pointing(['Rule A', 'Rule B'], 'en')).toEqual({ A: 'B', B: 'A' });
    expect((await bring('write', source, { uid: LAW })).body.data).toMatchObject({ added: 0, present: 4 });
    expect([await pointing(titles), await site.strapi.db.query(LAW).count()]).toEqual([whole, before + 6]);
    // A row of the file and an entry of the same name: none of them is chosen.
    await law({ title: name('ซ้ำ'), legislationType: 'regulation' });
    const twice = csvOf(headings, ['T1', name('ซ้ำ'), '', '', ''], ['T2', name('อื่น'), name('ซ้ำ'), '', '']);
    const several = await bring('check', twice, { uid: LAW });
    expect(foundIn(several)).toEqual(['3C relation.several']);
    expect(several.body.data.faults[0].reason.message.th).toContain('แถวที่ 2 ของไฟล์นี้');
  });

  test('in a circle of which one row is refused, what came in without it says so, and is linked when it comes', async () => {
    const name = (letter: string): string => `ระเบียบในวง ${letter}`;
    const source = csvOf(
      ['key', 'title', 'amends'],
      ['V1', name('ก'), 'V2'],
      ['V2', name('ข'), 'V3'],
      ['V3', name('ค'), 'V1'],
    );
    const { drafts: writer } = gov(site.strapi).wiring.importServices.contentImport;
    const write = writer.write.bind(writer);
    const refusing = jest
      .spyOn(writer, 'write')
      .mockImplementation(async (row: any, to: any, making: any) => {
        if (row.key !== 'V2') return write(row, to, making);
        making.refused({ place: row.place }, { code: 'file.type_differs', params: {} });
        return 'refused';
      });
    const part = await bring('write', source, { uid: LAW });
    refusing.mockRestore();
    expect([foundIn(part), part.body.data.added]).toEqual([
      ['2B relation.row_stays_out', '3B file.type_differs'],
      1,
    ]);
    expect(part.body.data.notes).toMatchObject([
      { row: 4, reason: { code: 'import.relation.not_linked', params: { row: 2 } } },
    ]);
    const whole = await bring('write', source, { uid: LAW });
    expect([foundIn(whole), whole.body.data.added]).toEqual([[], 2]);
    expect(whole.body.data.notes.map(({ row, reason }: any) => `${row} ${reason.code}`)).toEqual([
      '4 import.content.present',
      '4 import.relation.linked',
    ]);
    expect(await pointing(['ก', 'ข', 'ค'].map(name))).toEqual({ ก: 'ข', ข: 'ค', ค: 'ก' });
  });

  test('a field of one choice is linked late only while it is empty: what a person chose stays', async () => {
    const { contentImport, types } = gov(site.strapi).wiring.importServices;
    const KNOWLEDGE = 'plugin::gov-publishing.knowledge-item';
    const DATASET = 'plugin::gov-publishing.dataset';
    const made = async (uid: string, title: string): Promise<string> => {
      const data = { title, agency: { documentId: office.agency.documentId } };
      return (await site.strapi.documents(uid as never).create({ data, locale: 'th' } as never)).documentId;
    };
    const [documentId, late, other] = [
      await made(DATASET, 'ชุดข้อมูล'),
      await made(KNOWLEDGE, 'มาทีหลัง'),
      await made(KNOWLEDGE, 'มีผู้เลือก'),
    ];
    const to = { type: types.get(DATASET), locale: 'th', personId: String(reporter.id) };
    const link = (target: string): Promise<boolean> =>
      contentImport.drafts.link(
        { documentId, field: 'topicStatistic', isMany: false, locale: null },
        target,
        to,
      );
    const chosen = async (): Promise<string> =>
      (
        (await site.strapi
          .documents(DATASET as never)
          .findOne({ documentId, locale: 'th', populate: ['topicStatistic'] } as never)) as any
      ).topicStatistic.documentId;
    expect([await link(other), await chosen()]).toEqual([true, other]);
    expect([await link(late), await chosen()]).toEqual([false, other]);
    expect(await link(other)).toBe(true);
  });

  test('each field of a type’s form has a column, or the template says why it has none; no two columns are called alike', async () => {
    const { types } = gov(site.strapi).wiring.importServices;
    const missing: string[] = [];
    for (const type of types.all()) {
      const { cells, columns } = contentColumns(site.strapi, type, { rows: 2, languages: ['en'] });
      const left = leftToHand(site.strapi, type);
      for (const locale of ['th', 'en'] as const) {
        const headings = [
          ...cells.map((cell) => headingOf(cell, locale)),
          ...left.map(({ heading }) => heading(locale)),
        ].map(bareHeading);
        expect([type.uid, headings.filter((each, at) => headings.indexOf(each) !== at)]).toEqual([
          type.uid,
          [],
        ]);
      }
      const filled = new Set<string>([
        ...cells.map(({ attribute }) => attribute.name),
        ...left.map(({ field }) => field),
        ...columns.map(({ key }) => key),
        'attachments',
      ]);
      const fields = Object.values(type.definition.form?.parts ?? {}).flat(2) as string[];
      missing.push(...fields.filter((field) => !filled.has(field)).map((field) => `${type.plural}.${field}`));
      expect(cells.length).toBeGreaterThan(10);
    }
    expect(missing).toEqual([]);
    const { body, status } = await site.http
      .get('/gov-publishing/imports/content/template')
      .query({ uid: 'plugin::gov-publishing.service' })
      .set(as(reporter))
      .buffer()
      .parse((response: any, done: any) => {
        const parts: Buffer[] = [];
        response
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () => done(null, Buffer.concat(parts)));
      });
    expect(status).toBe(200);
    const [table, , how] = readTables({ name: 'template.xlsx', bytes: body });
    const said = how!.rows.map(({ cells }) => cells.join(': '));
    expect(table!.rows[0]!.cells).toEqual(
      expect.arrayContaining(['ขั้นตอนการให้บริการ 2: ระยะเวลา', 'ชื่อบริการ *']),
    );
    expect(said).toEqual(
      expect.arrayContaining([expect.stringMatching(/^ขั้นตอนการให้บริการ 1: ระยะเวลา: จำนวนเต็ม /)]),
    );
    expect(said.join('\n')).not.toMatch(/import\.|[a-z][A-Z]/);
  });

  test('components come in by columns of their parts, counted where they repeat; a wrong part is named by its cell', async () => {
    const headings = [
      'ชื่อบริการ',
      'แหล่งที่มา: ชื่อแหล่งที่มา',
      'แหล่งที่มา: ที่อยู่เว็บไซต์',
      'ขั้นตอนการให้บริการ ๒: ขั้นตอน',
      'ขั้นตอนการให้บริการ 2: ระยะเวลา',
      'ขั้นตอนการให้บริการ 2: หน่วยเวลา',
      'steps.1.title',
      'ข้อประเมินที่ใช้เป็นหลักฐาน (ITA/OIT) 1: ชื่อการประเมิน',
      'ข้อประเมินที่ใช้เป็นหลักฐาน (ITA/OIT) 1: ข้อที่',
      'มาตราตาม พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540 (1)',
      'ภาพปก',
    ];
    const wrong = csvOf(
      headings,
      ['ก', 'สำนักงาน', 'ไม่ใช่ที่อยู่', 'ยื่นคำขอ', 'ครึ่ง', 'นาทีกว่า', '', 'ITA', '', 'มาตราสมมติ', ''],
      ['ข', '', '', 'ข้อความ\u200b\u202e', '', '', '', '', '', '', ''],
    );
    const uid = 'plugin::gov-publishing.service';
    const dry = await bring('check', wrong, { uid });
    expect(foundIn(dry)).toEqual([
      '2C input.url_invalid',
      '2E cell.number',
      '2F cell.choice',
      '2H cell.part_missing',
      '2J cell.choice',
      '3D input.hidden_characters',
    ]);
    const right = csvOf(headings, [
      'ค',
      'สำนักงาน',
      'https://www.example.go.th/',
      'รับเอกสาร',
      '๕',
      'นาที',
      'ยื่นคำขอ',
      'ITA',
      'O1',
      'มาตรา 7 (1) โครงสร้างและการจัดองค์กรในการดำเนินงาน',
      '',
    ]);
    const done = await bring('write', right, { uid });
    expect([foundIn(done), done.body.data.added]).toEqual([[], 1]);
    const [made] = await site.strapi.db
      .query(uid)
      .findMany({ where: { title: 'ค' }, populate: ['source', 'steps', 'indicatorRefs', 'oiaSections'] });
    expect(made).toMatchObject({
      source: { name: 'สำนักงาน', url: 'https://www.example.go.th/' },
      steps: [{ title: 'ยื่นคำขอ' }, { title: 'รับเอกสาร', durationValue: 5, durationUnit: 'minute' }],
      indicatorRefs: [{ scheme: 'ITA', code: 'O1' }],
      oiaSections: [{ section: 's7_1' }],
    });
    const zone = csvOf(
      ['ชื่อเรื่อง', 'ช่องทางการติดต่อ 1: โทรศัพท์', 'ผู้บริหาร 1: ชื่อ–สกุล', 'แผนภูมิ/แผนผัง 1: ภาพ'],
      ['โครงสร้าง', '0 3441 1111', 'สมชาย ใจดี', 'a.png'],
    );
    const uploads = Buffer.from(zipSync({ 'ภาพ/a.png': PNG }));
    const basic = await bring('write', zone, { uid: 'plugin::gov-publishing.basic-info', zip: uploads });
    expect([foundIn(basic), basic.body.data.added]).toEqual([[], 1]);
    expect(basic.body.data.notes).toMatchObject([{ column: 'D', reason: { code: 'import.media.no_alt' } }]);
    const zoned = {
      'gov-publishing.chart': { populate: ['image'] },
      'gov-publishing.executive': true,
      'gov-publishing.contact-channel': true,
    };
    const [info] = await site.strapi.db
      .query('plugin::gov-publishing.basic-info')
      .findMany({ where: { title: 'โครงสร้าง' }, populate: { details: { on: zoned } } });
    expect(info.details).toMatchObject([
      { __component: 'gov-publishing.executive', name: 'สมชาย ใจดี' },
      { __component: 'gov-publishing.chart', image: { name: 'a.png' } },
      { __component: 'gov-publishing.contact-channel', phone: '0 3441 1111' },
    ]);
  });

  test('a second language comes in with the entry, in one transaction: both or none, and nothing twice', async () => {
    const both = await law({ title: 'ระเบียบสองภาษา', legislationType: 'regulation' });
    await site.strapi.documents('plugin::gov-publishing.law').update({
      documentId: both,
      locale: 'en',
      data: { title: 'A rule in two languages', agency: { documentId: office.agency.documentId } },
    });
    await law({ title: 'ระเบียบภาษาไทย', legislationType: 'regulation' });
    const source = csvOf(
      [
        'ชื่อเรื่อง',
        'ปีงบประมาณ',
        'เจ้าหน้าที่ผู้รับผิดชอบ',
        'กฎหมายที่เกี่ยวข้อง',
        'ชื่อเรื่อง (อังกฤษ)',
        'summary@en',
        'แหล่งที่มา: ชื่อแหล่งที่มา (ภาษาอังกฤษ)',
        'ปีงบประมาณ (อังกฤษ)',
      ],
      [
        'สองภาษา',
        '2569',
        people.reporter.email,
        'ระเบียบสองภาษา; ระเบียบภาษาไทย',
        'Two languages',
        'In short',
        'The office',
        '2569',
      ],
      ['ภาษาเดียว', '', '', '', '', '', '', ''],
      ['ไม่มีชื่อ', '', '', '', '', 'Without a title', 'The office', ''],
    );
    const dry = await bring('check', source);
    expect(foundIn(dry)).toEqual(['4F cell.part_missing']);
    expect(dry.body.data).toMatchObject({ added: 2, inOtherLanguages: 1 });
    const noted = dry.body.data.notes.map(
      ({ row, column, reason }: any) => `${row}${column} ${reason.code.replace('import.', '')}`,
    );
    expect(noted).toEqual(['1H heading.shared_by_languages', '2D relation.other_language']);
    const before = await counted();
    // The power goes out when both languages are made.
    const { imported } = gov(site.strapi).wiring.importServices.contentImport.sources;
    const claiming = jest.spyOn(imported, 'claim').mockImplementation(async () => {
      expect(await site.strapi.db.query(NEWS).count({ where: { title: 'Two languages' } })).toBe(1);
      throw new Error('the power went out');
    });
    expect((await bring('write', source)).status).toBe(500);
    claiming.mockRestore();
    expect(await counted()).toEqual(before);
    expect((await bring('write', source)).body.data).toMatchObject({ added: 2, inOtherLanguages: 1 });
    expect(await counted()).toEqual([before[0]! + 3, before[1]!, before[2]! + 2]);
    const versions = await site.strapi.db.query(NEWS).findMany({
      where: { title: { $in: ['สองภาษา', 'Two languages'] } },
      orderBy: 'id',
      populate: ['agency', 'responsibleOfficer', 'relatedLaws', 'source', 'createdBy'],
    });
    const [th, en] = versions;
    expect(en).toMatchObject({
      locale: 'en',
      documentId: th.documentId,
      publishedAt: null,
      summary: 'In short',
      fiscalYear: 2569,
      agency: { code: 'SKN-01' },
      responsibleOfficer: { id: th.responsibleOfficer.id },
      relatedLaws: [{ documentId: both }],
      source: { name: 'The office' },
      createdBy: { id: reporter.id },
    });
    expect([th.locale, th.source, th.relatedLaws.length]).toEqual(['th', null, 2]);
    const after = await counted();
    expect((await bring('write', source)).body.data).toMatchObject({ added: 0, present: 2 });
    expect(await counted()).toEqual(after);
    expect((await site.http.get('/api/gov/news-articles').query({ locale: 'en' })).body.data).toEqual([]);
    // A role that does not open the language: its columns are told and left.
    const [permission] = await site.strapi.db.query('admin::permission').findMany({
      where: {
        action: 'plugin::content-manager.explorer.create',
        subject: NEWS,
        role: { code: 'gov-reporter' },
      },
    });
    const narrowed = (locales: readonly string[]): Promise<unknown> =>
      site.strapi.db.query('admin::permission').update({
        where: { id: permission.id },
        data: { properties: { ...permission.properties, locales } },
      });
    await narrowed(['th']);
    const closed = await bring('check', csvOf(['ชื่อเรื่อง', 'Title (English)'], ['ไทย', 'English']));
    await narrowed(permission.properties.locales);
    expect(closed.body.data).toMatchObject({
      added: 1,
      inOtherLanguages: 0,
      notes: [{ column: 'B', reason: { code: 'import.heading.language_closed' } }],
    });
  });

  test('500 rows with more than 40 kinds of faults: each is named by its row and column, and the right ones come in', async () => {
    const twice = await makePerson(site, 'Twice', 'gov-reporter');
    for (const duty of ['reporter', 'publisher']) await appoint(site, twice, duty, office.agency);
    for (const number of ['1', '2']) await law({ title: 'ข้อบังคับชื่อเดียวกัน', legislationType: 'bylaw', number });
    const names: Readonly<Record<string, string>> = {
      '{stranger}': people.stranger.email,
      '{twice}': twice.email,
      '{alike}': 'ข้อบังคับชื่อเดียวกัน',
      '{part}': 'ข้อบังคับชื่อ',
    };
    const headings = [...new Set(['key', 'title', 'title@en', ...WRONG_CELLS.map(([column]) => column)])]
      .filter((column) => column !== '')
      .concat('');
    const wrong = (row: number): (typeof WRONG_CELLS)[number] | null =>
      row <= 21 ? null : WRONG_CELLS[row % WRONG_CELLS.length]!;
    const numbers = Array.from({ length: 500 }, (_, at) => at + 2);
    const rows = numbers.map((row) => {
      const [column = null, text = ''] = wrong(row) ?? [];
      const cells = new Map([
        ['key', `R-${row}`],
        ['title', `กฎหมายที่นำเข้า ${row}`],
        // In another language nothing is whole without its title.
        ['title@en', column?.startsWith('gazette.date@') ? 'A law' : ''],
      ]);
      if (column !== null) cells.set(column, names[text] ?? text);
      return headings.map((heading) => cells.get(heading) ?? '');
    });
    const uid = 'plugin::gov-publishing.law';
    const source = csvOf(headings, ...rows);
    const dry = await bring('check', source, { uid });
    const expected = numbers.flatMap((row) => {
      const [column, , code] = wrong(row) ?? [];
      return code === undefined
        ? []
        : [`${row}${column === 'key' ? 'B' : letterOf(headings.indexOf(column!))} ${code}`];
    });
    expect(new Set(foundIn(dry))).toEqual(new Set(expected));
    expect(dry.body.data.faults.every(({ reason }: any) => /[ก-๙]/.test(reason.message.th))).toBe(true);
    expect(new Set(WRONG_CELLS.map(([column, , code]) => `${column} ${code}`)).size).toBeGreaterThanOrEqual(
      40,
    );
    expect(dry.body.data.added).toBe(20);
    expect((await bring('write', source, { uid })).body.data).toMatchObject({ added: 20, remaining: 0 });
    expect((await bring('write', source, { uid })).body.data).toMatchObject({ added: 0, present: 20 });
  });

  test('interrupted in the middle and run again: nothing twice, nothing half', async () => {
    const source = wxr(
      ...[21, 22, 23, 24].map((id) =>
        item(id, {
          'content:encoded': `<p>${id} <img src="https://old.example.go.th/${id}.png" alt="ก"/></p>`,
        }),
      ),
    );
    const zip = Buffer.from(
      zipSync(Object.fromEntries([21, 22, 23, 24].map((id) => [`${id}.png`, new Uint8Array(PNG)]))),
    );
    const before = await counted();
    const { contentImport } = gov(site.strapi).wiring.importServices;
    const { imported } = contentImport.sources;
    const claim = imported.claim.bind(imported);
    let made = 0;
    const dying = jest.spyOn(imported, 'claim').mockImplementation(async (given: any) => {
      made += 1;
      if (made === 3) throw new Error('the power went out');
      return claim(given);
    });
    expect((await bring('write', source, { zip })).status).toBe(500);
    dying.mockRestore();
    expect(await counted()).toEqual([before[0]! + 2, before[1]! + 2, before[2]! + 2]);
    expect((await bring('write', source, { zip })).body.data).toMatchObject({
      added: 2,
      present: 2,
      remaining: 0,
    });
    expect(await counted()).toEqual([before[0]! + 4, before[1]! + 4, before[2]! + 4]);
    // Two at once, of two persons.
    const more = wxr(item(31, {}));
    const both = await Promise.all([bring('write', more), bring('write', more, { person: office.reporter })]);
    expect(both.map(({ body }: any) => body.data.added).sort()).toEqual([0, 1]);
    // One that looked before the other had written: the key is another's by the time it writes.
    const late = jest.spyOn(imported, 'known').mockResolvedValue(new Map());
    const after = await counted();
    expect((await bring('write', more)).body.data).toMatchObject({ added: 0, present: 1, remaining: 0 });
    late.mockRestore();
    expect(await counted()).toEqual(after);
  });

  test('a file that many rows name is in the library once, and one that was taken back is not lost to the next row', async () => {
    const zip = Buffer.from(zipSync({ 'เอกสาร/ร่วม.pdf': PDF }));
    const names = ['ร่วม.pdf', 'ร่วม.pdf, https://old.example.go.th/2018/ร่วม.pdf', 'ร่วม.pdf'];
    const source = csvOf(['ชื่อเรื่อง', 'files'], ...names.map((files, at) => [`ไฟล์ร่วม ${at}`, files]));
    const before = await counted();
    const { imported } = gov(site.strapi).wiring.importServices.contentImport.sources;
    // Somebody else has the first row by then: what it put into the library is taken back with it.
    const claiming = jest.spyOn(imported, 'claim').mockResolvedValueOnce(false);
    expect((await bring('write', source, { zip })).body.data).toMatchObject({ added: 2, present: 1 });
    claiming.mockRestore();
    expect(await counted()).toEqual([before[0]! + 2, before[1]! + 1, before[2]! + 2]);
    const made = (await drafts()).slice(-2);
    const ids = made.map(({ attachments }) => attachments.map(({ file }: any) => file.id));
    expect(ids).toEqual([[ids[0][0]], [ids[0][0]]]);
  });

  test('who closes the page leaves no work behind: what is done is whole, and the next request goes on', async () => {
    const source = csvOf(['ชื่อเรื่อง'], ...Array.from({ length: 30 }, (_, at) => [`ถูกปิด ${at}`]));
    const before = await counted();
    const { imported } = gov(site.strapi).wiring.importServices.contentImport.sources;
    const claim = imported.claim.bind(imported);
    let leave = (): void => undefined;
    let ended: () => void;
    const closed = new Promise<void>((resolve) => (ended = resolve));
    const claiming = jest.spyOn(imported, 'claim').mockImplementation(async (given: any) => {
      if (claiming.mock.calls.length === 3) {
        leave();
        // As long as the server takes to hear of it.
        await new Promise((resolve) => setTimeout(resolve, 300));
        ended();
      }
      return claim(given);
    });
    const request = bring('write', source);
    leave = () => request.abort();
    await request
      .catch(() => undefined)
      .then(
        () => undefined,
        () => undefined,
      );
    await closed;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(claiming).toHaveBeenCalledTimes(3);
    claiming.mockRestore();
    expect(await counted()).toEqual([before[0]! + 3, before[1]!, before[2]! + 3]);
    expect((await bring('write', source)).body.data).toMatchObject({ added: 27, present: 3, remaining: 0 });
  });

  test('an old address belongs to no draft: who publishes first is led to, and what was deleted is free again', async () => {
    const old = '/news/88/';
    const row = (title: string): Buffer =>
      csvOf(['ชื่อเรื่อง *', 'ที่อยู่เว็บเดิม'], [title, `https://old.example.go.th${old}`]);
    const made = async (title: string): Promise<any> =>
      (await drafts()).find((each) => each.title === title && each.publishedAt === null);
    // Somebody of another agency was there first, with a draft.
    const squat = { person: people.stranger, agency: 'SKN-02' };
    expect((await bring('write', row('ของหน่วยงานอื่น'), squat)).body.data.added).toBe(1);
    expect((await bring('write', row('ของหน่วยงานเจ้าของ'))).body.data.added).toBe(1);
    expect(await head(old)).toEqual([404, undefined]);
    const own = await made('ของหน่วยงานเจ้าของ');
    await complete(own);
    await publishInCode(site, office, { uid: NEWS, documentId: own.documentId, locale: 'th' });
    expect(await head(old)).toEqual([301, expect.stringContaining(own.documentId)]);
    // The draft is deleted; the same row may come in once more.
    const draft = await made('ของหน่วยงานอื่น');
    await site.strapi.documents(NEWS).delete({ documentId: draft.documentId, locale: '*' });
    expect((await bring('write', row('ของหน่วยงานอื่น'), squat)).body.data).toMatchObject({
      added: 1,
      present: 0,
    });
  });

  test('[ORG-04] only for the person’s own agencies and types, and in a session', async () => {
    const source = csvOf(['ชื่อเรื่อง'], ['ก']);
    expectRefusal(await bring('write', source, { agency: 'SKN-02' }), 400, ['import.content.agency']);
    expectRefusal(await bring('write', source, { uid: 'plugin::gov-publishing.agency' }), 400, [
      'import.content.type',
    ]);
    // Who may write nothing anywhere is refused before any file is opened.
    const { contentImport: opened } = gov(site.strapi).wiring.importServices;
    const [checking, writing] = [jest.spyOn(opened, 'check'), jest.spyOn(opened, 'write')];
    for (const act of ['check', 'write'] as const)
      expectRefusal(await bring(act, Buffer.from('PK'), { person: people.head }), 403, ['request.forbidden']);
    expect([checking, writing].flatMap(({ mock }) => mock.calls)).toEqual([]);
    for (const spy of [checking, writing]) spy.mockRestore();
    expect(
      (await site.http.post('/gov-publishing/imports/content').attach('file', source, 'a.csv')).status,
    ).toBe(401);
    // Were the controller mistaken, the guard of drafts refuses.
    const { contentImport } = gov(site.strapi).wiring.importServices;
    const write = contentImport.write.bind(contentImport);
    const astray = jest
      .spyOn(contentImport, 'write')
      .mockImplementation((given: any, to: any, check: any) =>
        write(given, { ...to, agency: people.other }, check),
      );
    const before = await counted();
    expectRefusal(await bring('write', csvOf(['ชื่อเรื่อง'], ['ที่อื่น'])), 403, ['scope.agency_elsewhere']);
    astray.mockRestore();
    expect(await counted()).toEqual(before);
  });

  test('what is broken or made to harm is refused in words', async () => {
    const codes = async (source: Buffer, zip?: Buffer): Promise<string[]> =>
      foundIn(await bring('check', source, zip ? { zip } : {}));
    expect(await codes(wxr(item(1, {})).subarray(0, -20))).toEqual(['-- content.wxr_broken']);
    const bomb = '<!DOCTYPE rss [<!ENTITY a "ก"><!ENTITY b "&a;&a;&a;">]>';
    expect(
      await codes(
        Buffer.from(
          `<?xml version="1.0"?>${bomb}<rss><channel><item><title>&b;</title></item></channel></rss>`,
        ),
      ),
    ).toEqual(['-- content.wxr_doctype']);
    expect(await codes(csvOf(['ชื่อเรื่อง'], ['ก']), Buffer.from('PK no zip'))).toEqual([
      '-- content.zip_unreadable',
    ]);
    expect(await codes(csvOf(['อื่น'], ['ก']))).toEqual(['1- heading.missing']);
    // As long as a cell may be: none of them is looked for, and a text is judged where it keeps nobody waiting.
    const names = 'ประกาศ;'.repeat(14_000);
    const text = `<b onclick="x">${' - ก\n'.repeat(19_000)}`;
    const long = csvOf(['ชื่อเรื่อง', 'เนื้อหา', 'กฎหมายที่เกี่ยวข้อง'], ['ก', text, ''], ['ข', '', names]);
    expect(await codes(long)).toEqual(['2B input.rich_text_forbidden', '3C cell.too_long']);
  });

  test('a cell that names files without end, and names that are made to harm', async () => {
    const zip = Buffer.from(zipSync({ 'x.pdf': PDF, 'a\r\nb.pdf': PDF, '=cmd|y.pdf': PDF }));
    const [, before] = await counted();
    const many = Array.from({ length: 300 }, (_, at) => `${at}/x.pdf`).join(',');
    const names = 'http://h.example.go.th/a%0D%0Ab.pdf,=cmd|y.pdf';
    const source = csvOf(['ชื่อเรื่อง', 'files'], ['หลายไฟล์', many], ['ชื่อไฟล์', names]);
    const done = await bring('write', source, { zip });
    expect([done.status, done.body.data.added, done.body.data.remaining]).toEqual([200, 2, 0]);
    expect(done.body.data.notes).toMatchObject([
      { row: 2, column: 'B', reason: { code: 'import.content.too_many_files' } },
    ]);
    const files = await site.strapi.db.query('plugin::upload.file').findMany({ orderBy: 'id' });
    expect(files.slice(before).map(({ name }: any) => name)).toEqual(['x.pdf', 'a_b.pdf', 'cmd_y.pdf']);
    expect((await drafts()).slice(-2).map(({ attachments }) => attachments.length)).toEqual([1, 2]);
  });

  describe('files by their address', () => {
    let inside: Server;
    let asked = 0;
    beforeAll(async () => {
      inside = createServer((_request, response) => {
        asked += 1;
        response.end('secret');
      });
      await new Promise<void>((resolve) => void inside.listen(0, '127.0.0.1', resolve));
    });
    afterAll(() => void inside.close());

    test('are fetched from outside, and never from the office’s own network', async () => {
      const { port } = inside.address() as { port: number };
      const { sources } = gov(site.strapi).wiring.importServices.contentImport;
      const near = await bring(
        'write',
        csvOf(['ชื่อเรื่อง', 'files'], ['ใกล้', `http://127.0.0.1:${port}/a.pdf`]),
      );
      expect(near.body.data).toMatchObject({
        added: 1,
        notes: [{ reason: { code: 'file.address_inside' } }],
      });
      expect(asked).toBe(0);
      const fetching = jest
        .spyOn(sources, 'fetchFile')
        .mockImplementation((async (address: string) =>
          address.endsWith('a.pdf') ? new Response(PDF) : new Response('', { status: 404 })) as never);
      const far = await bring(
        'write',
        csvOf(
          ['ชื่อเรื่อง', 'files'],
          ['ไกล', 'https://old.example.go.th/a.pdf; https://old.example.go.th/b.pdf'],
        ),
      );
      fetching.mockRestore();
      expect(far.body.data).toMatchObject({
        added: 1,
        notes: [{ reason: { code: 'import.content.file_missing' } }],
      });
      const [draft] = (await drafts()).slice(-1);
      expect(draft.attachments.map(({ file }: any) => file.name)).toEqual(['a.pdf']);
    });
  });
});
