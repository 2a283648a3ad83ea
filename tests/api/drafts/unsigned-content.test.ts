import supertest from 'supertest';
import { loadSite, otherSite, type ChangeSite } from '../../doors/stages/other-site';
import { BULLETIN, TOPIC } from '../../doors/stages/uids';
import {
  as,
  dossier,
  makeOffice,
  makePerson,
  appoint,
  publishThroughChain,
  sign,
  type EntryRef,
  type Office,
} from '../../harness/people';
import { DATABASES, freshEnvironment, type DatabaseClient, type Site } from '../../harness/site';

const GOVERNED = "governed: { 'api::bulletin.bulletin': {} }";
const governed =
  (text: string): ChangeSite =>
  ({ edit }) =>
    edit('config/plugins.js', (config) => config.replace(GOVERNED, text));

/** Boots a changed copy of the test site on an environment, and mounts it. */
async function started(
  env: Record<string, string>,
  client: DatabaseClient,
  change: ChangeSite,
): Promise<Site> {
  const copy = otherSite(change);
  const strapi = await loadSite(copy.dir, env);
  strapi.server.mount();
  return {
    strapi,
    http: supertest(strapi.server.httpServer),
    client,
    publicDir: String(env['PUBLIC_DIR']),
    env,
    stop: async () => {
      await strapi.destroy();
      copy.remove();
    },
  };
}

/** Lets everybody read a type of the host app by Strapi's own routes. */
async function openToAll(strapi: any): Promise<void> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  for (const action of ['find', 'findOne'].flatMap((each) => [`${BULLETIN}.${each}`, `${TOPIC}.${each}`]))
    await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
}

