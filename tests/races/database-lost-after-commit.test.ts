import { as, draftLaw, LAW, makeOffice, type EntryRef, type Office } from '../harness/people';
import { startProcess, type SiteProcess } from '../harness/process/second-process';
import { freshEnvironment, startIn } from '../harness/site';
import { until } from '../harness/until';

describe('a PostgreSQL that is lost between the commit of a save and what Strapi reads after it', () => {
  let office: Office;
  let entry: EntryRef;
  let server: SiteProcess;

  beforeAll(async () => {
    const env = await freshEnvironment('postgres');
    const site = await startIn(env, 'postgres', () => undefined);
    office = await makeOffice(site);
    entry = await draftLaw(site, office);
    await site.stop();
    server = await startProcess(env);
  });
  afterAll(() => server?.kill());

  test('the server says so in its log and goes on: what was saved is saved', async () => {
    const lost = server.loseDatabaseAfterSave();
    const path = `/content-manager/collection-types/${LAW}/${entry.documentId}`;
    const answer = await server.http
      .put(path)
      .query({ locale: 'th' })
      .set(as(office.reporter))
      .send({ title: 'แก้ไขก่อนฐานข้อมูลหาย' });
    expect(await lost).toBe(true);
    expect([200, 503]).toContain(answer.status);
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules| at /);

    let read = answer;
    await until('the database is there again', async () => {
      read = await server.http.get(path).query({ locale: 'th' }).set(as(office.reporter));
      return read.status !== 503;
    });
    expect([read.status, read.body.data?.title]).toEqual([200, 'แก้ไขก่อนฐานข้อมูลหาย']);
    expect(server.log()).toMatch(/gov-publishing: after a commit: /);
  });
});
