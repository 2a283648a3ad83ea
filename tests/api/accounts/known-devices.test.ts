import { gov } from '../../harness/gov';
import { createHmac } from 'node:crypto';
import { as, makeOffice, PASSWORD, type Office, type Person } from '../../harness/people';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { expectRefusal } from '../refusals';

const ALLOWED = 5;
const ALL_ADDRESSES = 4 * ALLOWED;
const OWN_WORD = 'My-Own-Word-1';

describe.each(oneDatabase(__filename))(
  'unknown devices at the login, and the officer’s own, on %s',
  (client) => {
    let site: Site;
    let office: Office;
    let now: Date;

    beforeAll(async () => {
      site = await startSite({ client });
      // Strapi's own limit on logins stands before ours and would hide it.
      site.strapi.config.set('admin.rateLimit', { enabled: false });
      site.strapi.server.app.proxy = true;
      office = await makeOffice(site);
    });
    beforeEach(async () => {
      now = new Date();
      gov(site.strapi).clock.set(() => now);
      await site.strapi.db.connection('gov_password_attempts').delete();
    });
    afterAll(() => site?.stop());

    const login = (from: string, password = 'wrong', cookie = '', who: Person = office.approver): any =>
      site.http
        .post('/admin/login')
        .set({ 'X-Forwarded-For': from, ...(cookie && { Cookie: cookie }) })
        .send({ email: who.email, password });
    const deviceCookies = (answer: any): string[] =>
      [answer.headers['set-cookie'] ?? []].flat().filter((each: string) => each.startsWith('gov_device_'));
    /** The cookie as a browser sends it back. */
    const deviceOf = async (from: string, who: Person = office.approver): Promise<string> => {
      const answer = await login(from, who.password, '', who);
      expect(answer.status).toBe(200);
      const [cookie = ''] = deviceCookies(answer);
      return cookie.split(';')[0] ?? '';
    };
    const flood = async (): Promise<void> => {
      for (let attempt = 0; attempt < ALL_ADDRESSES; attempt += 1)
        expect((await login(`203.0.113.${attempt}`)).status).toBe(400);
      expectRefusal(await login('203.0.113.99'), 429, ['password.too_many']);
    };

    test('[WF-07] a login leaves a cookie that no script reads and no other site sends; a wrong password none', async () => {
      expect(deviceCookies(await login('192.0.2.1'))).toEqual([]);
      const answer = await login('192.0.2.1', PASSWORD);
      // Where passwords are asked for, and not with what the officer reads of the public site.
      expect(deviceCookies(answer).map((cookie) => /; path=([^;]*)/i.exec(cookie)?.[1])).toEqual([
        '/admin',
        '/gov-publishing',
      ]);
      for (const cookie of deviceCookies(answer)) {
        expect(cookie).toMatch(/; httponly/i);
        expect(cookie).toMatch(/; samesite=strict/i);
        expect(cookie).toMatch(/; expires=/i);
        expect(cookie).not.toContain(PASSWORD);
      }
    });

    test('[WF-07] who logged in before on this device gets in while the login is closed to all others', async () => {
      const device = await deviceOf('192.0.2.1');
      await flood();
      expectRefusal(await login('192.0.2.1', PASSWORD), 429, ['password.too_many']);
      expect((await login('192.0.2.1', PASSWORD, device)).status).toBe(200);
      // From wherever the officer takes the device.
      expect((await login('203.0.113.1', PASSWORD, device)).status).toBe(200);
      expectRefusal(await login('192.0.2.1', PASSWORD), 429, ['password.too_many']);
    });

    test('[WF-07] a device has five guesses, wherever it is, and is then closed with all its addresses', async () => {
      const device = await deviceOf('192.0.2.1');
      for (let attempt = 0; attempt < ALLOWED; attempt += 1)
        expect((await login(`198.51.100.${attempt}`, 'wrong', device)).status).toBe(400);
      for (const password of ['wrong', PASSWORD])
        expectRefusal(await login('198.51.100.77', password, device), 429, ['password.too_many']);
      now = new Date(now.getTime() + 15 * 60_000 + 1);
      expect((await login('198.51.100.77', PASSWORD, device)).status).toBe(200);
    });

    test('[WF-07] a known device does not lift the limit of the others, nor they that of the device', async () => {
      const device = await deviceOf('192.0.2.1');
      await flood();
      for (let attempt = 0; attempt < ALLOWED; attempt += 1)
        expect((await login('203.0.113.1', 'wrong', device)).status).toBe(400);
      expectRefusal(await login('203.0.113.1', PASSWORD, device), 429, ['password.too_many']);
    });

    test('[WF-07] the cookie of one account opens no other, nor does one that was made up', async () => {
      const own = await deviceOf('192.0.2.9', office.reporter);
      const [name = '', value = ''] = (await deviceOf('192.0.2.1')).split('=');
      const [device = '', at = '', seal = ''] = value.split('.');
      const forged = createHmac('sha256', 'guessed').update(`${office.approver.id}`).digest('base64url');
      await flood();
      const others = [
        own.replace(/^gov_device_\d+/, name),
        `${name}=${device}.${at}.${forged}`,
        `${name}=${device}.${at}.`,
        `${name}=${device}x.${at}.${seal}`,
        `${name}=${device}.${Number(at) + 1}.${seal}`,
        `${name}=${'9'.repeat(5_000)}`,
        `${name}=`,
      ];
      for (const cookie of others) {
        const answer = await login('192.0.2.1', PASSWORD, cookie);
        expect([cookie.slice(0, 40), answer.status]).toEqual([cookie.slice(0, 40), 429]);
      }
    });

    test('[WF-07] a password that was changed forgets the devices; half a year does, too', async () => {
      const device = await deviceOf('192.0.2.1', office.publisher);
      const changed = await site.http
        .put('/admin/users/me')
        .set(as(office.publisher))
        .send({ currentPassword: PASSWORD, password: OWN_WORD });
      expect(changed.status).toBe(200);
      for (let attempt = 0; attempt < ALLOWED; attempt += 1)
        expect((await login('198.51.100.1', 'wrong', device, office.publisher)).status).toBe(400);
      // Counted by its address: the device is nobody's any more.
      expect((await login('198.51.100.2', 'wrong', device, office.publisher)).status).toBe(400);

      const old = await deviceOf('192.0.2.1');
      now = new Date(now.getTime() + 181 * 24 * 3_600_000);
      await flood();
      expectRefusal(await login('192.0.2.1', PASSWORD, old), 429, ['password.too_many']);
    });

    test('[WF-07] guesses from the officer’s own network keep nobody from signing on a known device', async () => {
      const device = await deviceOf('192.0.2.1', office.reporter);
      for (let attempt = 0; attempt < ALLOWED; attempt += 1)
        await login('192.0.2.1', 'wrong', '', office.reporter);
      const profile = (cookie: string): any =>
        site.http
          .put('/admin/users/me')
          .set({ ...as(office.reporter), 'X-Forwarded-For': '192.0.2.1', ...(cookie && { Cookie: cookie }) })
          .send({ currentPassword: 'wrong', password: OWN_WORD });
      expectRefusal(await profile(''), 429, ['password.too_many']);
      expect((await profile(device)).status).toBe(400);
    });

    test('[WF-07] an address that a client makes up is no address: all of them are one', async () => {
      for (let attempt = 0; attempt < ALLOWED; attempt += 1)
        expect((await login(`device:${attempt}`)).status).toBe(400);
      expectRefusal(await login('device:99', PASSWORD), 429, ['password.too_many']);
    });

    test('[WF-07] behind one proxy, what a client writes before the proxy’s own word is not believed', async () => {
      site.strapi.server.app.maxIpsCount = 1;
      try {
        for (let attempt = 0; attempt < ALLOWED; attempt += 1)
          expect((await login(`203.0.113.${attempt}, 192.0.2.1`)).status).toBe(400);
        expectRefusal(await login('203.0.113.99, 192.0.2.1', PASSWORD), 429, ['password.too_many']);
      } finally {
        site.strapi.server.app.maxIpsCount = 0;
      }
    });
  },
);
