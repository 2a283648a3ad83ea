import { as, draftLaw, LAW, makeOffice, type EntryRef, type Office, type Person } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { makeRoledOffice, type RoledOffice } from '../people/roles-office';

const SECRET = 'ร่างลับของหน่วยงานหนึ่ง';

describe('drafts of another agency through the routes of i18n', () => {
  let site: Site;
  let office: Office;
  let people: RoledOffice;
  let entry: EntryRef;

  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
    people = await makeRoledOffice(site, office);
    entry = await draftLaw(site, office, { title: SECRET, body: SECRET, slug: 'secret-slug' });
  });
  afterAll(() => site?.stop());

  const fill = (person: Person, documentId: string): any =>
    site.http
      .get(`/i18n/content-manager/get-fill-from-locale/${LAW}`)
      .query({
        documentId,
        sourceLocale: 'th',
        targetLocale: 'th',
        collectionType: 'collection-types',
      })
      .set(as(person));

  test('[ORG-04] the fields without translation of an entry elsewhere are not given out', async () => {
    const [row] = await site.strapi.db.query(LAW).findMany({ where: { documentId: entry.documentId } });
    const ask = (person: Person): any =>
      site.http
        .post('/i18n/content-manager/actions/get-non-localized-fields')
        .send({ model: LAW, id: row.id, locale: 'th' })
        .set(as(person));
    const own = await ask(people.reporter);
    expect([own.status, own.body.nonLocalizedFields?.slug]).toEqual([200, 'secret-slug']);
    const other = await ask(people.stranger);
    expect([other.status, JSON.stringify(other.body).includes('secret-slug')]).toEqual([403, false]);
  });

  test('[ORG-04] filling from another language tells no title of an entry elsewhere', async () => {
    const mine = await site.strapi.documents(LAW).create({
      locale: 'th',
      data: {
        title: 'ของตน',
        slug: 'mine-1',
        legislationType: 'act',
        legislationDate: '1997-09-02',
        importance: 'normal',
        agency: { documentId: people.other.documentId },
        relatedLaws: [{ documentId: entry.documentId, locale: 'th' }],
      },
    });
    const own = await fill(people.stranger, mine.documentId);
    expect([own.status, own.body.data.title]).toEqual([200, 'ของตน']);
    expect(own.body.data.relatedLaws.connect).toHaveLength(1);
    expect(JSON.stringify(own.body)).not.toContain(SECRET);
    expect((await fill(people.stranger, entry.documentId)).status).toBe(403);
    expect((await fill(people.reporter, entry.documentId)).body.data.title).toBe(SECRET);
  });
});
