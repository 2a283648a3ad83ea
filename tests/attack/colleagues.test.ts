import { as, makeOffice, type Office, type Person } from '../harness/people';
import { startSite, type Site } from '../harness/site';
import { makeRoledOffice, type RoledOffice } from '../api/roles-office';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('whose colleague one is', () => {
  let site: Site;
  let office: Office;
  let people: RoledOffice;

  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
    people = await makeRoledOffice(site, office);
  });
  afterAll(() => site?.stop());

  test('[ORG-04] [WF-01] an appointment that nobody confirmed opens no files of the person named in it', async () => {
    const up = await site.http.post('/upload').set(as(people.reporter)).attach('files', PNG, 'secret.png');
    const { url } = up.body[0];
    const read = async (person: Person): Promise<number> => (await site.http.get(url).set(as(person))).status;
    const made = await site.http
      .post('/gov-publishing/people/appointments')
      .set(as(people.strangerHead))
      .send({
        person: String(people.reporter.id),
        agency: people.other.code,
        duty: 'reporter',
        orderNumber: '1/2569',
        orderDate: '2026-01-01',
        natureOfWork: 'x',
        position: 'p',
        from: '2026-01-01',
        to: null,
        actingFor: null,
        orderFile: null,
      });
    expect(made.status).toBe(200);
    expect([await read(people.stranger), await read(people.strangerHead)]).toEqual([404, 404]);
    expect([await read(people.reporter), await read(office.reporter)]).toEqual([200, 200]);
  });
});
