import { signInCode } from '../../harness/in-code';
import { as, draftLaw, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { oneDatabase, startSite, type Site } from '../../harness/site';

describe.each(oneDatabase(__filename))('a law that is public in two languages on %s', (client) => {
  let site: Site;
  let office: Office;
  let th: EntryRef;
  let en: EntryRef;

  const save = async (entry: EntryRef, data: object): Promise<void> => {
    const answer = await site.http
      .put(`/content-manager/collection-types/${entry.uid}/${entry.documentId}`)
      .query({ locale: entry.locale })
      .set(as(office.reporter))
      .send(data);
    expect(answer.status).toBe(200);
  };
  const publish = async (entry: EntryRef): Promise<void> => {
    await signInCode(site.strapi, office.reporter.id, 'submit', entry);
    await signInCode(site.strapi, office.approver.id, 'approve', entry);
    await signInCode(site.strapi, office.publisher.id, 'publish', entry);
  };
  const publicDate = async ({ documentId, locale }: EntryRef): Promise<string> =>
    (await site.http.get(`/api/gov/laws/${documentId}`).query({ locale })).body.data.legislationDate;

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  beforeEach(async () => {
    th = await draftLaw(site, office);
    en = { ...th, locale: 'en' };
    await save(en, {
      title: 'Official Information Act',
      slug: `law-${th.documentId}`,
      legislationType: 'act',
      legislationDate: '1997-09-02',
      importance: 'normal',
      agency: { connect: [{ documentId: office.agency.documentId }] },
      responsibleOfficer: { connect: [{ documentId: office.officer.documentId }] },
      source: { name: 'Government Gazette', citation: 'Vol. 114' },
    });
    await publish(th);
    await publish(en);
  });

  test.each(['th', 'en'])(
    '[WF-09] a shared field changed in %s goes out in each language with that language’s own signatures',
    async (changed) => {
      const [first, second] = changed === 'th' ? [th, en] : [en, th];
      await save(first!, { legislationDate: '1998-03-04' });
      await publish(first!);
      expect([await publicDate(first!), await publicDate(second!)]).toEqual(['1998-03-04', '1997-09-02']);
      const drift = await site.http.get('/gov-publishing/drift').set(as(office.governor));
      expect(drift.body.data.findings).toEqual([]);
      await publish(second!);
      expect(await publicDate(second!)).toBe('1998-03-04');
    },
  );
});
