import { GOVERNED_TYPES } from '#server/content-types/index';
import { gov } from '../../harness/gov';
import { appoint, makeOffice, makePerson, type Office, type Person } from '../../harness/people';
import { confirmInCode } from '../../harness/officers';
import { oneDatabase, startIn, startSite, type Site } from '../../harness/site';
import { contentManager, makeRoledOffice, type RoledOffice } from './roles-office';

const SHIPPED = [
  'gov-reporter',
  'gov-head',
  'gov-publisher',
  'gov-executive',
  'gov-auditor',
  'gov-webmaster',
];
const APPOINTMENT = 'plugin::gov-publishing.appointment';
const AGENCY = 'plugin::gov-publishing.agency';
const EXPLORER = 'plugin::content-manager.explorer.';

const roleRows = (site: Site): Promise<any[]> =>
  site.strapi.db.query('admin::role').findMany({ populate: ['permissions'], orderBy: { id: 'asc' } });

describe.each(oneDatabase(__filename))('the roles that come with the plugin on %s', (client) => {
  test('are made beside Strapi’s own, and what an administrator changes in them stays', async () => {
    const site = await startSite({ client });
    const first = await roleRows(site);
    expect(first.map(({ code }) => code)).toEqual([
      'strapi-super-admin',
      'strapi-editor',
      'strapi-author',
      ...SHIPPED,
    ]);
    for (const { code, name, description } of first.slice(3)) {
      expect([code, name]).toEqual([code, expect.stringMatching(/^[\u0E00-\u0E7F]+$/)]);
      expect(description).toMatch(/^[A-Z][a-zA-Z ,]+:.*\([\u0E00-\u0E7F A-Z]+\)$/);
    }
    const types = [...first.find(({ code }) => code === 'gov-reporter').permissions].filter(
      ({ action }: any) => action === `${EXPLORER}create`,
    );
    expect(types.map(({ subject }: any) => subject)).toContain('api::bulletin.bulletin');
    // Every mandated type, and the host's own.
    expect(types).toHaveLength(GOVERNED_TYPES.length + 1);
    expect(types.find(({ subject }: any) => subject.endsWith('.law')).properties).toEqual({
      fields: expect.arrayContaining(['title', 'source.citation', 'agency']),
      locales: expect.arrayContaining(['th', 'en']),
    });
    for (const { permissions } of first.slice(3)) {
      expect(permissions.map(({ action }: any) => action)).not.toContain(`${EXPLORER}publish`);
    }

    const reporter = first.find(({ code }) => code === 'gov-reporter');
    await site.strapi.db
      .query('admin::role')
      .update({ where: { id: reporter.id }, data: { name: 'ผู้ให้ข้อมูล' } });
    const dropped = reporter.permissions.find(
      ({ action, subject }: any) => action === `${EXPLORER}create` && subject.endsWith('.faq'),
    );
    await site.strapi.db.query('admin::permission').delete({ where: { id: dropped.id } });
    const auditor = first.find(({ code }) => code === 'gov-auditor');
    await site.strapi.service('admin::role').deleteByIds([auditor.id]);
    await site.strapi.destroy();

    const again = await startIn(site.env, client);
    const second = await roleRows(again);
    const kept = second.find(({ code }) => code === 'gov-reporter');
    expect([kept.id, kept.name, kept.permissions.length]).toEqual([
      reporter.id,
      'ผู้ให้ข้อมูล',
      reporter.permissions.length - 1,
    ]);
    const remade = second.find(({ code }) => code === 'gov-auditor');
    expect(remade.permissions).toHaveLength(auditor.permissions.length);
    expect(second).toHaveLength(first.length);

    // A type that comes under the gate later is given once, to roles that were never given it.
    const store = again.strapi.store({ type: 'plugin', name: 'gov-publishing', key: 'role-types' });
    const given = await store.get();
    await store.set({
      value: {
        ...given,
        'gov-publisher': given['gov-publisher'].filter((uid: string) => !uid.endsWith('.law')),
      },
    });
    const publisher = second.find(({ code }) => code === 'gov-publisher');
    await again.strapi.db.query('admin::permission').deleteMany({ where: { role: { id: publisher.id } } });
    await again.strapi.destroy();
    const third = await startIn(site.env, client);
    const regiven = (await roleRows(third)).find(({ code }) => code === 'gov-publisher');
    expect(regiven.permissions.map(({ subject }: any) => subject)).toEqual(['plugin::gov-publishing.law']);
    await third.stop();
  });
});

