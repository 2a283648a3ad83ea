import { gov } from '../../harness/gov';
import { as, draftLaw, makeOffice, PASSWORD, type EntryRef, type Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { publishInCode } from '../entries';
import { expectWords } from '../refusals';

const EVIL = 'https://evil.example';

describe.each(DATABASES)('who may ask, and when the database is gone, on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    law = await draftLaw(site, office, { affectsProvinceImage: false });
    await publishInCode(site, office, law);
  });
  afterAll(() => site?.stop().catch(() => undefined));

  test.each(['', '/', '/laws', '/laws/nothing', '/nothing/at/all', '/laws?filters=', '/ledger/leaves'])(
    'no origin is named and no cookie asked for: /api/gov%s',
    async (path) => {
      const answer = await site.http.get(`/api/gov${path}`).set('Origin', EVIL);
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
      expect(answer.headers['vary'] ?? '').not.toMatch(/origin/i);
      const preflight = await site.http
        .options(`/api/gov${path}`)
        .set('Origin', EVIL)
        .set('Access-Control-Request-Method', 'GET')
        .set('Access-Control-Request-Headers', 'if-none-match');
      expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, '*']);
      expect(preflight.headers).not.toHaveProperty('access-control-allow-credentials');
    },
  );

  test('without its database the server says so, everywhere, and when to come again', async () => {
    // What asks for a connection while the pool goes would be the one to fail.
    await gov(site.strapi).drift.joined();
    await site.strapi.db.connection.destroy();
    for (const path of [
      'laws',
      `laws/${law.documentId}`,
      'search?q=a',
      'sitemap',
      'sitemap.xml',
      `provenance/${law.documentId}`,
      'ledger/checkpoint',
      'ledger/leaves?from=0&to=1',
      'ledger/consistency?from=1',
      'feeds/laws.rss',
      'exports/laws.csv',
      `files/${'0'.repeat(64)}/x.pdf`,
      `read/laws/${law.documentId}`,
    ]) {
      const answer = await site.http.get(`/api/gov/${path}`);
      expect([path, answer.status, answer.headers['retry-after']]).toEqual([path, 503, '10']);
      expect([path, answer.headers['cache-control']]).toEqual([path, 'no-store']);
      expectWords(answer);
    }
    const page = await site.http.get(`/api/gov/read/laws/${law.documentId}`).set('Accept', 'text/html');
    expect([page.status, page.type, page.headers['retry-after']]).toEqual([503, 'text/html', '10']);
    expect(page.text).toContain('โปรดลองใหม่ในอีกสักครู่');
    for (const path of ['/gov-publishing/desk', '/gov-publishing/ledger', '/content-manager/init']) {
      const answer = await site.http.get(path).set(as(office.superAdmin));
      expect([path, answer.status, answer.headers['retry-after']]).toEqual([path, 503, '10']);
    }
    const entry = `/content-manager/collection-types/${law.uid}`;
    const asked: [string, any][] = [
      ['save', site.http.put(`${entry}/${law.documentId}`).query({ locale: 'th' }).send({ title: 'x' })],
      ['create', site.http.post(entry).query({ locale: 'th' }).send({ title: 'x', slug: 'x' })],
      ['delete', site.http.delete(`${entry}/${law.documentId}`)],
      ['list', site.http.get(entry)],
      [
        'act',
        site.http.post(`/gov-publishing/dossiers/${law.uid}/${law.documentId}/acts`).send({ act: 'publish' }),
      ],
      ['appoint', site.http.post('/gov-publishing/people/appointments').send({ duty: 'reporter' })],
      ['upload', site.http.post('/upload').attach('files', Buffer.from('x'), 'x.txt')],
      ['profile', site.http.put('/admin/users/me').send({ firstname: 'x' })],
    ];
    const answers: unknown[] = [];
    for (const [what, request] of asked) answers.push(said(what, await request.set(as(office.reporter))));
    const login = { email: office.cio.email, password: PASSWORD };
    answers.push(said('login', await site.http.post('/admin/login').send(login)));
    expect(answers).toEqual(
      [...asked.map(([what]) => what), 'login'].map((what) => [what, 503, '10', 'server.unavailable']),
    );
  });
});

function said(what: string, { status, headers, body }: any): unknown {
  return [what, status, headers['retry-after'], body.error?.details?.reasons?.[0]?.code ?? body.error];
}
