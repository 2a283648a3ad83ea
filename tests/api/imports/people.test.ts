import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { gov } from '../../harness/gov';
import { as, makeOffice, makePerson, type Office, type Person } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { makeRoledOffice, type RoledOffice } from '../people/roles-office';
import { expectRefusal } from '../refusals';
import {
  AGENCIES,
  APPOINTMENTS,
  csvOf,
  foundIn,
  inWindows874,
  OFFICERS,
  sendPeople,
  workbookOf,
} from './table-files';

const SHEETS = {
  th: ['หน่วยงาน', 'เจ้าหน้าที่', 'คำสั่งแต่งตั้ง'],
  en: ['Agencies', 'Officers', 'Appointments'],
};
const AGENCY = 'plugin::gov-publishing.agency';
const APPOINTMENT = 'plugin::gov-publishing.appointment';

describe.each(DATABASES)('people from a file, on %s', (client) => {
  let site: Site;
  let office: Office;
  let people: RoledOffice;
  let boss: Person;

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    people = await makeRoledOffice(site, office);
    boss = office.superAdmin;
  });
  afterAll(() => site?.stop());

  const counted = async (): Promise<number[]> =>
    Promise.all([AGENCY, 'admin::user', APPOINTMENT].map((uid) => site.strapi.db.query(uid).count()));
  const leaves = async (): Promise<number> => (await gov(site.strapi).ledger.head()).size;

  test('a workbook brings agencies, officers and appointments in, once, and says what it will do before', async () => {
    const workbook = await workbookOf({
      หน่วยงาน: [
        AGENCIES,
        // Below one that stands further down.
        ['SKN-11', 'สำนักงานสาขา', 'Branch', 'SKN-10', 'อื่น ๆ', null, 2],
        ['SKN-10', 'สำนักงานใหม่', 'New Office', 'PROV', 'ส่วนราชการประจำจังหวัด', 'https://new.example.go.th', 1],
      ],
      เจ้าหน้าที่: [
        OFFICERS,
        ['Somchai@example.go.th', 'สมชาย', 'ใจดี', 'ผู้รายงาน'],
        ['somying@example.go.th', 'สมหญิง', 'ใจงาม', 'หัวหน้าส่วนราชการ, ผู้ดูแลเว็บไซต์'],
      ],
      คำสั่งแต่งตั้ง: [
        APPOINTMENTS,
        ['somchai@example.go.th', 'SKN-11', 'ผู้รายงาน', 'นักวิชาการ', '12/2569', '28/5/2569', '๑ มิถุนายน ๒๕๖๙'],
        [
          'somying@example.go.th',
          'SKN-10',
          'หัวหน้าส่วนราชการ (ผู้อนุมัติรับรอง)',
          'หัวหน้า',
          '13/2569',
          new Date('2026-05-28'),
          new Date('2569-06-01'),
          '30 ก.ย. 2570',
        ],
        [
          people.idle.email,
          'SKN-10',
          'publisher',
          'นักวิชาการ',
          '14/2569',
          '2026-05-28',
          '2026-06-01',
          null,
          null,
          'รักษาราชการแทน',
          'หัวหน้าสำนักงาน',
        ],
      ],
      คำที่ใช้ได้: [['หน้าที่'], ['ผู้รายงาน']],
    });
    const before = [await counted(), await leaves()];
    const dry = await sendPeople(site, boss, 'check', workbook, 'people.xlsx');
    expect([dry.status, dry.body.error]).toEqual([200, undefined]);
    expect(foundIn(dry)).toEqual([]);
    expect(dry.body.data).toMatchObject({
      written: false,
      counts: {
        agencies: { added: 2, present: 0 },
        officers: { added: 2, present: 0 },
        appointments: { added: 3, present: 0 },
      },
    });
    expect([await counted(), await leaves()]).toEqual(before);

    const heard = jest.fn(async ({ user }: any) => {
      // By then the account is there, for a connection of its own as well.
      expect(await site.strapi.db.connection('admin_users').where({ id: user.id })).toHaveLength(1);
    });
    const deaf = site.strapi.eventHub.on('user.create', heard);
    const done = await sendPeople(site, boss, 'write', workbook, 'people.xlsx');
    expect([done.status, done.body.error]).toEqual([200, undefined]);
    expect(heard).toHaveBeenCalledTimes(2);
    deaf();
    expect(done.body.data.written).toBe(true);
    const [agencies, users, appointments] = before[0] as number[];
    expect(await counted()).toEqual([agencies! + 2, users! + 2, appointments! + 3]);
    // Each appointment is a leaf, as one that was entered by hand.
    expect(await leaves()).toBe((before[1] as number) + 3);
    const branch = await site.strapi.db
      .query(AGENCY)
      .findOne({ where: { code: 'SKN-11' }, populate: { parent: true } });
    expect([branch.nameTh, branch.role, branch.parent.code]).toEqual(['สำนักงานสาขา', 'other', 'SKN-10']);
    const invited = await site.strapi.db
      .query('admin::user')
      .findOne({ where: { email: 'somchai@example.go.th' }, populate: ['roles'] });
    expect([invited.isActive, typeof invited.registrationToken, invited.roles[0].code]).toEqual([
      false,
      'string',
      'gov-reporter',
    ]);
    const heads = await site.strapi.db
      .query(APPOINTMENT)
      .findOne({ where: { orderNumber: '13/2569' }, populate: { person: true } });
    expect([heads.orderDate, heads.from, heads.to, heads.person.email]).toEqual([
      '2026-05-28',
      '2026-06-01',
      '2027-09-30',
      'somying@example.go.th',
    ]);
    // Nobody confirmed them: a file empowers nobody.
    const page = await site.http.get('/gov-publishing/people').set(as(boss));
    const line = page.body.data.find(({ order }: any) => order.number === '14/2569');
    expect([line.standing, line.confirming !== null]).toEqual(['unconfirmed', true]);

    // The same file once more: told, and nothing twice.
    const after = [await counted(), await leaves()];
    const again = await sendPeople(site, boss, 'write', workbook, 'people.xlsx');
    expect(again.body.data).toMatchObject({
      faults: [],
      counts: {
        agencies: { added: 0, present: 2 },
        officers: { added: 0, present: 2 },
        appointments: { added: 0, present: 3 },
      },
    });
    expect([await counted(), await leaves()]).toEqual(after);

    // The same appointments by other days: what is on record stays, and what differs is said.
    const other = csvOf(APPOINTMENTS, [
      'somying@example.go.th',
      'SKN-10',
      'หัวหน้าส่วนราชการ (ผู้อนุมัติรับรอง)',
      'หัวหน้า',
      '13/2569',
      '29/5/2569',
      '1/6/2569',
      '30/9/2571',
    ]);
    const told = await sendPeople(site, boss, 'write', other, 'other.csv');
    expect(foundIn(told)).toEqual([]);
    expect(told.body.data.counts.appointments).toEqual({ added: 0, present: 1 });
    expect(
      told.body.data.notes.map(({ reason }: any) => reason.code.replace('import.appointment.', '')),
    ).toEqual(['differs_order', 'differs_to']);
    expect([await counted(), await leaves()]).toEqual(after);
  });

  test('one wrong cell, and nothing of the file is written', async () => {
    const file = await workbookOf({
      a: [AGENCIES, ['SKN-30', 'ก', 'A', 'PROV']],
      b: [OFFICERS, ['half@example.go.th', 'ครึ่ง', 'เดียว', 'ผู้รายงาน']],
      c: [
        APPOINTMENTS,
        ['half@example.go.th', 'SKN-30', 'ผู้รายงาน', 'นักวิชาการ', '1/2569', '31/4/2569', '1/6/2569'],
      ],
    });
    const before = [await counted(), await leaves()];
    const refused = await sendPeople(site, boss, 'write', file, 'half.xlsx');
    expect(refused.body.data.written).toBe(false);
    expect(foundIn(refused)).toEqual(['c 2F date.impossible_day']);
    expect(refused.body.data.faults[0]).toMatchObject({
      heading: 'คำสั่งลงวันที่',
      value: '31/4/2569',
      reason: { message: { th: expect.stringContaining('31/4/2569'), en: expect.any(String) } },
    });
    expect([await counted(), await leaves()]).toEqual(before);
  });

  test('what fails while it is written takes everything back', async () => {
    const file = await workbookOf({
      a: [AGENCIES, ['SKN-31', 'ก', 'A', 'PROV']],
      b: [OFFICERS, ['gone@example.go.th', 'หาย', 'ไป', 'ผู้รายงาน']],
      c: [
        APPOINTMENTS,
        ['gone@example.go.th', 'SKN-31', 'ผู้รายงาน', 'นักวิชาการ', '1/2569', '1/4/2569', '1/6/2569'],
      ],
    });
    const before = [await counted(), await leaves()];
    const { appointmentEntry } = gov(site.strapi).wiring.signoffServices;
    const failing = jest.spyOn(appointmentEntry, 'enter').mockRejectedValue(new Error('the disk is full'));
    const told = jest.fn(async () => undefined);
    const deaf = site.strapi.eventHub.on('user.create', told);
    const failed = await sendPeople(site, boss, 'write', file, 'x.xlsx');
    failing.mockRestore();
    // No webhook hears of an account that there is not.
    expect(told).not.toHaveBeenCalled();
    deaf();
    expect(failed.status).toBe(500);
    expect([await counted(), await leaves()]).toEqual(before);
  });

  test('[WF-01] a head brings in the officers of the own agency, and nothing that the head may not enter one by one', async () => {
    const row = (email: string, agency: string, duty: string): string[] => [
      email,
      agency,
      duty,
      'นักวิชาการ',
      '77/2569',
      '1/4/2569',
      '1/6/2569',
    ];
    const head = people.head;
    const file = csvOf(
      APPOINTMENTS,
      row(people.idle.email, 'SKN-01', 'ผู้รายงาน'),
      row(people.idle.email, 'SKN-02', 'ผู้รายงาน'),
      row(people.idle.email, 'SKN-01', 'หัวหน้าส่วนราชการ (ผู้อนุมัติรับรอง)'),
      row(head.email, 'SKN-01', 'ผู้รายงาน'),
    );
    expect(foundIn(await sendPeople(site, head, 'write', file))).toEqual([
      '3B appointment.agency_not_yours',
      '4C appointment.duty_not_yours',
      '5A appointment.self',
    ]);
    // A kind of rows that is not theirs is refused before it says who is there.
    const officer = ['new@example.go.th', 'ก', 'ข', 'ผู้รายงาน'];
    for (const act of ['check', 'write'] as const) {
      expectRefusal(await sendPeople(site, head, act, csvOf(AGENCIES, ['SKN-40', 'ก', 'A'])), 403, [
        'import.agency.not_yours',
      ]);
      expectRefusal(await sendPeople(site, head, act, csvOf(OFFICERS, officer)), 403, [
        'import.officer.not_yours',
      ]);
    }
    // The gates behind the judge hold by themselves: were the judge mistaken, the act refuses.
    const { peopleImport } = gov(site.strapi).wiring.importServices;
    const write = peopleImport.write.bind(peopleImport);
    const everything = { agencies: true, officers: true, duties: ['reporter'], appointsIn: null, self: null };
    const blind = jest
      .spyOn(peopleImport, 'write')
      .mockImplementation((file: any, _powers: any, check: any) => write(file, everything, check));
    const before = [await counted(), await leaves()];
    const refused = await sendPeople(
      site,
      head,
      'write',
      csvOf(APPOINTMENTS, row(head.email, 'SKN-01', 'ผู้รายงาน')),
    );
    blind.mockRestore();
    expectRefusal(refused, 403, ['scope.appoints_not']);
    expect([await counted(), await leaves()]).toEqual(before);

    const good = await sendPeople(
      site,
      head,
      'write',
      csvOf(APPOINTMENTS, row(people.idle.email, 'SKN-01', 'ผู้รายงาน')),
    );
    expect([foundIn(good), good.body.data.written]).toEqual([[], true]);
    // Who enters nothing at all is refused before the file is opened, and has no template.
    const nothing = await makePerson(site, 'Nothing', 'strapi-author');
    for (const person of [people.reporter, nothing]) {
      for (const act of ['check', 'write'] as const)
        expectRefusal(await sendPeople(site, person, act, Buffer.from('PK')), 403, ['request.forbidden']);
      const asked = await site.http.get('/gov-publishing/imports/people/template').set(as(person));
      expectRefusal(asked, 403, ['request.forbidden']);
    }
    expect(
      (await site.http.post('/gov-publishing/imports/people').attach('file', file, 'a.csv')).status,
    ).toBe(401);
  });

  test('an account that was closed is neither invited nor appointed, and nobody becomes a super admin by a file', async () => {
    const closed = await makePerson(site, 'Closed', 'gov-reporter');
    await site.strapi.db.query('admin::user').update({ where: { id: closed.id }, data: { isActive: false } });
    const officers = csvOf(
      OFFICERS,
      [closed.email, 'Closed', 'ทดสอบ', 'ผู้รายงาน'],
      ['mighty@example.go.th', 'ก', 'ข', 'Super Admin'],
      [people.idle.email, 'ชื่ออื่น', 'ทดสอบ', 'ผู้รายงาน'],
    );
    expect(foundIn(await sendPeople(site, boss, 'write', officers))).toEqual([
      '2A officer.closed',
      '3D officer.super_admin',
      '4A officer.other_name',
    ]);
    const row = [closed.email, 'SKN-01', 'ผู้รายงาน', 'ก', '1/2569', '1/4/2569', '1/6/2569'];
    expect(foundIn(await sendPeople(site, boss, 'write', csvOf(APPOINTMENTS, row)))).toEqual([
      '2A appointment.closed',
    ]);
  });

  test('two of the same file at once: one writes, the other finds it written', async () => {
    const file = csvOf(APPOINTMENTS, [
      people.idle.email,
      'SKN-02',
      'ผู้รายงาน',
      'นักวิชาการ',
      '88/2569',
      '1/4/2569',
      '1/6/2569',
    ]);
    const second = await makePerson(site, 'Second');
    const answers = await Promise.all([boss, second].map((each) => sendPeople(site, each, 'write', file)));
    expect(answers.map(({ body }) => body.data.counts.appointments.added).sort()).toEqual([0, 1]);
    expect(await site.strapi.db.query(APPOINTMENT).count({ where: { orderNumber: '88/2569' } })).toBe(1);
  });

  test.each([
    [
      'CSV of an old Excel (Windows-874)',
      inWindows874(`${OFFICERS.join(',')}\r\nold@example.go.th,สมศรี,มีสุข,ผู้รายงาน\r\n`),
    ],
    [
      'CSV with semicolons and no mark',
      Buffer.from(`${OFFICERS.join(';')}\nold@example.go.th;สมศรี;มีสุข;ผู้รายงาน`),
    ],
    [
      'CSV in UTF-16',
      Buffer.from(`\uFEFF${OFFICERS.join('\t')}\nold@example.go.th\tสมศรี\tมีสุข\tผู้รายงาน`, 'utf16le'),
    ],
  ])('%s is read', async (_name, bytes) => {
    const { body } = await sendPeople(site, boss, 'check', bytes);
    expect([body.data.faults, body.data.counts.officers.added]).toEqual([[], 1]);
  });

  test('the template is read back by the import, in both languages', async () => {
    for (const language of ['th', 'en'] as const) {
      const { status, body, headers } = await site.http
        .get('/gov-publishing/imports/people/template')
        .query({ language })
        .set(as(boss))
        .buffer(true)
        .parse((response: any, done: any) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => done(null, Buffer.concat(parts)));
        });
      expect(status).toBe(200);
      expect(decodeURIComponent(String(headers['content-disposition']))).toMatch(/\.xlsx$/);
      // As another spreadsheet program opens it: three sheets with a heading and an example each, and the choices.
      const { sheets } = await readXlsx(body);
      expect(sheets.slice(0, 3).map(({ name }) => name)).toEqual(SHEETS[language]);
      for (const { rows } of sheets.slice(0, 3))
        expect([rows.length, String(rows[0]?.[0] ?? '')]).toEqual([2, expect.stringMatching(/ \*$/)]);
      const { body: read } = await sendPeople(site, boss, 'check', body, 'template.xlsx');
      expect([read.data.faults, read.data.counts]).toEqual([
        [],
        {
          agencies: { added: 1, present: 0 },
          officers: { added: 1, present: 0 },
          appointments: { added: 1, present: 0 },
        },
      ]);
    }
    const csv = await site.http
      .get('/gov-publishing/imports/people/template')
      .query({ kind: 'officers' })
      .set(as(boss));
    const [heads = [], example = []] = parse(csv.text, { bom: true }) as string[][];
    expect(heads).toEqual(['อีเมล *', 'ชื่อ *', 'นามสกุล *', 'บทบาทในระบบ *']);
    expect(example).toHaveLength(heads.length);
  });
});
