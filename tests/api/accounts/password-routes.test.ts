import { gov } from '../../harness/gov';
import { as, dossier, draftLaw, makeOffice, PASSWORD, TICKS } from '../../harness/people';
import type { EntryRef, Office, Person } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { expectRefusal } from '../refusals';

const ALLOWED = 5;
const WINDOW_SECONDS = 15 * 60;
const ROUTES = ['act', 'profile', 'confirmation', 'login'] as const;
type Route = (typeof ROUTES)[number];
/** What a wrong password is answered: Strapi's own routes keep Strapi's answer. */
const REFUSED_WITH: Readonly<Record<Route, number>> = {
  act: 401,
  profile: 400,
  confirmation: 401,
  login: 400,
};

describe.each(DATABASES)('one password, many routes, on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  let digest: string;
  let now: Date;

  beforeAll(async () => {
    site = await startSite({ client });
    // Strapi's own limit on logins stands before ours and would hide it.
    site.strapi.config.set('admin.rateLimit', { enabled: false });
    site.strapi.server.app.proxy = true;
    office = await makeOffice(site);
    law = await draftLaw(site, office);
    digest = (await dossier(site, office.reporter, law)).digest;
  });
  beforeEach(async () => {
    now = new Date();
    gov(site.strapi).clock.set(() => now);
    await site.strapi.db.connection('gov_password_attempts').delete();
  });
  afterAll(() => site?.stop());

  const guess = (route: Route, password = 'wrong', from = '10.0.0.1', who: Person = office.reporter): any => {
    const session = { ...as(who), 'X-Forwarded-For': from };
    switch (route) {
      case 'act':
        return site.http
          .post(`/gov-publishing/dossiers/${law.uid}/${law.documentId}/acts`)
          .query({ locale: 'th' })
          .set(session)
          .send({ act: 'submit', digest, password, checklist: TICKS['submit'] });
      case 'profile':
        return site.http
          .put('/admin/users/me')
          .set(session)
          .send({ currentPassword: password, password: 'My-Own-Word-1' });
      case 'confirmation':
        return site.http
          .post(`/gov-publishing/people/appointments/${office.officer.documentId}/confirm`)
          .set(session)
          .send({ password, record: 0 });
      case 'login':
        return site.http
          .post('/admin/login')
          .set({ 'X-Forwarded-For': from })
          .send({ email: who.email, password });
    }
  };
  const expectToWait = (answer: any): void => {
    expectRefusal(answer, 429, ['password.too_many']);
    expect(answer.headers['retry-after']).toBe(String(WINDOW_SECONDS));
  };

  test.each(ROUTES)(
    '[WF-07] guesses by %s close every route to the same password, the right one included',
    async (route) => {
      for (let attempt = 0; attempt < ALLOWED; attempt += 1)
        expect([route, (await guess(route)).status]).toEqual([route, REFUSED_WITH[route]]);
      for (const each of ROUTES) {
        expectToWait(await guess(each));
        expectToWait(await guess(each, PASSWORD));
      }
    },
  );

  test('[WF-07] guesses by one route and another count together; twenty-five at once are twenty-five', async () => {
    await guess('profile');
    await guess('act');
    await guess('login');
    const answers = await Promise.all(Array.from({ length: 25 }, () => guess('profile')));
    const statuses = answers.map(({ status }: { status: number }) => status);
    expect(statuses.filter((status) => status === 400)).toHaveLength(ALLOWED - 3);
    expect(statuses.filter((status) => status === 429)).toHaveLength(25 - (ALLOWED - 3));
  });

  test('[WF-07] a stranger’s guesses at the login keep nobody from signing in a session elsewhere', async () => {
    for (let attempt = 0; attempt < ALLOWED; attempt += 1) await guess('login', 'wrong', '10.9.9.9');
    expectToWait(await guess('login', PASSWORD, '10.9.9.9'));
    expect((await guess('login', PASSWORD)).status).toBe(200);
    expect((await guess('act', PASSWORD)).status).toBe(200);
  });

  test('[WF-07] from ever new addresses, the login is closed to all; sessions stay open', async () => {
    for (let attempt = 0; attempt < 4 * ALLOWED; attempt += 1)
      expect((await guess('login', 'wrong', `10.1.1.${attempt}`)).status).toBe(400);
    expectToWait(await guess('login', PASSWORD, '10.2.2.2'));
    expectRefusal(await guess('act', 'wrong', '10.3.3.3'), 401, ['password.wrong']);
  });

  test('[WF-07] a session that was taken along to other addresses has five guesses in all', async () => {
    for (let attempt = 0; attempt < ALLOWED; attempt += 1)
      await guess(attempt % 2 ? 'act' : 'profile', 'wrong', `10.4.4.${attempt}`);
    expectToWait(await guess('profile', 'wrong', '10.4.4.99'));
    expect((await guess('login', 'wrong', '10.5.5.5', office.approver)).status).toBe(400);
  });

  test('a right password forgives the wrong ones before it, by another route, too', async () => {
    for (let attempt = 0; attempt < ALLOWED - 1; attempt += 1) await guess('login');
    expect((await guess('login', PASSWORD)).status).toBe(200);
    for (let attempt = 0; attempt < ALLOWED; attempt += 1) expect((await guess('profile')).status).toBe(400);
  });
});
