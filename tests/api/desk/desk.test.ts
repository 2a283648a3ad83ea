import { gov } from '../../harness/gov';
import {
  appoint,
  as,
  draftLaw,
  LAW,
  makeOffice,
  makePerson,
  mustSign,
  type EntryRef,
  type Office,
  type Person,
} from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { edit } from '../entries';
import { contentManager, makeRoledOffice, type RoledOffice } from '../people/roles-office';

const APPOINTMENT = 'plugin::gov-publishing.appointment';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe.each(DATABASES)('the desk on %s', (client) => {
  let site: Site;
  let office: Office;
  let people: RoledOffice;
  let later = 0;

  const get = (person: Person, path: string, query: object = {}) =>
    site.http.get(`/gov-publishing/${path}`).query(query).set(as(person));
  const desk = async (person: Person, query: object = {}): Promise<any> => {
    const { status, body } = await get(person, 'desk', query);
    expect(status).toBe(200);
    return { ids: body.data.map((line: any) => line.documentId), lines: body.data, ...body.meta };
  };
  const draft = async (
    agency: { documentId: string },
    title: string,
    importance = 'normal',
  ): Promise<EntryRef> =>
    draftLaw(site, office, { title, importance, agency: { connect: [{ documentId: agency.documentId }] } });

  beforeAll(async () => {
    site = await startSite({ client, env: { GOV_PROFILE: 'singburi' } });
    gov(site.strapi).clock.set(() => new Date(Date.now() + later));
    office = await makeOffice(site);
    people = await makeRoledOffice(site, office);
  });
  afterAll(() => site?.stop());
  afterEach(() => {
    later = 0;
  });

  test('[ORG-05] [ORG-04] each hand finds what waits for it, in its agencies only, urgent first', async () => {
    const plain = await draft(office.agency, 'ปกติ');
    const urgent = await draft(office.agency, 'ด่วน', 'urgent');
    const important = await draft(office.agency, 'สำคัญ', 'important');
    const theirs = await draft(people.other, 'ของหน่วยงานอื่น');

    const reporter = await desk(people.reporter);
    expect(reporter.ids).toEqual([urgent, important, plain].map(({ documentId }) => documentId));
    expect(reporter.lines[0]).toEqual({
      uid: LAW,
      documentId: urgent.documentId,
      locale: 'th',
      title: 'ด่วน',
      agency: 'SKN-01',
      state: 'draft',
      importance: 'urgent',
      waitingFor: ['reporter'],
      lastAct: null,
      lastActAt: null,
      dueAt: null,
      publishAt: null,
      overdue: false,
      voided: null,
    });
    expect((await desk(people.stranger)).ids).toEqual([theirs.documentId]);
    expect((await desk(people.head)).ids).toEqual([]);
    expect((await desk(people.head, { view: 'agency' })).ids).toEqual(reporter.ids);
    expect((await desk(people.provincial, { view: 'agency' })).pagination.total).toBe(4);
    expect((await desk(people.auditor, { view: 'agency' })).pagination.total).toBe(4);
    expect((await desk(people.idle, { view: 'agency' })).pagination.total).toBe(0);

    for (const entry of [plain, urgent, important]) await mustSign(site, people.reporter, 'submit', entry);
    expect((await desk(people.head)).ids).toEqual(reporter.ids);
    expect((await desk(people.strangerHead)).ids).toEqual([]);
    expect((await desk(people.reporter, { view: 'agency' })).pagination.total).toBe(3);
    expect((await desk(people.head)).counts).toEqual({
      mine: 3,
      agency: 0,
      returned: 0,
      published: 0,
      overdue: 0,
    });

    await mustSign(site, people.head, 'return', plain);
    expect((await desk(people.reporter, { view: 'returned' })).ids).toEqual([plain.documentId]);
    expect((await desk(people.head, { view: 'returned' })).ids).toEqual([]);
    // Its first correction does not hide it: it still has to be submitted again.
    await edit(site, office.reporter, plain, { title: 'ปกติ แก้ไขแล้ว' });
    expect((await desk(people.reporter, { view: 'returned' })).lines).toMatchObject([
      { documentId: plain.documentId, state: 'draft', lastAct: 'return' },
    ]);
    expect((await desk(people.reporter)).counts.returned).toBe(1);
    await edit(site, office.reporter, plain, { title: 'ปกติ' });
    for (const entry of [urgent, important]) await mustSign(site, people.head, 'approve', entry);
    // Where the province runs the site, its publisher publishes for the agencies below; so do its executives clear.
    expect((await desk(people.governor)).ids).toEqual([urgent.documentId, important.documentId]);
    expect((await desk(people.provincial)).ids).toEqual([urgent.documentId]);
    expect((await desk(people.publisher)).ids).toEqual([urgent.documentId]);
    await mustSign(site, people.provincial, 'publish', urgent);
    expect((await desk(people.publisher, { view: 'published' })).ids).toEqual([urgent.documentId]);
    await mustSign(site, people.governor, 'clear', important);
    await mustSign(site, people.publisher, 'publish', important);
    expect((await desk(people.publisher, { view: 'published' })).ids).toEqual([
      important.documentId,
      urgent.documentId,
    ]);
    expect((await desk(people.stranger, { view: 'published' })).ids).toEqual([]);
    later = 31 * DAY;
    expect((await desk(people.publisher, { view: 'published' })).ids).toEqual([]);
  });

  test('[ORG-05] what is overdue becomes so with the hour, without anybody writing to the database', async () => {
    const entry = await draft(office.agency, 'ด่วนค้าง', 'urgent');
    await mustSign(site, people.reporter, 'submit', entry);
    await mustSign(site, people.head, 'approve', entry);
    const rows = (): Promise<any[]> =>
      site.strapi.db.connection('gov_dossiers').where({ document_id: entry.documentId });
    const before = await rows();
    const overdue = async (person: Person): Promise<string[]> =>
      (await desk(person, { view: 'overdue' })).ids;
    expect(await overdue(people.head)).not.toContain(entry.documentId);
    later = 25 * HOUR;
    expect(await overdue(people.head)).toContain(entry.documentId);
    expect(await overdue(people.strangerHead)).toEqual([]);
    expect(
      (await desk(people.governor)).lines.find((line: any) => line.documentId === entry.documentId).overdue,
    ).toBe(true);
    expect(await rows()).toEqual(before);
  });

  test('[ORG-04] filters narrow within the agencies, never beyond them', async () => {
    const all = await desk(people.provincial, { view: 'agency' });
    const other = await desk(people.provincial, { view: 'agency', agency: 'SKN-02' });
    expect(other.lines.map(({ agency }: any) => agency)).toEqual(['SKN-02']);
    expect(all.pagination.total).toBeGreaterThan(other.pagination.total);
    expect(all.agencies.map(({ code }: any) => code)).toEqual(['PROV', 'SKN-01', 'SKN-02']);
    const beyond = await desk(people.stranger, { view: 'agency', agency: 'SKN-01' });
    expect([beyond.ids, beyond.pagination.total]).toEqual([[], 0]);
    expect((await desk(people.reporter, { state: 'returned' })).lines.map(({ state }: any) => state)).toEqual(
      ['returned'],
    );
    expect((await desk(people.reporter, { uid: 'plugin::gov-publishing.faq' })).ids).toEqual([]);
    const page = await desk(people.provincial, { view: 'agency', pageSize: 1, page: 2 });
    expect([page.ids.length, page.pagination.pageCount]).toEqual([1, all.pagination.total]);
    expect(page.ids[0]).toBe(all.ids[1]);
    expect((await get(people.head, 'desk', { view: 'everything' })).status).toBe(400);
  });

  test('[ORG-04] a draft without an agency waits for its author, and a deleted one for nobody', async () => {
    const made = await contentManager(site, people.reporter).post(
      `collection-types/${LAW}`,
      {
        title: 'ไม่มีหน่วยงาน',
        slug: 'no-agency',
        legislationType: 'act',
        legislationDate: '1997-09-02',
        importance: 'normal',
      },
      { locale: 'th' },
    );
    const { documentId } = made.body.data;
    expect((await desk(people.reporter)).ids).toContain(documentId);
    expect((await desk(people.stranger)).ids).not.toContain(documentId);
    await site.strapi.documents(LAW).delete({ documentId, locale: 'th' });
    expect((await desk(people.reporter)).ids).not.toContain(documentId);
    expect(await site.strapi.db.connection('gov_dossier_waiting').where({ document_id: documentId })).toEqual(
      [],
    );
  });

  test('[ORG-01:appointments] [ORG-05] people: who holds which duty on which order, what nobody holds since when, what ends soon', async () => {
    const person = await makePerson(site, 'Roster', 'gov-reporter');
    const day = (offset: number): string =>
      new Date(Date.now() + 7 * HOUR + offset * DAY).toISOString().slice(0, 10);
    const lapsed = await appoint(site, person, 'publisher', people.other, {
      from: '2020-01-01',
      to: day(-10),
    });
    await appoint(site, person, 'publisher', people.other, { from: '2020-01-01', to: day(-20) });
    const ending = await appoint(site, person, 'reporter', people.other, {
      to: day(30),
      orderNumber: '9/2569',
    });
    const staying = await appoint(site, person, 'reporter', people.other, { to: day(31) });
    const coming = await appoint(site, person, 'approver', office.province, { from: day(5) });
    const forged = await appoint(site, person, 'reporter', people.other);
    await site.strapi.db
      .query(APPOINTMENT)
      .update({ where: { documentId: forged.documentId }, data: { duty: 'publisher' } });

    const { status, body } = await get(people.webmaster, 'people');
    expect(status).toBe(200);
    const line = ({ documentId }: { documentId: string }): any =>
      body.data.find((each: any) => each.documentId === documentId);
    expect(line(ending)).toMatchObject({
      person: { id: String(person.id), name: 'Roster ทดสอบ' },
      duty: 'reporter',
      agency: 'SKN-02',
      order: { number: '9/2569', date: '2018-05-16', file: null },
      to: day(30),
      standing: 'counts',
      daysLeft: 30,
    });
    expect(body.meta.expiring).toEqual([ending.documentId]);
    expect([line(lapsed), line(staying), line(coming), line(forged)].map(({ standing }) => standing)).toEqual(
      ['expired', 'counts', 'not_begun', 'not_on_record'],
    );
    // The province's publisher publishes for SKN-02, so nobody is missed there.
    expect(body.meta.gaps).toEqual([
      { agency: 'PROV', duty: 'reporter', since: null, until: null },
      { agency: 'PROV', duty: 'approver', since: null, until: day(5) },
    ]);
    const publisher = (
      await site.strapi.db.query(APPOINTMENT).findMany({ where: { person: { id: people.provincial.id } } })
    )[0];
    await site.strapi.documents(APPOINTMENT).update({
      documentId: publisher.documentId,
      data: { revokedAt: `${day(-3)}T10:00:00.000Z`, revokedReason: 'ย้าย' },
    });
    const after = (await get(people.webmaster, 'people')).body.meta.gaps;
    expect(after).toContainEqual({ agency: 'PROV', duty: 'publisher', since: day(-3), until: null });
    expect(after).toContainEqual({ agency: 'SKN-02', duty: 'publisher', since: day(-3), until: null });
    expect(after.filter(({ agency }: any) => agency === 'SKN-01')).toEqual([]);
  });

  test('[ORG-04] people are shown to those of their agencies; a head sees whom there is to appoint', async () => {
    const shown = async (person: Person): Promise<any> => (await get(person, 'people')).body;
    const theirs = await shown(people.strangerHead);
    expect(new Set(theirs.data.map(({ agency }: any) => agency))).toEqual(new Set(['SKN-02']));
    expect(theirs.meta.agencies.map(({ code }: any) => code)).toEqual(['SKN-02']);
    expect(theirs.meta.candidates).toContainEqual({ id: String(people.idle.id), name: 'Idle ทดสอบ' });
    expect((await shown(people.stranger)).meta.candidates).toEqual([]);
    expect((await shown(people.idle)).data).toEqual([]);
    expect(new Set((await shown(people.auditor)).data.map(({ agency }: any) => agency))).toEqual(
      new Set(['PROV', 'SKN-01', 'SKN-02']),
    );
  });
});
