import { processorTime } from '../../harness/processor-time';
import { gov } from '../../harness/gov';
import { appoint, as, makeOffice, makePerson, type Office, type Person } from '../../harness/people';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { upload } from '../entries';
import { makeRoledOffice, type RoledOffice } from '../people/roles-office';
import { PNG } from './pixel';

const APPOINTMENT = 'plugin::gov-publishing.appointment';
const DAY_MS = 86_400_000;

describe.each(oneDatabase(__filename))('[ORG-04] whose colleague one is, on %s', (client) => {
  let site: Site;
  let office: Office;
  let people: RoledOffice;
  let now: Date;

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    people = await makeRoledOffice(site, office);
  });
  beforeEach(() => {
    now = new Date();
    gov(site.strapi).clock.set(() => now);
  });
  afterAll(() => site?.stop());

  type File = Awaited<ReturnType<typeof upload>>;
  const put = (person: Person): Promise<File> =>
    upload(site, person, { name: 'แผน.png', mime: 'image/png', bytes: PNG });
  const reads = async (file: File, ...persons: Person[]): Promise<number[]> =>
    Promise.all(persons.map(async (person) => (await site.http.get(file.url).set(as(person))).status));
  const dated = async (file: File, at: Date): Promise<File> => {
    await site.strapi.db.connection('files').where({ id: file.id }).update({ created_at: at });
    return file;
  };
  /** Somebody who was in the first agency until today, and from tomorrow on is in the other one. */
  async function mover(): Promise<Person> {
    const person = await makePerson(site, 'Mover', 'gov-reporter');
    const today = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
    await appoint(site, person, 'reporter', office.agency, { to: today });
    return person;
  }

  test('[WF-01] an appointment that nobody confirmed opens no files of the person named in it', async () => {
    const file = await put(people.reporter);
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
    expect(await reads(file, people.stranger, people.strangerHead)).toEqual([404, 404]);
    expect(await reads(file, people.reporter, office.reporter)).toEqual([200, 200]);
  });

  test('who has left opens the office’s files no more, also those uploaded for it; the office does', async () => {
    const person = await mover();
    const [own, of] = [await put(person), await put(people.reporter)];
    expect(await reads(own, person, people.reporter)).toEqual([200, 200]);
    expect(await reads(of, person)).toEqual([200]);
    now = new Date(now.getTime() + 2 * DAY_MS);
    expect(await reads(own, person, people.reporter)).toEqual([404, 200]);
    expect(await reads(of, person)).toEqual([404]);
    const renamed = await site.http
      .post(`/upload?id=${own.id}`)
      .set(as(person))
      .field('fileInfo', JSON.stringify({ caption: 'x' }));
    expect(renamed.status).toBe(403);
  });

  test('what is uploaded in a new office is not the old one’s, nor the other way', async () => {
    const person = await mover();
    const before = await put(person);
    await appoint(site, person, 'reporter', people.other);
    now = new Date(now.getTime() + 2 * DAY_MS);
    const after = await dated(await put(person), now);
    expect(await reads(before, person, people.reporter, people.stranger)).toEqual([404, 200, 404]);
    expect(await reads(after, person, people.reporter, people.stranger)).toEqual([200, 404, 200]);
  });

  test('an appointment of long ago, entered today, opens nothing of before', async () => {
    const person = await makePerson(site, 'Latecomer', 'gov-reporter');
    const before = await put(person);
    const { documentId } = await appoint(site, person, 'reporter', people.other, { from: '2018-05-16' });
    expect(await reads(before, person, people.stranger)).toEqual([200, 404]);
    const after = await put(person);
    expect(await reads(after, person, people.stranger)).toEqual([200, 200]);
    await site.strapi.documents(APPOINTMENT).update({ documentId, data: { revokedAt: new Date() } });
    expect(await reads(after, person)).toEqual([404]);
    expect(await reads(before, person)).toEqual([200]);
  });

  test('an office of very many is asked in one query', async () => {
    const tenures = gov(site.strapi).people.officers;
    const original = tenures.tenuresIn;
    const known = await original.call(tenures, [1, 2, 3]);
    tenures.tenuresIn = () => Promise.resolve(Array.from({ length: 5_000 }, () => known[0]));
    try {
      const cost = processorTime();
      const answer = await site.http.get('/upload/files?pageSize=1').set(as(people.reporter));
      expect(answer.status).toBe(200);
      expect(cost()).toBeLessThan(10_000);
    } finally {
      tenures.tenuresIn = original;
    }
  });
});
