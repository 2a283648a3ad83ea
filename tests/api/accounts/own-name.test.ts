import {
  as,
  draftLaw,
  makeOffice,
  publishThroughChain,
  type Office,
  type Person,
} from '../../harness/people';
import { startSite, type Site } from '../../harness/site';

describe('under whose name an officer signs', () => {
  let site: Site;
  let office: Office;

  beforeAll(async () => {
    site = await startSite({ env: { GOV_PROFILE: 'singburi' } });
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  const rename = (person: Person, firstname: string): any =>
    site.http.put('/admin/users/me').set(as(person)).send({ firstname, lastname: 'ทดสอบ' });

  test('[WF-01] nobody who is appointed signs under the name of somebody else', async () => {
    const entry = await draftLaw(site, office);
    const answer = await rename(office.publisher, 'Governor');
    await publishThroughChain(site, office, entry);
    const rows: any[] = await site.strapi.db
      .connection('gov_ledger_signers')
      .select('person_id', 'person_name');
    const names = new Set(
      rows.filter((row) => row.person_id === String(office.publisher.id)).map((row) => row.person_name),
    );
    const bundle = await site.http.get(`/api/gov/provenance/${entry.documentId}`).query({ locale: 'th' });
    expect([...names]).toEqual([office.publisher.name]);
    expect(JSON.stringify(bundle.body.signers)).not.toContain('Governor');
    expect(answer.status).toBe(400);
  });

  test('the rest of the own profile, and the administrator, change as always', async () => {
    const same = await rename(office.publisher, 'Publisher');
    expect(same.status).toBe(200);
    const other = await site.http
      .put(`/admin/users/${office.publisher.id}`)
      .set(as(office.superAdmin))
      .send({ firstname: 'Married' });
    expect(other.status).toBe(200);
    expect((await rename(office.superAdmin, 'Another')).status).toBe(200);
  });
});
