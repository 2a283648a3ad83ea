import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { as, LAW, makeOffice, makePerson, type Office, type Person } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { common, upload, write } from '../entries';
import { makeRoledOffice, type RoledOffice } from '../people/roles-office';
import { PNG } from './pixel';

const INERT = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-site',
};

describe('the folder of uploads', () => {
  let site: Site;
  let office: Office;
  let people: RoledOffice;
  let file: { id: number; url: string };
  /** What a browser sends for a picture in a page of the panel. */
  const cookieOf = async (person: Person): Promise<string> => {
    const answer = await site.http.get('/admin/users/me').set(as(person));
    const cookies = (answer.headers['set-cookie'] as unknown as string[] | undefined) ?? [];
    return cookies.find((cookie) => cookie.startsWith('gov_uploads=')) ?? '';
  };
  const show = async (person: Person, url: string): Promise<any> =>
    site.http.get(url).set('Cookie', (await cookieOf(person)).split(';')[0] ?? '');

  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
    people = await makeRoledOffice(site, office);
    file = (await upload(site, people.reporter, { name: 'x.png', mime: 'image/png', bytes: PNG })) as never;
    await write(site, people.reporter, LAW, {
      ...common(office),
      title: 'ร่าง',
      attachments: [{ file: file.id, label: 'ภาพ' }],
    });
  });
  afterAll(() => site?.stop());

  test('the cookie goes to the files alone, from this site alone, and no script reads it', async () => {
    const cookie = (await cookieOf(people.reporter)).toLowerCase();
    expect(cookie).toMatch(/; path=\/uploads(;|$)/);
    expect(cookie).toMatch(/; httponly/);
    expect(cookie).toMatch(/; samesite=strict/);
  });

  test('no cookie for an API token, an admin token, a refused or an anonymous request', async () => {
    const token = await site.strapi
      .service('admin::api-token')
      .create({ kind: 'content-api', type: 'full-access', name: 'full', lifespan: null });
    for (const headers of [
      {},
      { Authorization: `Bearer ${token.accessKey}` },
      { Authorization: 'Bearer x' },
    ]) {
      for (const path of ['/admin/users/me', '/api/upload/files', '/api/gov/laws']) {
        const answer = await site.http.get(path).set(headers);
        expect(JSON.stringify(answer.headers['set-cookie'] ?? '')).not.toContain('gov_uploads');
      }
    }
  });

  test('a picture of a draft is shown to those who may read the draft, and cannot run', async () => {
    for (const person of [people.reporter, people.head, people.governor, people.auditor, office.superAdmin]) {
      const answer = await show(person, file.url);
      expect([person.name, answer.status]).toEqual([person.name, 200]);
      expect(Buffer.compare(answer.body, readFileSync(join(site.publicDir, file.url)))).toBe(0);
      expect(answer.headers).toMatchObject({
        ...INERT,
        'content-type': 'image/png',
        'content-disposition': 'attachment',
        'cache-control': 'private, max-age=60',
      });
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test('[ORG-04] not to an officer of another agency, who learns nothing of it', async () => {
    const theirs = await show(people.stranger, file.url);
    const none = await show(people.stranger, '/uploads/none.png');
    expect([theirs.status, theirs.body]).toEqual([404, none.body]);
    expect(theirs.body.error.details.reasons[0].code).toBe('file.not_found');
    expect(theirs.headers).toMatchObject({ ...INERT, 'cache-control': 'no-store' });
  });

  test('parts and heads are asked the same', async () => {
    const cookie = (await cookieOf(people.reporter)).split(';')[0] ?? '';
    const part = await site.http.get(file.url).set('Cookie', cookie).set('Range', 'bytes=0-3');
    expect([part.status, part.body.length]).toEqual([206, 4]);
    const head = await site.http.head(file.url).set('Cookie', cookie);
    expect([head.status, head.headers['content-disposition']]).toEqual([200, 'attachment']);
    expect((await site.http.head(file.url)).status).toBe(401);
  });

  test("a program's page elsewhere does not read it with an officer's cookie", async () => {
    const cookie = (await cookieOf(people.reporter)).split(';')[0] ?? '';
    const answer = await site.http
      .get(file.url)
      .set('Cookie', cookie)
      .set('Origin', 'https://evil.example.go.th');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
  });

  test.each(['x.html', 'x.svg', 'x.xml', 'x.js'])(
    'an older upload, %s, is bytes and no page',
    async (name) => {
      writeFileSync(join(site.publicDir, 'uploads', name), '<script>alert(1)</script>');
      await site.strapi.db.query('plugin::upload.file').create({
        data: {
          name,
          hash: 'x',
          ext: name.slice(1),
          mime: 'text/html',
          size: 1,
          url: `/uploads/${name}`,
          provider: 'local',
          folderPath: '/',
        },
      });
      const answer = await show(office.superAdmin, `/uploads/${name}`);
      expect(answer.status).toBe(200);
      expect(answer.headers).toMatchObject({ ...INERT, 'content-type': 'application/octet-stream' });
      expect(answer.headers['content-disposition']).toBe('attachment');
    },
  );

  test('bytes in the folder that the library does not know are shown to nobody', async () => {
    writeFileSync(join(site.publicDir, 'uploads', 'stray.png'), PNG);
    expect((await show(office.superAdmin, '/uploads/stray.png')).status).toBe(404);
  });

  test('the cookie ends with the session, and with the account', async () => {
    const person = await makePerson(site, 'Leaver');
    const cookie = (await cookieOf(person)).split(';')[0] ?? '';
    const ask = (): any => site.http.get(file.url).set('Cookie', cookie);
    expect((await ask()).status).toBe(200);
    await site.strapi.db.query('admin::user').update({ where: { id: person.id }, data: { isActive: false } });
    expect((await ask()).status).toBe(401);
    await site.strapi.db.query('admin::user').update({ where: { id: person.id }, data: { isActive: true } });
    expect((await ask()).status).toBe(200);
    await site.strapi.db
      .connection('strapi_sessions')
      .where({ user_id: String(person.id) })
      .delete();
    expect((await ask()).status).toBe(401);
    expect((await site.http.get(file.url).set('Cookie', 'gov_uploads=x')).status).toBe(401);
  });

  test('programs find no name of a hidden file letter by letter, and no count', async () => {
    const token = await site.strapi
      .service('admin::api-token')
      .create({ kind: 'content-api', type: 'full-access', name: 'guess', lifespan: null });
    const ask = async (query: string): Promise<any> =>
      (await site.http.get(`/api/upload/files${query}`).set({ Authorization: `Bearer ${token.accessKey}` }))
        .body;
    expect(await ask('?filters[name][$startsWith]=x')).toEqual([]);
    expect((await ask('/page?filters[name][$startsWith]=x')).meta.pagination.total).toBe(0);
    expect(
      (await ask('/page?filters[$or][0][name][$contains]=x&filters[$or][1][id][$gt]=0')).meta.pagination
        .total,
    ).toBe(0);
  });
});
