import {
  appoint,
  dossier,
  draftLaw,
  LAW,
  makeOffice,
  makePerson,
  mustSign,
  as,
  type EntryRef,
  type Office,
  type Person,
} from '../../harness/people';
import { OFFICER_ROLE } from '../../harness/officers';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { edit } from '../entries';

describe.each(DATABASES)('whose turn it is, as the panel is told, on %s', (client) => {
  let site: Site;
  let office: Office;
  const submitted = async (more: object = {}): Promise<EntryRef> => {
    const entry = await draftLaw(site, office, more);
    await mustSign(site, office.reporter, 'submit', entry);
    return entry;
  };
  const turns = async (who: Person, entry: EntryRef): Promise<any[]> =>
    (await dossier(site, who, entry)).turns;

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  test('an unsigned draft is its reporter’s, blocked or not', async () => {
    const entry = await draftLaw(site, office, { source: null });
    expect(await turns(office.reporter, entry)).toEqual([
      { act: 'submit', waiters: ['reporter'], since: null, isMine: true, others: { named: [], unnamed: 0 } },
    ]);
    const [seen] = await turns(office.approver, entry);
    expect(seen).toMatchObject({
      isMine: false,
      others: { named: [{ name: office.reporter.name, position: 'ตำแหน่ง reporter' }], unnamed: 0 },
    });
  });

  test('what was submitted waits since then for the head, by name', async () => {
    const entry = await submitted();
    const { acts } = await dossier(site, office.reporter, entry);
    expect(await turns(office.reporter, entry)).toEqual([
      {
        act: 'approve',
        waiters: ['approver'],
        since: acts[0].at,
        isMine: false,
        others: { named: [{ name: office.approver.name, position: 'ตำแหน่ง approver' }], unnamed: 0 },
      },
    ]);
    expect((await turns(office.approver, entry))[0].isMine).toBe(true);
  });

  test('people of agencies whose appointments the reader may not read are counted, and not named', async () => {
    const entry = await submitted({ importance: 'important' });
    await mustSign(site, office.approver, 'approve', entry);
    // The roles that the plugin ships read within their agencies; the tests' own officers read everywhere.
    const junior = await makePerson(site, 'Junior', 'gov-reporter');
    await appoint(site, junior, 'reporter', office.agency);
    const [clear] = await turns(junior, entry);
    expect(clear).toMatchObject({ act: 'clear', isMine: false, others: { named: [] } });
    expect(clear.others.unnamed).toBeGreaterThan(0);
    const [seen] = await turns(office.superAdmin, entry);
    expect(seen.others.named.map(({ name }: { name: string }) => name)).toContain(office.governor.name);
  });

  test('a role that reads no appointments is told no name at all', async () => {
    const entry = await submitted();
    const role = await site.strapi.db.query('admin::role').create({
      data: { name: 'Reader', code: 'reader-only', description: 'reads laws' },
    });
    await site.strapi.service('admin::role').assignPermissions(role.id, [
      {
        action: 'plugin::content-manager.explorer.read',
        subject: LAW,
        properties: { fields: ['title'], locales: ['th'] },
        conditions: [],
      },
    ]);
    const reader = await makePerson(site, 'Plain', 'reader-only');
    await appoint(site, reader, 'publisher', office.agency);
    const [seen] = await turns(reader, entry);
    expect(seen.others).toEqual({ named: [], unnamed: 1 });
  });

  test('who wrote the words is not waited for; where nobody is left, nobody is named', async () => {
    const entry = await draftLaw(site, office);
    await edit(site, office.approver, entry, { summary: 'หัวหน้าแก้ไขเอง' });
    await mustSign(site, office.reporter, 'submit', entry);
    const [seen] = await turns(office.reporter, entry);
    expect(seen).toMatchObject({ act: 'approve', others: { named: [], unnamed: 0 } });
    expect((await turns(office.approver, entry))[0].isMine).toBe(false);
    const deputy = await makePerson(site, 'Deputy', OFFICER_ROLE);
    await appoint(site, deputy, 'approver', office.agency);
    const [after] = await turns(office.reporter, entry);
    expect(after.others.named).toEqual([{ name: deputy.name, position: 'ตำแหน่ง approver' }]);
  });

  test('an entry without an agency waits for nobody whom one could name', async () => {
    const made = await site.http
      .post(`/content-manager/collection-types/${LAW}`)
      .query({ locale: 'th' })
      .set(as(office.reporter))
      .send({ title: 'ยังไม่มีหน่วยงาน' });
    const entry = { uid: LAW, documentId: made.body.data.documentId, locale: 'th' };
    expect((await turns(office.reporter, entry))[0]).toMatchObject({ isMine: false, others: null });
  });

  test('what blocks is named in the order of the form, and closed acts say why in a line', async () => {
    const entry = await draftLaw(site, office, {
      legislationType: null,
      source: null,
      responsibleOfficer: null,
    });
    const { findings, open } = await dossier(site, office.reporter, entry);
    const fields = findings
      .filter(({ level }: { level: string }) => level === 'blocks')
      .map(({ field }: { field: string }) => field);
    expect(fields).toEqual(['legislationType', 'source', 'responsibleOfficer']);
    const short = Object.fromEntries(open.map(({ act, inShort }: any) => [act, inShort?.th]));
    expect(short).toMatchObject({
      submit: 'ต้องแก้ไขก่อน 3 แห่ง',
      approve: 'หน้าที่ของหัวหน้าส่วนราชการ (ผู้อนุมัติรับรอง)',
      clear: 'รายการนี้ไม่ต้องใช้ขั้นตอนนี้',
      withdraw: 'ยังไม่ถึงลำดับ',
      unpublish: 'ยังไม่ได้เผยแพร่',
    });
  });
});
