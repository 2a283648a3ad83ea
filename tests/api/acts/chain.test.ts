import { dossier, draftLaw, makeOffice, mustSign, sign, type Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';

describe.each(DATABASES)('the chain over HTTP on %s', (client) => {
  let site: Site;
  let office: Office;
  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  test('[WF-03] [WF-05] [WF-06] a law goes from draft to the public through four hands', async () => {
    const entry = await draftLaw(site, office);
    expect((await site.http.get(`/api/gov/laws/${entry.documentId}`)).status).toBe(404);
    await mustSign(site, office.reporter, 'submit', entry);
    const own = await sign(site, office.reporter, 'approve', entry);
    expect(own.status).toBe(403);
    await mustSign(site, office.approver, 'approve', entry);
    const data = await mustSign(site, office.publisher, 'publish', entry);
    expect(data.state).toBe('published');
    const answer = await site.http.get(`/api/gov/laws/${entry.documentId}`);
    expect(answer.status).toBe(200);
    expect(answer.body.data.title).toContain('พระราชบัญญัติ');
    expect(answer.body.data.publication.signatures.map((each: any) => each.act)).toEqual([
      'submit',
      'approve',
      'publish',
    ]);
    expect((await dossier(site, office.reporter, entry)).state).toBe('published');
  });
});
