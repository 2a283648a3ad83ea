import {
  draftLaw,
  LAW,
  makeOffice,
  publishThroughChain,
  dossier,
  type EntryRef,
  type Office,
} from '../harness/people';
import { startSite, type Site } from '../harness/site';
import { contentManager, makeRoledOffice, type RoledOffice } from './roles-office';

const SECRET = 'ร่างลับของหน่วยงานหนึ่ง';

describe('what another agency is working on', () => {
  let site: Site;
  let office: Office;
  let people: RoledOffice;
  let entry: EntryRef;

  beforeAll(async () => {
    site = await startSite();
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
});
