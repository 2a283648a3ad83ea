import { gov } from '../../harness/gov';
import {
  appoint,
  as,
  dossier,
  draftLaw,
  LAW,
  makeOffice,
  makePerson,
  mustSign,
  sign,
  type EntryRef,
  type Office,
  type Person,
} from '../../harness/people';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { contentManager, makeRoledOffice, type RoledOffice } from './roles-office';

const SECRET = 'ร่างลับของหน่วยงานหนึ่ง';
const BULLETIN = 'api::bulletin.bulletin';
const NODE = 'plugin::gov-publishing.sitemap-node';
const th = { locale: 'th' };

describe.each(oneDatabase(__filename))('whose entries an officer sees and changes on %s', (client) => {
  let site: Site;
  let office: Office;
  let people: RoledOffice;
  let entry: EntryRef;
  let bulletin: { documentId: string };
  let day: Date | null = null;

  const cm = (person: Person) => contentManager(site, person);
  const laws = (person: Person, query: object = th) => cm(person).get(`collection-types/${LAW}`, query);
  const one = (person: Person, ref: EntryRef, query: object = th) =>
    cm(person).get(`collection-types/${LAW}/${ref.documentId}`, query);
  const put = (person: Person, ref: EntryRef, body: object, query: object = th) =>
    cm(person).put(`collection-types/${LAW}/${ref.documentId}`, body, query);
  const drafts = (uid: string, documentId: string): Promise<any[]> =>
    site.strapi.db.query(uid).findMany({ where: { documentId }, populate: ['agency'] });
  const law = (more: object): object => ({
    title: 'ประกาศ',
    slug: `own-${Math.round(Math.random() * 1e9)}`,
    legislationType: 'act',
    legislationDate: '1997-09-02',
    importance: 'normal',
    ...more,
  });

  beforeAll(async () => {
    site = await startSite({ client });
    gov(site.strapi).clock.set(() => day ?? new Date());
    office = await makeOffice(site);
    people = await makeRoledOffice(site, office);
    entry = await draftLaw(site, office, { title: SECRET, body: SECRET });
    bulletin = await site.strapi.documents(BULLETIN).create({
      data: {
        title: SECRET,
        agency: { documentId: office.agency.documentId },
        sections: [{ heading: SECRET }],
      },
    });
  });
  afterAll(() => site?.stop());

  test('[ORG-03] [ORG-04] an agency sees its own drafts, the province all below it, the auditor all, a stranger none', async () => {
    const seen = async (person: Person): Promise<number> => (await laws(person)).body.pagination.total;
    const {
      reporter,
      head,
      publisher,
      provincial,
      governor,
      webmaster,
      auditor,
      stranger,
      strangerHead,
      idle,
    } = people;
    for (const person of [
      reporter,
      head,
      publisher,
      provincial,
      governor,
      webmaster,
      auditor,
      office.superAdmin,
    ]) {
      expect([person.name, await seen(person)]).toEqual([person.name, 1]);
      expect((await one(person, entry)).body.data.title).toBe(SECRET);
      expect((await dossier(site, person, entry)).title).toBe(SECRET);
    }
    for (const person of [stranger, strangerHead, idle]) {
      expect([person.name, await seen(person)]).toEqual([person.name, 0]);
      expect((await one(person, entry)).status).toBe(403);
    }
  });

  const direct: [string, (ask: ReturnType<typeof contentManager>, id: string) => any][] = [
    ['one', (ask, id) => ask.get(`collection-types/${LAW}/${id}`, th)],
    ['one, published', (ask, id) => ask.get(`collection-types/${LAW}/${id}`, { ...th, status: 'published' })],
    [
      'one, in a locale it does not have',
      (ask, id) => ask.get(`collection-types/${LAW}/${id}`, { locale: 'en' }),
    ],
    ['one, without a locale', (ask, id) => ask.get(`collection-types/${LAW}/${id}`)],
    ['update', (ask, id) => ask.put(`collection-types/${LAW}/${id}`, { title: 'x' }, th)],
    [
      'update into a new locale',
      (ask, id) => ask.put(`collection-types/${LAW}/${id}`, law({}), { locale: 'en' }),
    ],
    ['clone', (ask, id) => ask.post(`collection-types/${LAW}/clone/${id}`, law({}), th)],
    ['auto-clone', (ask, id) => ask.post(`collection-types/${LAW}/auto-clone/${id}`, {}, th)],
    ['discard', (ask, id) => ask.post(`collection-types/${LAW}/${id}/actions/discard`, {}, th)],
    ['publish', (ask, id) => ask.post(`collection-types/${LAW}/${id}/actions/publish`, {}, th)],
    ['unpublish', (ask, id) => ask.post(`collection-types/${LAW}/${id}/actions/unpublish`, {}, th)],
    ['delete', (ask, id) => ask.delete(`collection-types/${LAW}/${id}`, th)],
    [
      'validate many',
      (ask, id) =>
        ask.post(`collection-types/${LAW}/actions/bulkFindForValidation`, { documentIds: [id], ...th }),
    ],
    [
      'publish many',
      (ask, id) => ask.post(`collection-types/${LAW}/actions/bulkPublish`, { documentIds: [id], ...th }),
    ],
    [
      'unpublish many',
      (ask, id) => ask.post(`collection-types/${LAW}/actions/bulkUnpublish`, { documentIds: [id], ...th }),
    ],
    [
      'delete many',
      (ask, id) => ask.post(`collection-types/${LAW}/actions/bulkDelete`, { documentIds: [id], ...th }),
    ],
    [
      'count relations',
      (ask, id) => ask.get(`collection-types/${LAW}/${id}/actions/countDraftRelations`, th),
    ],
    [
      'count relations of many',
      (ask, id) =>
        ask.get(`collection-types/${LAW}/actions/countManyEntriesDraftRelations`, {
          'documentIds[0]': id,
          ...th,
        }),
    ],
    [
      'count with an operator',
      (ask) =>
        ask.get(`collection-types/${LAW}/actions/countManyEntriesDraftRelations`, {
          'documentIds[$ne]': 'x',
          ...th,
        }),
    ],
    ['relations', (ask, id) => ask.get(`relations/${LAW}/${id}/responsibleOfficer`, th)],
    ['relations to choose from', (ask, id) => ask.get(`relations/${LAW}/relatedLaws`, { id, ...th })],
  ];

  test.each(direct)('[ORG-04] another agency is refused by direct request: %s', async (name, ask) => {
    const before = await drafts(LAW, entry.documentId);
    for (const person of [people.stranger, people.strangerHead]) {
      const answer = await ask(cm(person), entry.documentId);
      // An operator is no id at all.
      expect(answer.status).toBe(name === 'count with an operator' ? 400 : 403);
      expect(JSON.stringify(answer.body)).not.toContain(SECRET);
    }
    expect(await drafts(LAW, entry.documentId)).toEqual(before);
    expect((await laws(people.stranger)).body.pagination.total).toBe(0);
  });

  test("[ORG-04] Strapi's own Editor role is narrowed like any other, though nobody gave it a condition", async () => {
    const editor = await makePerson(site, 'Editor', 'strapi-editor');
    await appoint(site, editor, 'reporter', people.other);
    expect((await laws(editor)).body.pagination.total).toBe(0);
    for (const [, ask] of direct) {
      const answer = await ask(cm(editor), entry.documentId);
      expect(JSON.stringify(answer.body)).not.toContain(SECRET);
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
    expect((await drafts(LAW, entry.documentId)).map(({ title }) => title)).toEqual([SECRET]);
  });

  test('[ORG-04] a host type under the gate is narrowed, its components and relations included', async () => {
    const editor = await makePerson(site, 'Bulletins', 'strapi-editor');
    await appoint(site, editor, 'reporter', people.other);
    const ask = cm(editor);
    expect((await ask.get(`collection-types/${BULLETIN}`)).body.pagination.total).toBe(0);
    expect((await ask.get(`collection-types/${BULLETIN}/${bulletin.documentId}`)).status).toBe(403);
    expect(
      (await ask.put(`collection-types/${BULLETIN}/${bulletin.documentId}`, { title: 'x' })).status,
    ).toBe(403);
    await site.strapi.documents('api::topic.topic').create({
      data: { name: 'เรื่อง', law: { documentId: entry.documentId, ...th } },
    });
    const topics = await ask.get('collection-types/api::topic.topic');
    expect(topics.body.results[0].law.documentId).toBe(entry.documentId);
    expect(JSON.stringify(topics.body)).not.toContain(SECRET);
    const guess = await ask.get('collection-types/api::topic.topic', {
      'filters[law][title][$startsWith]': SECRET.slice(0, 3),
    });
    expect(guess.status).toBe(403);
    expect((await ask.get('collection-types/api::topic.topic', { sort: 'law.title:asc' })).status).toBe(403);
    const [part] = await site.strapi.db.query('parts.section').findMany();
    const path = `relations/parts.section/${part.id}/picture`;
    expect((await ask.get(path)).body.error.details.reasons[0].code).toBe('scope.entry_elsewhere');
    // It is no relation, which only those are told who may ask.
    expect((await cm(people.reporter).get(path)).body.error.name).toBe('ValidationError');
  });

  test('[ORG-04] a relation shows nothing of an entry elsewhere, in the list nor in what there is to choose', async () => {
    const node = await site.strapi.documents(NODE).create({
      locale: 'th',
      data: {
        title: 'หน้าแรก',
        slug: 'home',
        agency: { documentId: people.other.documentId },
        targetLaw: { documentId: entry.documentId },
      },
    });
    const list = await cm(people.stranger).get(`collection-types/${NODE}`, th);
    expect(list.body.results).toHaveLength(1);
    expect(list.body.results[0].targetLaw.documentId).toBe(entry.documentId);
    expect(JSON.stringify(list.body)).not.toContain(SECRET);
    const chosen = await cm(people.stranger).get(`relations/${NODE}/${node.documentId}/targetLaw`, th);
    expect(chosen.status).toBe(200);
    expect(JSON.stringify(chosen.body)).not.toContain(SECRET);
    const choice = await cm(people.stranger).get(`relations/${NODE}/targetLaw`, th);
    expect(choice.body.results).toEqual([]);
    const guess = await cm(people.stranger).get(`collection-types/${NODE}`, {
      ...th,
      'filters[targetLaw][title][$startsWith]': SECRET.slice(0, 3),
    });
    expect(guess.status).toBe(403);
    const seen = await cm(people.webmaster).get(`collection-types/${NODE}`, th);
    expect(seen.body.results[0].targetLaw.title).toBe(SECRET);
  });

  test('[ORG-04] the media library does not tell what uses a file', async () => {
    const keeper = await makePerson(site, 'Keeper', 'gov-webmaster');
    await appoint(site, keeper, 'webmaster', people.other);
    const [row] = await drafts(LAW, entry.documentId);
    await site.strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'f.pdf',
        hash: 'h',
        mime: 'application/pdf',
        size: 1,
        url: '/uploads/h.pdf',
        provider: 'local',
        ext: '.pdf',
        folderPath: '/',
        related: [{ id: row.id, __type: LAW, __pivot: { field: 'cover' } }],
      },
    });
    const ask = (person: Person) =>
      site.http.get(`/upload/files?populate[related][on][${LAW}][fields][0]=title`).set(as(person));
    expect(JSON.stringify((await ask(people.auditor)).body)).toContain(SECRET);
    expect(JSON.stringify((await ask(keeper)).body)).not.toContain(SECRET);
    expect((await site.http.get('/upload/files').set(as(people.webmaster))).body.results).toHaveLength(1);
    expect((await site.http.get('/upload/files').set(as(keeper))).body.results).toHaveLength(0);
  });

  test('[ORG-04] the home page counts and lists only what is in the agency', async () => {
    const recent = await cm(people.stranger).get('homepage/recent-documents', { action: 'update' });
    expect(recent.status).toBe(200);
    expect(JSON.stringify(recent.body)).not.toContain(SECRET);
    const mine = await cm(people.reporter).get('homepage/count-documents');
    const theirs = await cm(people.stranger).get('homepage/count-documents');
    expect(mine.body.data).toEqual({ draft: 2, published: 0, modified: 0 });
    expect(theirs.body.data).toEqual({ draft: 1, published: 0, modified: 0 });
  });

  test('[ORG-04] an officer writes into no other agency: not by creating, moving, nor cloning', async () => {
    const other = { connect: [{ documentId: people.other.documentId }] };
    const made = await cm(people.reporter).post(`collection-types/${LAW}`, law({ agency: other }), th);
    expect(made.status).toBe(403);
    expect(made.body.error.details.reasons[0].code).toBe('scope.agency_elsewhere');
    expect((await laws(people.stranger)).body.pagination.total).toBe(0);
    const moved = await put(people.reporter, entry, { agency: other });
    expect(moved.body.error?.details.reasons[0].code).toBe('scope.agency_elsewhere');
    const emptied = await put(people.reporter, entry, {
      agency: { disconnect: [{ documentId: office.agency.documentId }] },
    });
    expect(emptied.body.error?.details.reasons[0].code).toBe('scope.agency_elsewhere');
    const cloned = await cm(people.reporter).post(
      `collection-types/${LAW}/clone/${entry.documentId}`,
      law({ agency: other }),
      th,
    );
    expect(cloned.status).toBe(403);
    const [row, ...rest] = await drafts(LAW, entry.documentId);
    expect([row.agency.code, rest]).toEqual(['SKN-01', []]);
    const kept = await put(people.reporter, entry, { summary: 'สรุป' });
    expect([kept.status, kept.body.data.summary]).toEqual([200, 'สรุป']);
  });

  test('[ORG-04] who moves an entry has to be of both agencies; then it is the other one that sees it', async () => {
    const both = await makePerson(site, 'Both', 'gov-reporter');
    await appoint(site, both, 'reporter', office.agency);
    await appoint(site, both, 'reporter', people.other);
    const own = { connect: [{ documentId: office.agency.documentId }] };
    const { body } = await cm(both).post(`collection-types/${LAW}`, law({ agency: own }), th);
    const ref = { uid: LAW, documentId: body.data.documentId, ...th };
    expect((await one(people.stranger, ref)).status).toBe(403);
    const other = {
      connect: [{ documentId: people.other.documentId }],
      disconnect: [{ documentId: office.agency.documentId }],
    };
    expect((await put(both, ref, { agency: other })).status).toBe(200);
    expect((await one(people.stranger, ref)).status).toBe(200);
    expect((await one(people.reporter, ref)).status).toBe(403);
    expect((await put(people.stranger, ref, { summary: 'ย้ายแล้ว' })).status).toBe(200);
    await site.strapi.documents(LAW).delete({ documentId: ref.documentId, locale: '*' });
  });

  test('[ORG-04] a draft without an agency is its author’s alone until it has one', async () => {
    const { status, body } = await cm(people.reporter).post(
      `collection-types/${LAW}`,
      law({ title: 'ยังไม่มีหน่วยงาน' }),
      th,
    );
    expect(status).toBe(201);
    const ref = { uid: LAW, documentId: body.data.documentId, ...th };
    expect((await one(people.reporter, ref)).body.data.title).toBe('ยังไม่มีหน่วยงาน');
    expect((await laws(people.reporter)).body.results.map((row: any) => row.documentId)).toContain(
      ref.documentId,
    );
    expect((await put(people.reporter, ref, { summary: 'ก' })).status).toBe(200);
    for (const person of [people.head, people.stranger, people.provincial])
      expect((await one(person, ref)).status).toBe(403);
    expect(
      (await put(people.stranger, ref, { agency: { connect: [{ documentId: people.other.documentId }] } }))
        .status,
    ).toBe(403);
    expect(
      (await put(people.reporter, ref, { agency: { connect: [{ documentId: office.agency.documentId }] } }))
        .status,
    ).toBe(200);
    expect((await one(people.head, ref)).status).toBe(200);
    await site.strapi.documents(LAW).delete({ documentId: ref.documentId, locale: '*' });
  });

  test('[ORG-04] a translation without an agency goes where its document is', async () => {
    const made = await put(people.reporter, entry, law({ title: 'English' }), { locale: 'en' });
    expect(made.status).toBe(200);
    expect((await one(people.head, entry, { locale: 'en' })).body.data.title).toBe('English');
    expect((await one(people.stranger, entry, { locale: 'en' })).status).toBe(403);
    expect((await laws(people.head, { locale: 'en' })).body.pagination.total).toBe(1);
    expect((await laws(people.stranger, { locale: 'en' })).body.pagination.total).toBe(0);
    await site.strapi.documents(LAW).delete({ documentId: entry.documentId, locale: 'en' });
  });

  test('[ORG-03] those who judge do not write, and the auditor changes nothing', async () => {
    for (const person of [
      people.head,
      people.publisher,
      people.provincial,
      people.governor,
      people.auditor,
    ]) {
      expect([person.name, (await put(person, entry, { title: 'x' })).status]).toEqual([person.name, 403]);
      expect((await cm(person).post(`collection-types/${LAW}`, law({}), th)).status).toBe(403);
      expect((await cm(person).delete(`collection-types/${LAW}/${entry.documentId}`, th)).status).toBe(403);
    }
    for (const act of ['submit', 'approve', 'publish', 'return']) {
      expect((await sign(site, people.auditor, act, entry)).status).toBe(403);
    }
    expect((await put(people.webmaster, entry, { summary: 'ผู้ดูแลเว็บไซต์' })).status).toBe(200);
  });

  test('[WF-01] scope begins and ends with the days of the appointment, and with its revocation', async () => {
    const passing = await makePerson(site, 'Passing', 'gov-reporter');
    const { documentId } = await appoint(site, passing, 'reporter', office.agency, {
      from: '2030-01-10',
      to: '2030-01-20',
    });
    const total = async (at: string): Promise<number> => {
      day = new Date(at);
      try {
        return (await laws(passing)).body.pagination.total;
      } finally {
        day = null;
      }
    };
    expect(await total('2030-01-09T16:59:00Z')).toBe(0);
    // 00:00 in Bangkok.
    expect(await total('2030-01-09T17:00:00Z')).toBe(1);
    expect(await total('2030-01-20T16:59:00Z')).toBe(1);
    expect(await total('2030-01-20T17:00:00Z')).toBe(0);
    await site.strapi.documents('plugin::gov-publishing.appointment').update({
      documentId,
      data: { revokedAt: '2030-01-01T00:00:00.000Z', revokedReason: 'ย้าย' },
    });
    expect(await total('2030-01-15T00:00:00Z')).toBe(0);
  });

  test('[WF-01] an appointment that is not in the ledger opens nothing', async () => {
    const forger = await makePerson(site, 'Forger', 'gov-reporter');
    const { documentId } = await appoint(site, forger, 'reporter', people.other);
    expect((await one(forger, entry)).status).toBe(403);
    await site.strapi.db.query('plugin::gov-publishing.appointment').update({
      where: { documentId },
      data: { agency: (await drafts(LAW, entry.documentId))[0].agency.id },
    });
    expect((await one(forger, entry)).status).toBe(403);
    expect((await laws(forger)).body.pagination.total).toBe(0);
  });

  test('[ORG-04] the sign-off API keeps to the agencies, too', async () => {
    const law2 = await draftLaw(site, office, { title: SECRET });
    await mustSign(site, people.reporter, 'submit', law2);
    const ask = (person: Person, path: string, query: object = {}) =>
      site.http.get(`/gov-publishing/${path}`).query(query).set(as(person));
    const lines = (person: Person) => ask(person, `dossier-lines/${LAW}`, { documentIds: law2.documentId });
    expect((await lines(people.head)).body.data).toHaveLength(1);
    expect((await lines(people.stranger)).body.data).toEqual([]);
    expect((await ask(people.stranger, `dossiers/${LAW}/${law2.documentId}`, th)).status).toBe(403);
    const { digest } = await dossier(site, people.head, law2);
    const act = await site.http
      .post(`/gov-publishing/dossiers/${LAW}/${law2.documentId}/acts`)
      .query(th)
      .set(as(people.strangerHead))
      .send({ act: 'approve', digest, password: people.strangerHead.password });
    expect(act.status).toBe(403);
    expect(JSON.stringify(act.body)).not.toContain(SECRET);
    const leaves = async (person: Person): Promise<any[]> => {
      const { body } = await ask(person, 'ledger', { pageSize: 100 });
      expect(body.meta.pagination.total).toBe(body.data.length);
      return body.data;
    };
    const about = (rows: any[]) => rows.filter(({ leaf }) => leaf.documentId === law2.documentId).length;
    expect(about(await leaves(people.head))).toBe(1);
    expect(about(await leaves(people.auditor))).toBe(1);
    expect(about(await leaves(people.governor))).toBe(1);
    const theirs = await leaves(people.stranger);
    expect(about(theirs)).toBe(0);
    expect(new Set(theirs.map(({ leaf }) => leaf.agency))).toEqual(new Set(['SKN-02']));
    await site.strapi.documents(LAW).delete({ documentId: law2.documentId, locale: '*' });
  });

  test('[ORG-03] super admin keeps Strapi’s full view and signs nothing without an appointment', async () => {
    const { superAdmin } = office;
    expect((await put(superAdmin, entry, { number: '๑' })).status).toBe(200);
    for (const act of ['submit', 'approve', 'publish']) {
      expect((await sign(site, superAdmin, act, entry)).status).toBe(403);
    }
  });
});