describe.each(DATABASES)('content that was public before its type came under the gate, on %s', (client) => {
  let env: Record<string, string>;
  let office: Office;
  let site: Site;
  let topic: string;
  const published: EntryRef[] = [];
  const titles = async (): Promise<{ titles: string[]; total: number }> => {
    const { body } = await site.http.get('/api/bulletins?sort=title');
    return {
      titles: body.data.map(({ title }: { title: string }) => title),
      total: body.meta.pagination.total,
    };
  };
  const restart = async (change: ChangeSite): Promise<void> => {
    await site.stop();
    site = await started(env, client, change);
  };

  beforeAll(async () => {
    env = await freshEnvironment(client);
    site = await started(env, client, governed('governed: {}'));
    const { strapi } = site;
    office = await makeOffice(site);
    await openToAll(strapi);
    ({ documentId: topic } = await strapi.documents(TOPIC).create({ data: { name: 'งบประมาณ' } }));
    await strapi.documents(TOPIC).publish({ documentId: topic });
    for (const title of ['ก', 'ข', 'ค', 'ง']) {
      // The last one has no agency, as content has it that never knew one.
      const agency = title === 'ง' ? {} : { agency: { documentId: office.agency.documentId } };
      const { documentId } = await strapi
        .documents(BULLETIN)
        .create({ data: { title, topics: { documentId: topic }, ...agency } });
      await strapi.documents(BULLETIN).publish({ documentId });
      published.push({ uid: BULLETIN, documentId });
    }
    expect(await titles()).toEqual({ titles: ['ก', 'ข', 'ค', 'ง'], total: 4 });
    await restart(() => undefined);
  });
  afterAll(() => site?.stop());

  const first = (): EntryRef => published[0] as EntryRef;

  test("Strapi's own routes show none of it, in lists, by id, in counts and in what is populated", async () => {
    expect(await titles()).toEqual({ titles: [], total: 0 });
    expect((await site.http.get(`/api/bulletins/${first().documentId}`)).status).toBe(404);
    const { body } = await site.http.get('/api/topics?populate=bulletins');
    expect(body.data).toEqual([expect.objectContaining({ name: 'งบประมาณ', bulletins: [] })]);
    expect(
      (await site.http.get('/api/topics?populate[bulletins][fields]=title')).body.data[0].bulletins,
    ).toEqual([]);
  });

  test('the start and the readiness report say how many there are, to those who run the office', async () => {
    const told = await site.http.get('/gov-publishing/readiness').set(as(office.superAdmin));
    expect(told.status).toBe(200);
    const unsigned = told.body.data.find(
      ({ code }: { code: string }) => code === 'readiness.unsigned_public',
    );
    expect(unsigned).toMatchObject({ field: BULLETIN, params: { count: 4 } });
    expect(unsigned.message.th).toMatch(/4 รายการ/);
    const editor = await makePerson(site, 'Editor', 'strapi-editor');
    expect((await site.http.get('/gov-publishing/readiness').set(as(editor))).status).toBe(403);
    expect((await site.http.get('/gov-publishing/readiness')).status).toBe(401);
  });

  test('[PROH-01] it is taken down by an act with a reason, by its own agency alone', async () => {
    const seen = await dossier(site, office.approver, first());
    expect(seen).toMatchObject({ state: 'draft', published: null, unsigned: { digest: expect.any(String) } });

    const other = await site.strapi
      .documents('plugin::gov-publishing.agency')
      .create({ data: { code: 'SKN-02', nameTh: 'หน่วยงานอื่น', nameEn: 'Other', order: 2 } });
    const outsider = await makePerson(site, 'Outsider');
    await appoint(site, outsider, 'approver', other);
    expect((await sign(site, outsider, 'unpublish', first())).status).toBe(403);
    const silent = await sign(site, office.approver, 'unpublish', first(), { note: '' });
    expect(silent.status).toBe(422);
    expect(silent.body.error.details.reasons.map(({ code }: { code: string }) => code)).toEqual([
      'note_missing',
    ]);

    expect((await sign(site, office.approver, 'unpublish', first())).status).toBe(200);
    const rows = await site.strapi.db.query(BULLETIN).findMany({ where: { documentId: first().documentId } });
    expect(rows.map(({ publishedAt }: { publishedAt: unknown }) => publishedAt)).toEqual([null]);
    const after = await dossier(site, office.approver, first());
    expect(after).toMatchObject({ state: 'unpublished', unsigned: null });
    expect(after.acts.at(-1)).toMatchObject({ act: 'unpublish', duty: 'approver', note: 'เหตุผลเพื่อการทดสอบ' });
    expect((await sign(site, office.approver, 'unpublish', first())).status).toBe(422);
  });

  test('what has no agency is taken down once its draft names one', async () => {
    const orphan = published[3] as EntryRef;
    const refused = await sign(site, office.approver, 'unpublish', orphan);
    expect(refused.status).toBe(403);
    expect(refused.body.error.details.reasons.map(({ code }: { code: string }) => code)).toContain(
      'agency_missing',
    );
    const saved = await site.http
      .put(`/content-manager/collection-types/${BULLETIN}/${orphan.documentId}`)
      .set(as(office.superAdmin))
      .send({ agency: { connect: [{ documentId: office.agency.documentId }] } });
    expect(saved.status).toBe(200);
    expect((await sign(site, office.approver, 'unpublish', orphan)).status).toBe(200);
  });

  test('what is signed shows again, and nothing else', async () => {
    const second = published[1] as EntryRef;
    // Nobody knows who wrote it: an officer answers for the words before anybody signs them.
    const saved = await site.http
      .put(`/content-manager/collection-types/${BULLETIN}/${second.documentId}`)
      .set(as(office.reporter))
      .send({ title: 'ข' });
    expect(saved.status).toBe(200);
    await publishThroughChain(site, office, second);
    expect(await titles()).toEqual({ titles: ['ข'], total: 1 });
    expect((await site.http.get(`/api/gov/bulletins/${second.documentId}`)).status).toBe(200);
    expect((await site.http.get(`/api/bulletins/${second.documentId}`)).status).toBe(200);
    const { body } = await site.http.get('/api/topics?populate[bulletins][fields]=title');
    expect(body.data[0].bulletins.map(({ title }: { title: string }) => title)).toEqual(['ข']);
  });

  test('a host whose site lets everybody make an account is told, until it is turned off', async () => {
    const told = async (): Promise<string[]> => {
      const { body } = await site.http.get('/gov-publishing/readiness').set(as(office.superAdmin));
      return body.data.map(({ code }: { code: string }) => code);
    };
    expect(await told()).toContain('readiness.self_registration');
    const advanced = site.strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
    await advanced.set({ value: { ...(await advanced.get({})), allow_register: false } });
    expect(await told()).not.toContain('readiness.self_registration');
  });

  test('a host that says so goes on serving it, and the readiness report names the type', async () => {
    await restart(governed("governed: { 'api::bulletin.bulletin': { restServesUnsigned: true } }"));
    expect(await titles()).toEqual({ titles: ['ข', 'ค'], total: 2 });
    const told = await site.http.get('/gov-publishing/readiness').set(as(office.superAdmin));
    expect(told.body.data.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['readiness.unsigned_public', 'readiness.rest_serves_unsigned']),
    );
  });
});
