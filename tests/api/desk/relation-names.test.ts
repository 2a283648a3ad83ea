import {
  as,
  appoint,
  draftLaw,
  LAW,
  makeOffice,
  makePerson,
  type Office,
  type Person,
} from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';

const AGENCY = 'plugin::gov-publishing.agency';
const APPOINTMENT = 'plugin::gov-publishing.appointment';

type Shown = { id: number; documentId: string; [field: string]: unknown };

describe.each(DATABASES)('relations are chosen by names, %s', (client) => {
  let site: Site;
  let office: Office;
  let other: { documentId: string };
  let colleague: Person;

  const list = async (path: string, person: Person, query: object = {}): Promise<Shown[]> => {
    const { status, body } = await site.http
      .get(`/content-manager/relations/${path}`)
      .query({ locale: 'th', ...query })
      .set(as(person));
    expect([status, body.error]).toEqual([200, undefined]);
    return body.results;
  };
  const officers = (query: object = {}, person = office.superAdmin): Promise<Shown[]> =>
    list(`${LAW}/responsibleOfficer`, person, query);
  const positions = async (query: object = {}, person = office.superAdmin): Promise<unknown[]> =>
    (await officers(query, person)).map(({ position }) => position);

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site, {
      reporter: { name: 'สมชาย', position: 'นักวิเคราะห์นโยบายและแผน' },
      publisher: { name: 'มานี', position: 'นักวิเคราะห์นโยบายและแผน' },
    });
    other = await site.strapi.documents(AGENCY).create({
      data: { code: 'AAA-01', nameTh: 'กรมทดสอบ', nameEn: 'Another Office', order: 2 },
    });
    colleague = await makePerson(site, 'สมศรี', 'gov-reporter');
    await appoint(site, colleague, 'reporter', other, { position: 'นักวิชาการคอมพิวเตอร์' });
    await draftLaw(site, office, { title: 'แต่งตั้งคณะทำงาน', legislationType: 'order', number: '๑๑๐๖/๒๕๖๑' });
    await draftLaw(site, office, { title: 'แต่งตั้งคณะทำงาน', legislationType: 'circular', number: 'ว 7505' });
  });
  afterAll(() => site?.stop());

  test('officers of one position are told apart by name and duty', async () => {
    const named = await positions({ pageSize: 50 });
    expect(named).toContain('สมชาย ทดสอบ · ผู้รับผิดชอบการให้ข้อมูล (ผู้รายงาน) · นักวิเคราะห์นโยบายและแผน');
    expect(named).toContain('มานี ทดสอบ · ผู้รับผิดชอบในการนำข้อมูลขึ้นเผยแพร่ · นักวิเคราะห์นโยบายและแผน');
  });

  test.each([
    ['มานี', 1],
    ['มานี ทดสอบ', 1],
    ['สมชาย นโยบาย', 1],
    ['ผู้รายงาน', 2],
    ['reporter', 2],
    ['1106/2561', 6],
    ['๑๑๐๖/๒๕๖๑', 6],
    ['มานี คอมพิวเตอร์', 0],
    ['nobody%_', 0],
  ])('a search for %j finds %d of them', async (_q, count) => {
    expect(await positions({ _q, pageSize: 50 })).toHaveLength(count);
  });

  test('laws of one title are told apart by kind and number, and found by them', async () => {
    const laws = async (query: object): Promise<unknown[]> =>
      (await list(`${LAW}/relatedLaws`, office.superAdmin, query)).map(({ title }) => title);
    expect((await laws({})).sort()).toEqual([
      'คำสั่ง · ๑๑๐๖/๒๕๖๑ · แต่งตั้งคณะทำงาน',
      'หนังสือเวียน · ว 7505 · แต่งตั้งคณะทำงาน',
    ]);
    expect(await laws({ _q: 'คำสั่ง 1106' })).toEqual(['คำสั่ง · ๑๑๐๖/๒๕๖๑ · แต่งตั้งคณะทำงาน']);
    expect(await laws({ _q: 'circular' })).toEqual(['หนังสือเวียน · ว 7505 · แต่งตั้งคณะทำงาน']);
  });

  test('one’s own agency and appointment stand first, once, and are not offered again when chosen', async () => {
    const all = await list(`${LAW}/agency`, office.reporter, { pageSize: 2 });
    expect(all.map(({ nameTh }) => nameTh)).toEqual(['สำนักงานจังหวัดทดสอบ', 'กรมทดสอบ', 'จังหวัดทดสอบ']);
    const second = await list(`${LAW}/agency`, office.reporter, { pageSize: 1, page: 2 });
    expect(second.map(({ nameTh }) => nameTh)).toEqual(['จังหวัดทดสอบ']);
    const [mine] = await officers({}, office.reporter);
    expect(mine?.documentId).toBe(office.officer.documentId);
    const omitted = await list(`${LAW}/agency`, office.reporter, { 'idsToOmit[0]': all[0]?.id });
    expect(omitted.map(({ nameTh }) => nameTh)).toEqual(['กรมทดสอบ', 'จังหวัดทดสอบ']);
    expect(
      (await list(`${LAW}/agency`, office.reporter, { _q: 'skn-01' })).map(({ nameTh }) => nameTh),
    ).toEqual(['สำนักงานจังหวัดทดสอบ']);
  });

  test('what was chosen is shown by the same name', async () => {
    const law = await draftLaw(site, office, { title: 'มีผู้รับผิดชอบ' });
    const [chosen] = await list(`${LAW}/${law.documentId}/responsibleOfficer`, office.superAdmin);
    expect(chosen?.position).toBe('สมชาย ทดสอบ · ผู้รับผิดชอบการให้ข้อมูล (ผู้รายงาน) · นักวิเคราะห์นโยบายและแผน');
  });

  test('duties are in the language that the person chose', async () => {
    await site.strapi.db
      .query('admin::user')
      .update({ where: { id: office.cio.id }, data: { preferedLanguage: 'en' } });
    const named = await positions({ _q: 'สมชาย', pageSize: 50 }, office.cio);
    expect(named).toEqual(['สมชาย ทดสอบ · reporter · นักวิเคราะห์นโยบายและแผน']);
  });

  test('nobody sees a row that Strapi would not show them, nor a name made of a field closed to their role', async () => {
    const plain = (await site.strapi.db.query(APPOINTMENT).findMany({ where: { agency: other } })).length;
    const seen = await officers({ pageSize: 50 }, colleague);
    expect(seen.length).toBe(plain);
    expect((await officers({ _q: 'มานี' }, colleague)).length).toBe(0);
    const { id } = await site.strapi.db.query('admin::role').findOne({ where: { code: 'gov-reporter' } });
    const read = await site.strapi.db.query('admin::permission').findOne({
      where: { role: { id }, action: 'plugin::content-manager.explorer.read', subject: APPOINTMENT },
    });
    const fields = read.properties.fields.filter((field: string) => field !== 'person');
    await site.strapi.db.query('admin::permission').update({
      where: { id: read.id },
      data: { properties: { ...read.properties, fields } },
    });
    expect(await positions({}, colleague)).toEqual(['นักวิชาการคอมพิวเตอร์']);
    // What they may not read they do not find out by searching for it either.
    expect(await positions({ _q: 'สมศรี' }, colleague)).toEqual([]);
    expect(await positions({ _q: 'คอมพิวเตอร์' }, colleague)).toEqual(['นักวิชาการคอมพิวเตอร์']);
  });

  test('a search of thousands of words is answered', async () => {
    expect(await positions({ _q: 'zq '.repeat(1_500) })).toEqual([]);
    expect(await positions({ _q: `สมชาย${' '.repeat(100)}นักวิเคราะห์`, pageSize: 50 })).toEqual([
      'สมชาย ทดสอบ · ผู้รับผิดชอบการให้ข้อมูล (ผู้รายงาน) · นักวิเคราะห์นโยบายและแผน',
    ]);
  });
});
