import {
  appoint,
  as,
  draftLaw,
  LAW,
  makeOffice,
  makePerson,
  type EntryRef,
  type Office,
  type Person,
} from '../../harness/people';
import { OFFICER_ROLE } from '../../harness/officers';
import { oneDatabase, startSite, type Site } from '../../harness/site';

const AGENCY = 'plugin::gov-publishing.agency';
const READ_ALL = 'plugin::gov-publishing.entries.read-all';
const SECRET = 'secret-slug-of-another-agency';

/** A request that names two types, or two languages: Strapi reads one of them, and the door must not look at the other. */
describe.each(oneDatabase(__filename))(
  '[ORG-04] a request that names more than it needs, on %s',
  (client) => {
    let site: Site;
    let office: Office;
    let officer: Person;
    let theirs: EntryRef;
    let rowId: number;

    beforeAll(async () => {
      site = await startSite({ client });
      office = await makeOffice(site);
      const elsewhere = await site.strapi.documents(AGENCY).create({
        data: {
          code: 'OTH-02',
          nameTh: 'สำนักงานอื่น',
          nameEn: 'Other office',
          order: 2,
          parent: { documentId: office.province.documentId },
        },
      });
      officer = await makePerson(site, 'Officer', OFFICER_ROLE);
      await appoint(site, officer, 'reporter', elsewhere);
      const all = await site.strapi.db
        .query('admin::permission')
        .findMany({ where: { action: READ_ALL, role: { code: OFFICER_ROLE } } });
      for (const { id } of all) await site.strapi.db.query('admin::permission').delete({ where: { id } });
      theirs = await draftLaw(site, office, { slug: SECRET });
      rowId = (await site.strapi.db.query(LAW).findOne({ where: { documentId: theirs.documentId } })).id;
    });

    afterAll(() => site?.stop());

    it('shows no field of the row that a new language would be filled from', async () => {
      const types = [
        '',
        'plugin::gov-publishing.appointment',
        'api::note.note',
        'parts.section',
        'no-such-type',
      ];
      for (const named of types) {
        const answer = await site.http
          .post('/i18n/content-manager/actions/get-non-localized-fields')
          .query(named === '' ? {} : { contentType: named })
          .set(as(officer))
          .send({ model: LAW, id: rowId, locale: 'th' });
        expect([named, answer.status]).toEqual([named, 403]);
        expect(JSON.stringify(answer.body)).not.toContain(SECRET);
      }
    });

    it('shows its own agency what it asks for', async () => {
      const answer = await site.http
        .post('/i18n/content-manager/actions/get-non-localized-fields')
        .query({ contentType: 'api::note.note' })
        .set(as(office.reporter))
        .send({ model: LAW, id: rowId, locale: 'th' });
      expect(answer.status).toBe(200);
      expect(answer.body.nonLocalizedFields.slug).toBe(SECRET);
    });
  },
);
