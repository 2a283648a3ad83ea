import {
  draftLaw,
  LAW,
  makeOffice,
  publishThroughChain,
  dossier,
  type EntryRef,
  type Office,
} from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { appoint, as, makePerson } from '../../harness/people';
import { OFFICER_ROLE } from '../../harness/officers';
import { contentManager, makeRoledOffice, type RoledOffice } from './roles-office';

const SECRET = 'ร่างลับของหน่วยงานหนึ่ง';

describe.each(DATABASES)('what another agency is working on, on %s', (client) => {
  let site: Site;
  let office: Office;
  let people: RoledOffice;
  let entry: EntryRef;

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    people = await makeRoledOffice(site, office);
    entry = await draftLaw(site, office, { title: SECRET, body: SECRET });
  });
  afterAll(() => site?.stop());

  const rowOf = async ({ documentId }: EntryRef): Promise<any> =>
    site.strapi.db.query(LAW).findOne({ where: { documentId, publishedAt: null } });
  const tie = (relatedLaws: unknown): any =>
    contentManager(site, people.stranger).post(
      `collection-types/${LAW}`,
      {
        title: 'ของตน',
        slug: `mine-${Math.round(Math.random() * 1e9)}`,
        legislationType: 'act',
        legislationDate: '1997-09-02',
        importance: 'normal',
        agency: { connect: [{ documentId: people.other.documentId }] },
        relatedLaws,
      },
      { locale: 'th' },
    );

  test('[ORG-04] nobody reads the title of a draft elsewhere by relating an entry to it', async () => {
    const { id } = await rowOf(entry);
    const { documentId } = entry;
    const forms = [
      { connect: [{ id }] },
      { connect: [{ documentId }] },
      [id],
      [documentId],
      { set: [{ id }] },
      { set: [documentId] },
    ];
    for (const form of forms) {
      const made = await tie(form);
      expect([JSON.stringify(form), made.status]).toEqual([JSON.stringify(form), 403]);
    }
  });

  test('what is public elsewhere, and what is their own, may be related to', async () => {
    const known = await draftLaw(site, office, { title: 'เปิดเผยแล้ว' });
    await publishThroughChain(site, office, known);
    const made = await tie({ connect: [{ documentId: known.documentId }] });
    expect(made.status).toBe(201);
    const own = await tie({ connect: [{ documentId: made.body.data.documentId }] });
    expect(own.status).toBe(201);
    const ref = { uid: LAW, documentId: own.body.data.documentId, locale: 'th' };
    expect((await dossier(site, people.stranger, ref)).title).toBe('ของตน');
  });

  describe('from the other side of a relation', () => {
    const BULLETIN = 'api::bulletin.bulletin';
    const TOPIC = 'api::topic.topic';
    const READ_ALL = 'plugin::gov-publishing.entries.read-all';
    let officer: any;
    let theirs: string;

    beforeAll(async () => {
      officer = await makePerson(site, 'Elsewhere', OFFICER_ROLE);
      await appoint(site, officer, 'reporter', people.other);
      const all = await site.strapi.db
        .query('admin::permission')
        .findMany({ where: { action: READ_ALL, role: { code: OFFICER_ROLE } } });
      for (const { id } of all) await site.strapi.db.query('admin::permission').delete({ where: { id } });
      theirs = await bulletin(office.agency.documentId);
    });

    const bulletin = async (agency: string): Promise<string> =>
      (await site.strapi.documents(BULLETIN).create({ data: { title: SECRET, agency } })).documentId;
    const topicOf = async (bulletins: string[]): Promise<string> =>
      (await site.strapi.documents(TOPIC).create({ data: { name: 'หัวเรื่อง', bulletins } })).documentId;
    const save = (data: object, documentId?: string): any =>
      documentId === undefined
        ? site.http.post(`/content-manager/collection-types/${TOPIC}`).set(as(officer)).send(data)
        : site.http
            .put(`/content-manager/collection-types/${TOPIC}/${documentId}`)
            .set(as(officer))
            .send(data);
    const topicsOf = async (documentId: string): Promise<string[]> => {
      const row = await site.strapi.documents(BULLETIN).findOne({ documentId, populate: ['topics'] });
      return row.topics.map(({ documentId: id }: any) => id);
    };

    test('[ORG-04] nothing is tied to a draft of another agency, nor taken from it', async () => {
      for (const form of [
        { connect: [{ documentId: theirs }] },
        { set: [{ documentId: theirs }] },
        [theirs],
      ]) {
        const made = await save({ name: 'ของตน', bulletins: form });
        expect([JSON.stringify(form), made.status]).toEqual([JSON.stringify(form), 403]);
        expect(made.body.error.details.reasons[0]).toMatchObject({
          code: 'scope.entry_elsewhere',
          field: 'bulletins',
        });
      }
      expect(await topicsOf(theirs)).toEqual([]);
      const topic = await topicOf([theirs]);
      for (const form of [{ disconnect: [{ documentId: theirs }] }, { set: [] }, []]) {
        const saved = await save({ bulletins: form }, topic);
        expect([JSON.stringify(form), saved.status]).toEqual([JSON.stringify(form), 403]);
      }
      expect(await topicsOf(theirs)).toEqual([topic]);
    });

    test('their own drafts are tied and untied, and a topic that others show is renamed', async () => {
      const own = await bulletin(people.other.documentId);
      const topic = await topicOf([theirs]);
      const tied = await save({ bulletins: { connect: [{ documentId: own }] } }, topic);
      expect(tied.status).toBe(200);
      expect(await topicsOf(own)).toEqual([topic]);
      expect((await save({ name: 'ชื่อใหม่', bulletins: { connect: [], disconnect: [] } }, topic)).status).toBe(
        200,
      );
      const untied = await save({ bulletins: { disconnect: [{ documentId: own }] } }, topic);
      expect(untied.status).toBe(200);
      expect(await topicsOf(own)).toEqual([]);
      expect(await topicsOf(theirs)).toContain(topic);
    });
  });
});
