import { DUTIES } from '#server/domain/signoff/model';
import { as, makePerson, type Person } from '../../harness/people';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { expectRefusal } from '../refusals';

const PATH = '/gov-publishing/help';

describe.each(oneDatabase(__filename))('the guide in the admin API, on %s', (client) => {
  let site: Site;
  let reader: Person;

  beforeAll(async () => {
    site = await startSite({ client });
    reader = await makePerson(site, 'Reader', 'strapi-editor');
  });
  afterAll(() => site?.stop());

  const ask = (query: object): any => site.http.get(PATH).query(query).set(as(reader));

  test('is for everybody in a session, of whatever role, and kept by no browser', async () => {
    const page = await ask({ name: 'reporter', language: 'th' });
    expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(page.body.data.title).toContain('ผู้รายงาน');
    expect((await site.http.get(PATH)).status).toBe(401);
  });

  test('has each duty in the language that is asked for, and begins where no page is named', async () => {
    for (const duty of DUTIES) {
      const name = duty.replace('_', '-');
      expect((await ask({ name, language: 'th' })).body.data.title).toMatch(/[ก-๙]/);
      expect((await ask({ name, language: 'en' })).body.data.title).not.toMatch(/[ก-๙]/);
    }
    expect((await ask({})).body.data.html).toContain('href="reporter"');
  });

  test('a page that is not there is refused in words, however it is asked for', async () => {
    for (const name of ['../../package', 'refusals/nothing', '__proto__', '<img src=x onerror=alert(1)>'])
      expectRefusal(await ask({ name }), 404, ['help.no_such_page']);
    // Asked for twice, a name is no name: the guide begins.
    expect((await site.http.get(`${PATH}?name=a&name=b`).set(as(reader))).status).toBe(200);
  });

  test('the page of a refusal is the one sentence that the refusal has', async () => {
    const refused = await ask({ name: 'nowhere' });
    const [reason] = refused.body.error.details.reasons;
    const { html } = (await ask({ name: `refusals/${reason.code}`, language: 'en' })).body.data;
    expect(html).toContain('The guide has no page “(a name)”. Start at its first page.');
  });
});
