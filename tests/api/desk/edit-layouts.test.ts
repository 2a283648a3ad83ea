import { GOVERNED_TYPES } from '#server/content-types/index';
import { formRows } from '#server/edit-layouts/form-rows';
import { law } from '#server/content-types/law/index';
import { gov } from '../../harness/gov';
import { as, LAW, makeOffice, makePerson, type Office } from '../../harness/people';
import { DATABASES, freshEnvironment, startIn, type Site } from '../../harness/site';

const NEWS = 'plugin::gov-publishing.news-article';
const CONFIGURATION = `/content-manager/content-types/${LAW}/configuration`;

type Rows = { name: string; size: number }[][];

describe.each(DATABASES)('edit forms of the mandated types, %s', (client) => {
  let env: Record<string, string>;
  let site: Site;
  let office: Office;
  const sizeOf = (type: string): any =>
    site.strapi.plugin('content-manager').service('field-sizes').getFieldSize(type);
  const shown = async (): Promise<Rows> => {
    const { body } = await site.http.get(CONFIGURATION).set(as(office.superAdmin));
    return body.data.contentType.layouts.edit;
  };
  const forms = async (person = office.superAdmin): Promise<any> =>
    site.http.get('/gov-publishing/edit-layouts').set(as(person));
  const layOut = async (change: (rows: Rows) => Rows): Promise<void> => {
    const { body } = await site.http.get(CONFIGURATION).set(as(office.superAdmin));
    const { layouts, metadatas: all, settings } = body.data.contentType;
    // What the panel leaves out, too: Strapi hands it out and takes it not back.
    const metadatas = Object.fromEntries(
      Object.entries<any>(all).map(
        ([
          name,
          {
            edit,
            list: { mainField: _, ...list },
          },
        ]) => [name, { edit, list }],
      ),
    );
    const sent = await site.http
      .put(CONFIGURATION)
      .set(as(office.superAdmin))
      .send({ layouts: { ...layouts, edit: change(layouts.edit) }, metadatas, settings });
    expect([sent.status, sent.body.error]).toEqual([200, undefined]);
  };
  const restart = async (): Promise<void> => {
    await gov(site.strapi).wiring.editLayouts.apply();
  };

  beforeAll(async () => {
    env = await freshEnvironment(client);
    site = await startIn(env, client);
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  test('the first start brings them to Strapi, every field in its place', async () => {
    const rows = await shown();
    expect(rows).toEqual(formRows(law.form!, law.schema, sizeOf));
    expect(rows[0]?.map(({ name }) => name)).toEqual(['legislationType', 'number']);
    const { body } = await forms();
    // Every mandated type, agencies and appointments.
    expect(body.data).toHaveLength(GOVERNED_TYPES.length + 2);
    expect(body.data.filter(({ state }: any) => state !== 'ours')).toEqual([]);
  });

  test('a layout that an administrator changed stays, is told, and can be taken back', async () => {
    await layOut((rows) => [...rows.slice(1), rows[0]!]);
    const changed = await shown();
    await restart();
    expect(await shown()).toEqual(changed);
    const { body } = await forms();
    expect(body.data.filter(({ state }: any) => state === 'changed').map(({ uid }: any) => uid)).toEqual([
      LAW,
    ]);
    const { displayName, changes } = body.data.find(({ uid }: any) => uid === LAW);
    expect([displayName, changes]).toEqual([
      law.schema.info.displayName,
      [
        { kind: 'moved', field: 'legislationType', after: expect.any(String) },
        { kind: 'moved', field: 'number', after: 'legislationType' },
      ],
    ]);
    const restored = await site.http
      .post(`/gov-publishing/edit-layouts/${LAW}/restore`)
      .set(as(office.superAdmin))
      .send({});
    expect([restored.status, restored.body.data.state]).toEqual([200, 'ours']);
    expect(restored.body.data.changes).toEqual([]);
    expect(await shown()).toEqual(formRows(law.form!, law.schema, sizeOf));
  });

  test('a layout that nobody touched follows a form that a new version brings, also where Strapi appended a new field', async () => {
    const { strapi } = site;
    const ours = formRows(law.form!, law.schema, sizeOf);
    // As if a version before had another order, and did not know of the gazette, which Strapi then appended.
    const before = ours.toReversed().filter((row) => !row.some(({ name }) => name === 'gazette'));
    const service = strapi.plugin('content-manager').service('content-types');
    const configuration = await service.findConfiguration({ uid: LAW });
    const store = strapi.store({ type: 'plugin', name: 'gov-publishing', key: 'edit-layouts' });
    await store.set({ value: { ...(await store.get({})), [LAW]: before } });
    const edit = [...before, [{ name: 'gazette', size: 12 }]];
    await service.updateConfiguration(
      { uid: LAW },
      { ...configuration, layouts: { ...configuration.layouts, edit } },
    );
    await restart();
    expect(await shown()).toEqual(ours);
  });

  test('what an administrator wrote of lists, labels and other types is not touched by taking a form back', async () => {
    await layOut((rows) => rows.toReversed());
    const service = site.strapi.plugin('content-manager').service('content-types');
    const before = await service.findConfiguration({ uid: LAW });
    const news = await service.findConfiguration({ uid: NEWS });
    await site.http.post(`/gov-publishing/edit-layouts/${LAW}/restore`).set(as(office.superAdmin)).send({});
    const after = await service.findConfiguration({ uid: LAW });
    expect({ ...after, layouts: { list: after.layouts.list } }).toEqual({
      ...before,
      layouts: { list: before.layouts.list },
    });
    expect(await service.findConfiguration({ uid: NEWS })).toEqual(news);
  });

  test('officers neither read nor change them; a type without a form is said so', async () => {
    const reporter = await makePerson(site, 'Reporter', 'gov-reporter');
    expect((await forms(reporter)).status).toBe(403);
    const by = (person: any, uid: string): any =>
      site.http.post(`/gov-publishing/edit-layouts/${uid}/restore`).set(as(person)).send({});
    expect((await by(reporter, LAW)).status).toBe(403);
    const { status, body } = await by(office.superAdmin, 'plugin::users-permissions.user');
    expect(status).toBe(404);
    expect(JSON.stringify(body)).toContain('layout.not_described');
    expect((await site.http.get('/gov-publishing/edit-layouts')).status).toBe(401);
  });

  test('a reporter is told where they give information today; one without that duty is told of no place', async () => {
    const places = async (person: any): Promise<any> =>
      (await site.http.get('/gov-publishing/people/own-places').set(as(person))).body.data;
    const [place, ...others] = await places(office.reporter);
    expect(others).toEqual([]);
    expect(place.agency).toMatchObject({ documentId: office.agency.documentId, label: expect.any(String) });
    const row = await site.strapi.db
      .query('plugin::gov-publishing.appointment')
      .findOne({ where: { documentId: place.appointment.documentId }, populate: { person: true } });
    expect([row.id, String(row.person.id), row.duty]).toEqual([
      place.appointment.id,
      String(office.reporter.id),
      'reporter',
    ]);
    expect(place.appointment.label).toBe(
      `${office.reporter.name} · ผู้รับผิดชอบการให้ข้อมูล (ผู้รายงาน) · ${row.position}`,
    );
    expect(await places(office.approver)).toEqual([]);
    expect((await site.http.get('/gov-publishing/people/own-places')).status).toBe(401);
  });
});
