import { as, makeOffice, makePerson, PASSWORD, type Office, type Person } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';

/** Half of a surrogate pair, as JSON writes it and no keyboard can. */
const HALVES = ['\ud800', 'a\ud800b', '\udc00', 'Correct-Horse-1\ud83d'];

/** Strapi's bcrypt never ends on half of a character: without the refusal the process of this suite dies. */
describe.each(DATABASES)('half of a character in a request, on %s', (client) => {
  let site: Site;
  let office: Office;
  let stranger: Person;

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    stranger = await makePerson(site, 'Stranger');
    const role = await site.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    for (const action of ['auth.callback', 'auth.register'])
      await site.strapi.db
        .query('plugin::users-permissions.permission')
        .create({ data: { action: `plugin::users-permissions.${action}`, role: role.id } });
    await site.strapi.plugin('users-permissions').service('user').add({
      username: 'citizen',
      email: 'citizen@example.org',
      password: PASSWORD,
      provider: 'local',
      confirmed: true,
      role: role.id,
    });
  });

  afterAll(() => site?.stop());

  const routes = (): [string, string, object, Person | null][] => [
    ['the login', '/admin/login', { email: office.approver.email, password: '' }, null],
    ['the own profile', '/admin/users/me', { currentPassword: '', password: 'Another-Horse-2' }, stranger],
    ['a new password of somebody', `/admin/users/${stranger.id}`, { password: '' }, office.superAdmin],
    ['a signature', '/gov-publishing/acts', { act: 'approve', password: '', entries: [] }, office.approver],
    [
      'a confirmation',
      `/gov-publishing/people/appointments/${office.officer.documentId}/confirm`,
      { password: '', record: 0 },
      office.governor,
    ],
    ['the login of a site user', '/api/auth/local', { identifier: 'citizen', password: '' }, null],
    [
      'the registration of a site user',
      '/api/auth/local/register',
      { username: 'new', email: 'new@example.org', password: '' },
      null,
    ],
  ];

  it('is refused with words on every route that takes a password, and the server lives', async () => {
    for (const [, path, body, person] of routes()) {
      for (const half of HALVES) {
        const given = Object.fromEntries(
          Object.entries(body).map(([name, value]) => [name, value === '' ? half : value]),
        );
        const method = path.startsWith('/admin/users/') ? 'put' : 'post';
        const answer = await site.http[method](path)
          .set(person ? as(person) : {})
          .send(given);
        expect([path, answer.status]).toEqual([path, 400]);
        expect(answer.body.error.details.reasons[0]).toMatchObject({
          code: 'request.bad_characters',
          field: expect.stringMatching(/assword$/),
          message: { th: expect.stringContaining('อักขระ'), en: expect.stringContaining('characters') },
        });
      }
    }
    const login = await site.http
      .post('/admin/login')
      .send({ email: office.approver.email, password: PASSWORD });
    expect(login.status).toBe(200);
  });

  it('is found wherever it stands in a body, however deep, and in a name', async () => {
    const deep = `${'{"a":'.repeat(3_000)}"\\ud800"${'}'.repeat(3_000)}`;
    for (const body of [deep, '["x","\\udfff"]', '{"a":{"\\ud800":1}}']) {
      const answer = await site.http.post('/admin/login').set('Content-Type', 'application/json').send(body);
      expect(answer.status).toBe(400);
    }
  });

  it('leaves whole characters alone, emoji among them', async () => {
    const answer = await site.http
      .post('/admin/login')
      .send({ email: office.approver.email, password: '🙂 ก' });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('Invalid credentials');
  });
});
