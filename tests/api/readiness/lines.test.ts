import { chmodSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEGAL_POLICIES } from '#server/content-types/legal-policies';
import { gov } from '../../harness/gov';
import { appoint, as, makeOffice, makePerson, publishThroughChain, type Office } from '../../harness/people';
import { OFFICER_ROLE } from '../../harness/officers';
import { DATABASES, startSite, type Site } from '../../harness/site';

const LOGO = { url: '/uploads/emblem.png', name: 'emblem.png' };
const HOUR = 3_600_000;

describe.each(DATABASES)('what has to stand before the site opens, on %s', (client) => {
  let site: Site;
  let office: Office;

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  const ask = async (path = '/gov-publishing/readiness/lines'): Promise<any> =>
    (await site.http.get(path).set(as(office.superAdmin))).body;
  const line = async (name: string): Promise<any> =>
    (await ask()).data.find((each: any) => each.name === name);
  const states = async (name: string, change: () => unknown): Promise<string[]> => {
    const before = (await line(name)).state;
    await change();
    return [before, (await line(name)).state];
  };
  const logosOf = (): any => site.strapi.store({ type: 'core', name: 'admin', key: 'project-settings' });
  const config = (): any => gov(site.strapi).wiring.config;

  test('is told to the super admin in a session, kept by no browser, and to nobody else', async () => {
    const path = '/gov-publishing/readiness/lines';
    const told = await site.http.get(path).set(as(office.superAdmin));
    expect([told.status, told.headers['cache-control']]).toEqual([200, 'no-store']);
    expect((await site.http.get(path)).status).toBe(401);
    const refused = await site.http.get(path).set(as(office.approver));
    expect([refused.status, refused.headers['cache-control']]).toEqual([403, 'no-store']);
    expect(refused.body.error.details.reasons[0].message.th).toMatch(/[ก-๙]/);
    const token = await site.strapi.service('admin::api-token').create({
      name: 'reads',
      type: 'full-access',
      kind: 'content-api',
    });
    const asProgram = await site.http.get(path).set({ Authorization: `Bearer ${token.accessKey}` });
    expect(asProgram.status).toBe(401);
  });

  test('holds no secret: neither the key, nor where it lies, nor the database', async () => {
    const text = JSON.stringify(await ask());
    const file = String(site.env['GOV_LEDGER_KEY_FILE']);
    const key = readFileSync(file, 'utf8').trim();
    // `PRIVATE+KEY+name+id+secret`: the secret is base64, which has plus signs of its own, at its end as well.
    const secretPart = key.split('+').slice(4).join('+');
    expect(secretPart.length).toBeGreaterThan(40);
    for (const secret of [key, secretPart, file, String(site.env['ADMIN_JWT_SECRET'])])
      expect(text).not.toContain(secret);
  });

  test('the desk is told the number, and only the super admin’s', async () => {
    const { data, meta } = await ask();
    expect(data.filter(({ state }: any) => state === 'to_do')).toHaveLength(meta.open);
    expect(data[0].state).toBe('to_do');
    expect(meta.open).toBeGreaterThan(2);
    expect((await ask('/gov-publishing/readiness/open')).data.open).toBe(meta.open);
    const theirs = await site.http.get('/gov-publishing/readiness/open').set(as(office.approver));
    expect([theirs.status, theirs.body.data, theirs.headers['cache-control']]).toEqual([
      200,
      { open: null, told: null },
      'no-store',
    ]);
    expect((await site.http.get('/gov-publishing/readiness/open')).status).toBe(401);
  });

  test('the key: open to others, and then not', async () => {
    const file = String(site.env['GOV_LEDGER_KEY_FILE']);
    chmodSync(file, 0o644);
    expect(await states('key', () => chmodSync(file, 0o600))).toEqual(['to_do', 'ready']);
  });

  test('agencies and duties: missing, named with their agency, and then held', async () => {
    expect((await line('agencies')).state).toBe('ready');
    const duties = await line('duties');
    expect(duties.state).toBe('to_do');
    expect(duties.details.map(({ en }: any) => en)).toContainEqual(
      expect.stringMatching(/^Test Province: no .*reporter.*head/),
    );
    expect(duties.details.map(({ th }: any) => th).join()).toContain(
      'จังหวัดทดสอบ: ไม่มีผู้รับผิดชอบการให้ข้อมูล (ผู้รายงาน), หัวหน้า',
    );
    expect(duties.mending.screen).toBe('/plugins/gov-publishing/people?view=gaps');
    for (const [agency, held] of [
      [office.province, ['reporter', 'approver', 'publisher', 'webmaster']],
      [office.agency, ['webmaster']],
    ] as const)
      for (const duty of held) await appoint(site, await makePerson(site, duty, OFFICER_ROLE), duty, agency);
    expect((await line('duties')).state).toBe('ready');
    expect((await line('duties')).mending).toBe(null);
  });

  test('mail, the address, languages, rules, the name, the emblem, settings: as they are set', async () => {
    const { strapi } = site;
    const email = { provider: 'nodemailer', settings: { defaultFrom: 'gov@example.go.th' } };
    const before = strapi.config.get('plugin::email');
    expect(await states('mail', () => strapi.config.set('plugin::email', email))).toEqual(['to_do', 'ready']);
    strapi.config.set('plugin::email', before);
    const url = strapi.config.get('server.url');
    strapi.config.set('server.url', '');
    const https = (): unknown => strapi.config.set('server.url', 'https://www.example.go.th');
    expect(await states('address', https)).toEqual(['to_do', 'ready']);
    strapi.config.set('server.url', url);
    const locales = strapi.plugin('i18n').service('locales');
    await locales.setDefaultLocale({ code: 'en' });
    expect(await states('languages', () => locales.setDefaultLocale({ code: 'th' }))).toEqual([
      'to_do',
      'ready',
    ]);
    const named = { nameTh: 'จังหวัดหนึ่ง', nameEn: 'Province One' };
    config().site = { ...config().site, nameTh: 'เว็บไซต์หน่วยงานของรัฐ' };
    expect(await states('site_name', () => Object.assign(config().site, named))).toEqual(['to_do', 'ready']);
    const logos = { menuLogo: LOGO, authLogo: LOGO };
    expect(await states('emblem', () => logosOf().set({ value: logos }))).toEqual(['to_do', 'to_do']);
    expect((await line('emblem')).mending.screen).toContain('site-identity');
    const signed = jest.spyOn(gov(strapi).wiring.pageSource, 'identity');
    signed.mockResolvedValue({ name: 'จังหวัด', emblem: {} });
    expect((await line('emblem')).state).toBe('ready');
    signed.mockRestore();
    const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
    const advanced = await store.get({});
    if (advanced) {
      await store.set({ value: { ...advanced, allow_register: true } });
      const closed = (): unknown => store.set({ value: { ...advanced, allow_register: false } });
      expect(await states('server', closed)).toEqual(['to_do', 'ready']);
    }
  });

  test('a backup is believed by the file that its job touches, and by nothing else', async () => {
    expect((await line('backup')).state).toBe('not_judged');
    const stamp = join(String(site.env['PUBLIC_DIR']), 'last-backup');
    config().backup = { stampFile: stamp, maxAgeHours: 26 };
    const done = (hours: number) => (): void => {
      writeFileSync(stamp, '');
      const at = new Date(Date.now() - hours * HOUR);
      utimesSync(stamp, at, at);
    };
    expect(await states('backup', done(30))).toEqual(['to_do', 'to_do']);
    expect(await states('backup', done(1))).toEqual(['to_do', 'ready']);
    expect((await line('backup')).seen.th).toMatch(/พ\.ศ\. ๒๕\d*|พ\.ศ\. ๒๕/);
  });

  test('a policy stands when it was signed out, not when it is a row', async () => {
    expect((await line('policies')).details).toHaveLength(3);
    const drafts = [];
    for (const kind of LEGAL_POLICIES.kinds) {
      const { documentId } = await site.strapi.documents(LEGAL_POLICIES.uid).create({
        locale: 'th',
        data: {
          kind,
          title: `นโยบาย ${kind}`,
          slug: kind.replace('_', '-'),
          body: 'ข้อความของนโยบาย',
          importance: 'normal',
          agency: { documentId: office.agency.documentId },
          responsibleOfficer: { documentId: office.officer.documentId },
        },
      });
      drafts.push({ uid: LEGAL_POLICIES.uid, documentId, locale: 'th' });
    }
    // As an import of rows leaves it: published, and signed by nobody.
    const [first, ...others] = drafts;
    const table = site.strapi.db.metadata.get(LEGAL_POLICIES.uid).tableName;
    const sql = site.strapi.db.connection;
    await sql(table).where({ document_id: first?.documentId }).update({ published_at: new Date() });
    expect((await line('policies')).details).toHaveLength(3);
    await sql(table).where({ document_id: first?.documentId }).update({ published_at: null });
    for (const draft of others) await publishThroughChain(site, office, draft);
    expect((await line('policies')).details).toEqual([{ th: 'นโยบายเว็บไซต์', en: 'Website policy' }]);
    await publishThroughChain(site, office, first!);
    expect((await line('policies')).state).toBe('ready');
  });

  test('what cannot be looked at just now hides nothing else, and does not pass for ready', async () => {
    const { rosters } = gov(site.strapi).wiring.signoffServices;
    const broken = jest.spyOn(rosters, 'within').mockRejectedValue(new Error('SELECT secret - gone'));
    const logged = jest.spyOn(site.strapi.log, 'error').mockImplementation(() => undefined);
    const { data } = await ask();
    broken.mockRestore();
    expect(logged.mock.calls.join()).toContain('readiness, duties: gone');
    logged.mockRestore();
    const of = (name: string): any => data.find((each: any) => each.name === name);
    expect([of('duties').state, of('agencies').state, of('key').state]).toEqual([
      'not_judged',
      'not_judged',
      'ready',
    ]);
    expect(JSON.stringify(data)).not.toContain('secret');
  });
});