describe.each(oneDatabase(__filename))('who enters orders of appointment on %s', (client) => {
  let site: Site;
  let office: Office;
  let people: RoledOffice;
  let newcomer: Person;
  const cm = (person: Person) => contentManager(site, person);
  const order = (more: object): object => ({
    duty: 'reporter',
    orderNumber: '12/2569',
    orderDate: '2026-01-05',
    position: 'นักวิชาการคอมพิวเตอร์',
    from: '2026-01-05',
    person: { connect: [{ id: newcomer.id }] },
    agency: { connect: [{ documentId: office.agency.documentId }] },
    ...more,
  });
  const enter = (person: Person, more: object = {}) =>
    cm(person).post(`collection-types/${APPOINTMENT}`, order(more));
  const total = (): Promise<number> => site.strapi.db.query(APPOINTMENT).count();

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    people = await makeRoledOffice(site, office);
    newcomer = await makePerson(site, 'Newcomer', 'gov-reporter');
  });
  afterAll(() => site?.stop());

  test('[WF-01] the head of an agency appoints its officers, and who is confirmed may report from then on', async () => {
    const { status, body } = await enter(people.head);
    expect(status).toBe(201);
    await confirmInCode(site.strapi, body.data.documentId);
    const { appointments } = await gov(site.strapi).people.scopeOf(newcomer.id);
    expect(appointments).toEqual([
      expect.objectContaining({ duty: 'reporter', agency: 'SKN-01', orderNumber: '12/2569' }),
    ]);
    const revoked = await cm(people.head).put(`collection-types/${APPOINTMENT}/${body.data.documentId}`, {
      revokedAt: '2026-02-01T00:00:00.000Z',
      revokedReason: 'ย้าย',
    });
    expect(revoked.status).toBe(200);
    expect(
      (await cm(people.strangerHead).get(`collection-types/${APPOINTMENT}`)).body.results.map(
        (row: any) => row.agency.code,
      ),
    ).toEqual(['SKN-02', 'SKN-02']);
  });

  test('[WF-01] the head appoints nobody elsewhere, nobody to judge, and not oneself', async () => {
    const before = await total();
    const refused: [string, Person, object][] = [
      ['another agency', people.strangerHead, {}],
      [
        'the agency above',
        people.head,
        { agency: { connect: [{ documentId: office.province.documentId }] } },
      ],
      ['no agency', people.head, { agency: undefined }],
      ['an approver', people.head, { duty: 'approver' }],
      ['a governor', people.head, { duty: 'governor' }],
      ['an auditor', people.head, { duty: 'auditor' }],
      ['oneself', people.head, { person: { connect: [{ id: people.head.id }] } }],
      ['as a reporter', people.reporter, {}],
      ['as a webmaster', people.webmaster, {}],
      ['as an auditor', people.auditor, {}],
    ];
    for (const [name, person, more] of refused)
      expect([name, (await enter(person, more)).status]).toEqual([name, 403]);
    const editor = await makePerson(site, 'Editor', 'strapi-editor');
    expect((await enter(editor)).status).toBe(403);
    await appoint(site, editor, 'reporter', office.agency);
    const answer = await enter(editor);
    expect(answer.body.error.details.reasons[0].code).toBe('scope.appoints_not');
    expect(await total()).toBe(before + 1);
  });

  test('[WF-01] the head changes no order of another agency and lifts nobody, oneself least of all', async () => {
    const rows: any[] = await site.strapi.db
      .query(APPOINTMENT)
      .findMany({ populate: ['agency', 'person'], orderBy: { id: 'asc' } });
    const of = (person: Person): any => rows.find((row) => row.person.id === person.id);
    const change = (row: any, body: object) =>
      cm(people.head).put(`collection-types/${APPOINTMENT}/${row.documentId}`, body);
    expect((await change(of(people.stranger), { position: 'x' })).status).toBe(403);
    expect((await change(of(people.head), { to: null })).status).toBe(403);
    expect((await change(of(people.reporter), { duty: 'approver' })).status).toBe(403);
    expect(
      (await change(of(people.reporter), { agency: { connect: [{ documentId: people.other.documentId }] } }))
        .status,
    ).toBe(403);
    expect(
      (await change(of(people.reporter), { person: { connect: [{ id: people.head.id }] } })).status,
    ).toBe(403);
    expect(
      (await cm(people.head).delete(`collection-types/${APPOINTMENT}/${of(people.reporter).documentId}`))
        .status,
    ).toBe(403);
    const after = await site.strapi.db
      .query(APPOINTMENT)
      .findMany({ populate: ['agency', 'person'], orderBy: { id: 'asc' } });
    expect(after).toEqual(rows);
  });

  test('[ORG-03] a webmaster keeps the agencies’ names, never their code, place or number', async () => {
    const change = (person: Person, documentId: string, body: object) =>
      cm(person).put(`collection-types/${AGENCY}/${documentId}`, body);
    const row = (documentId: string): Promise<any> =>
      site.strapi.db.query(AGENCY).findOne({ where: { documentId }, populate: ['parent'] });
    const { documentId } = people.other;
    expect((await change(people.webmaster, documentId, { headTitle: 'นายอำเภอ' })).status).toBe(200);
    await change(people.webmaster, documentId, {
      code: 'X-1',
      parent: { disconnect: [{ documentId: office.province.documentId }] },
    });
    expect(await row(documentId)).toMatchObject({
      code: 'SKN-02',
      headTitle: 'นายอำเภอ',
      parent: { code: 'PROV' },
    });
    const editor = await makePerson(site, 'Climber', 'strapi-editor');
    await appoint(site, editor, 'webmaster', people.other);
    // An editor's role has every field; what it would win is the province as its own subordinate.
    const climbed = await change(editor, office.province.documentId, {
      parent: { connect: [{ documentId }] },
    });
    expect(climbed.status).toBe(403);
    const moved = await change(editor, documentId, {
      parent: { disconnect: [{ documentId: office.province.documentId }] },
    });
    expect(moved.body.error.details.reasons[0].code).toBe('scope.agencies_closed');
    expect(
      (
        await cm(editor).post(`collection-types/${AGENCY}`, {
          code: 'N-1',
          nameTh: 'ใหม่',
          nameEn: 'New',
          parent: { connect: [{ documentId }] },
        })
      ).status,
    ).toBe(403);
    expect((await row(office.province.documentId)).parent).toBeNull();
    expect((await row(documentId)).parent.code).toBe('PROV');
    expect((await change(people.reporter, office.agency.documentId, { nameTh: 'x' })).status).toBe(403);
  });
});
