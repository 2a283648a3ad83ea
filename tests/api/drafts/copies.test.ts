import {
  as,
  dossier,
  draftLaw,
  makeOffice,
  publishThroughChain,
  type EntryRef,
  type Office,
} from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';

describe.each(DATABASES)('a copy of an entry, on %s', (client) => {
  let site: Site;
  let office: Office;
  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  const copy = async ({ uid, documentId }: EntryRef, data: object): Promise<any> => {
    const answer = await site.http
      .post(`/content-manager/collection-types/${uid}/clone/${documentId}`)
      .query({ locale: 'th' })
      .set(as(office.reporter))
      .send(data);
    expect(answer.status).toBe(200);
    return answer.body.data;
  };
  const draft = ({ uid, documentId }: EntryRef): Promise<any> =>
    site.strapi.documents(uid as never).findOne({
      documentId,
      locale: 'th',
      status: 'draft',
      populate: ['agency', 'responsibleOfficer'],
    } as never);

  test('[WF-07] is a draft of its own: another document and slug, in the same charge, signed by nobody', async () => {
    const entry = await draftLaw(site, office, { title: 'ต้นฉบับ' });
    const before = await publishThroughChain(site, office, entry);
    const { slug } = await draft(entry);
    const { documentId } = await copy(entry, {});
    const made = { ...entry, documentId };
    expect(documentId).not.toBe(entry.documentId);
    const copied = await draft(made);
    expect(copied.slug).toMatch(/^law-\d{4}-[a-z0-9]+$/);
    expect([copied.slug === slug, copied.title, copied.agency.code]).toEqual([false, 'ต้นฉบับ', 'SKN-01']);
    expect(copied.responsibleOfficer.documentId).toBe(office.officer.documentId);
    const its = await dossier(site, office.reporter, made);
    expect([its.state, its.acts, its.signatures, its.published]).toEqual(['draft', [], [], null]);
    const original = await dossier(site, office.reporter, entry);
    expect([original.state, original.digest]).toEqual(['published', before.digest]);
    expect((await draft(entry)).slug).toBe(slug);
    expect((await site.http.get(`/api/gov/laws/${documentId}`).query({ locale: 'th' })).status).toBe(404);
  });

  test('keeps a slug that was typed for it, and not one that is the original’s', async () => {
    const entry = await draftLaw(site, office);
    const { slug } = await draft(entry);
    const typed = await copy(entry, { slug: `typed-${client}` });
    const same = await copy(entry, { slug });
    expect((await draft({ ...entry, documentId: typed.documentId })).slug).toBe(`typed-${client}`);
    expect((await draft({ ...entry, documentId: same.documentId })).slug).not.toBe(slug);
  });

  test('[WF-05] makes the writers of the original writers of the copy', async () => {
    const entry = await draftLaw(site, office);
    const saved = await site.http
      .put(`/content-manager/collection-types/${entry.uid}/${entry.documentId}`)
      .query({ locale: 'th' })
      .set(as(office.approver))
      .send({ summary: 'คำของหัวหน้า' });
    expect(saved.status).toBe(200);
    const { documentId } = await copy(entry, {});
    const { open } = await dossier(site, office.approver, { ...entry, documentId });
    const approve = open.find(({ act }: any) => act === 'approve');
    expect(approve.reasons.map(({ code }: any) => code)).toContain('four_eyes_wrote');
  });
});
