import { as, draftLaw, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { signInCode } from '../../harness/in-code';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { publishInCode } from '../entries';

const LIST = '/content-manager/collection-types/plugin::gov-publishing.law';

describe.each(DATABASES)('filters of the sign-off in a list of the Content Manager, %s', (client) => {
  let site: Site;
  let office: Office;
  let laws: EntryRef[];
  const list = (query: Record<string, string>): any =>
    site.http
      .get(LIST)
      .query({ locale: 'th', pageSize: '2', ...query })
      .set(as(office.superAdmin));
  const ids = (answer: any): string[] => answer.body.results.map((row: any) => row.documentId).sort();

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    laws = [];
    for (let each = 0; each < 4; each += 1) laws.push(await draftLaw(site, office));
    const [, submitted, approved, published] = laws as [EntryRef, EntryRef, EntryRef, EntryRef];
    await signInCode(site.strapi, office.reporter.id, 'submit', submitted);
    await signInCode(site.strapi, office.reporter.id, 'submit', approved);
    await signInCode(site.strapi, office.approver.id, 'approve', approved);
    await publishInCode(site, office, published);
  });
  afterAll(() => site?.stop());

  test('a state finds the entries that stand there, and the count is theirs', async () => {
    for (const [index, state] of ['draft', 'submitted', 'approved', 'published'].entries()) {
      const answer = await list({ 'filters[$and][0][signoffState][$eq]': state });
      expect(answer.status).toBe(200);
      expect(ids(answer)).toEqual([laws[index]?.documentId]);
      expect(answer.body.pagination).toMatchObject({ total: 1, pageCount: 1 });
    }
    expect((await list({})).body.pagination.total).toBe(4);
  });

  test('waiting for, agency and deadline; together with each other and with a filter of Strapi’s own', async () => {
    const waiting = await list({ 'filters[$and][0][signoffWaiting][$eq]': 'approver' });
    expect(ids(waiting)).toEqual([laws[1]?.documentId]);
    const here = await list({ 'filters[$and][0][signoffAgency][$eq]': office.agency.code });
    expect(here.body.pagination.total).toBe(4);
    const elsewhere = await list({ 'filters[$and][0][signoffAgency][$eq]': 'NO-SUCH' });
    expect(elsewhere.body.pagination.total).toBe(0);
    expect((await list({ 'filters[$and][0][signoffDue][$eq]': 'overdue' })).body.pagination.total).toBe(0);
    const both = await list({
      'filters[$and][0][documentId][$eq]': laws[2]?.documentId ?? '',
      'filters[$and][1][signoffState][$eq]': 'approved',
    });
    expect(ids(both)).toEqual([laws[2]?.documentId]);
    const neither = await list({
      'filters[$and][0][documentId][$eq]': laws[2]?.documentId ?? '',
      'filters[$and][1][signoffState][$eq]': 'draft',
    });
    expect(neither.body.pagination.total).toBe(0);
  });

  test('another language of the list is filtered by its own sign-off', async () => {
    const answer = await list({ locale: 'en', 'filters[$and][0][signoffState][$eq]': 'published' });
    expect(answer.body.pagination.total).toBe(0);
  });

  test.each([
    ['filters[$and][0][signoffState][$eq]', 'finished'],
    ['filters[$and][0][signoffState][$ne]', 'draft'],
    ['filters[$and][0][signoffWaiting][$eq]', 'mayor'],
  ])('%s=%s is refused with what is allowed', async (name, value) => {
    const answer = await list({ [name]: value });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.reasons[0].message.en).toContain('Allowed');
  });
});
