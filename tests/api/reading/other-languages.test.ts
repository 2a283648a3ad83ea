import {
  as,
  draftLaw,
  makeOffice,
  makePerson,
  publishThroughChain,
  LAW,
  type EntryRef,
  type Office,
} from '../../harness/people';
import { roleOf } from '../../harness/officers';
import { oneDatabase, startSite, type Site } from '../../harness/site';

const TITLE = 'ပြည်သူ့ သတင်းအချက်အလက် အက်ဥပဒေ';

describe.each(oneDatabase(__filename))('a language beyond Thai and English, on %s', (client) => {
  let site: Site;
  let office: Office;
  let burmese: EntryRef;
  let thai: EntryRef;
  const text = async (path: string): Promise<string> => {
    const answer = await site.http.get(path).buffer(true);
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    return answer.text ?? JSON.stringify(answer.body);
  };
  const addressesIn = (document: string): string[] => [
    ...new Set(
      [...document.matchAll(/https?:\/\/[^"<\s]*\/api\/gov\/[^"<\s]*/g)].map(([each]) =>
        each.replaceAll('&amp;', '&'),
      ),
    ),
  ];
  const pathOf = (address: string): string => {
    const { pathname, search } = new URL(address);
    return pathname + search;
  };

  beforeAll(async () => {
    site = await startSite({ client, env: { PUBLIC_URL: 'https://www.example.go.th' } });
    office = await makeOffice(site);
    // The tests' own role is one that an administrator made: Strapi and the plugin give it no language by themselves.
    for (const [person, code] of [
      [office.reporter, 'gov-reporter'],
      [office.approver, 'gov-head'],
      [office.publisher, 'gov-publisher'],
    ] as const) {
      const { id } = await roleOf(site.strapi, code);
      await site.strapi.db.query('admin::user').update({ where: { id: person.id }, data: { roles: [id] } });
    }
    const made = await site.http
      .post('/i18n/locales')
      .set(as(office.superAdmin))
      .send({ code: 'my', name: 'Burmese (my)', isDefault: false });
    expect(made.status).toBe(200);
    burmese = await draftLaw(site, office, { title: TITLE }, 'my');
    thai = await draftLaw(site, office);
    await publishThroughChain(site, office, burmese);
    await publishThroughChain(site, office, thai);
  });
  afterAll(() => site?.stop());

  test('the roles that come with the plugin get it, so that officers can write in it', async () => {
    for (const code of [
      'gov-reporter',
      'gov-head',
      'gov-publisher',
      'gov-executive',
      'gov-auditor',
      'gov-webmaster',
    ]) {
      const rows = await site.strapi.db
        .query('admin::permission')
        .findMany({ where: { role: { code }, subject: LAW } });
      expect(rows.length).toBeGreaterThan(0);
      for (const { properties } of rows)
        expect(properties.locales).toEqual(expect.arrayContaining(['th', 'en', 'my']));
    }
    const reporter = await makePerson(site, 'Writer', 'gov-reporter');
    const { body } = await site.http
      .get(`/content-manager/collection-types/${LAW}/${burmese.documentId}?locale=my`)
      .set(as(reporter));
    // Not of this officer's agency: the language is not what keeps it from them.
    expect(body.error?.message ?? '').not.toMatch(/locale/i);
  });

  test('what an administrator took away from a role is not given back', async () => {
    const where = { role: { code: 'gov-auditor' }, subject: LAW };
    const [row] = await site.strapi.db.query('admin::permission').findMany({ where });
    await site.strapi.db
      .query('admin::permission')
      .update({ where: { id: row.id }, data: { properties: { ...row.properties, locales: ['th'] } } });
    const made = await site.http
      .post('/i18n/locales')
      .set(as(office.superAdmin))
      .send({ code: 'zh', name: 'Chinese (zh)', isDefault: false });
    expect(made.status).toBe(200);
    const after = await site.strapi.db.query('admin::permission').findOne({ where: { id: row.id } });
    expect(after.properties.locales).toEqual(['th', 'zh']);
  });

  test('[QLT-02] every address that site maps, feeds and linked data tell of it is answered', async () => {
    const index = await text('/api/gov/sitemap.xml');
    const parts = addressesIn(index).filter((address) => /\/sitemaps\//.test(address));
    expect(parts.map(pathOf)).toContain('/api/gov/sitemaps/laws.my.1.xml');
    const told: string[] = [];
    for (const part of parts) told.push(...addressesIn(await text(pathOf(part))));
    for (const feed of ['rss', 'atom', 'json'])
      told.push(...addressesIn(await text(`/api/gov/feeds/laws.${feed}?locale=my`)));
    told.push(...addressesIn(await text(`/api/gov/json-ld/laws/${burmese.documentId}?locale=my`)));
    expect(told).toContain(`https://www.example.go.th/api/gov/read/laws/${burmese.documentId}?locale=my`);
    for (const address of new Set(told)) await text(pathOf(address));
  });

  test('its page is in it, and leads to the others by their own names', async () => {
    const page = await text(`/api/gov/read/laws/${burmese.documentId}?locale=my`);
    expect(page).toContain(TITLE);
    expect(page).toMatch(/<article[^>]* lang="my"/);
    expect(page).toMatch(/hreflang="th"[^>]*>ไทย</);
    expect(page).toMatch(/hreflang="en"[^>]*>English</);
    expect(page).not.toMatch(/hreflang="my"/);
  });

  test('an entry that is not there in the language of the page is shown in the site’s own, and says so', async () => {
    const page = await text(`/api/gov/read/laws/${thai.documentId}?locale=my`);
    expect(page).toContain('พระราชบัญญัติข้อมูลข่าวสารของราชการ');
    expect(page).toMatch(/<article[^>]* lang="th"/);
    expect(page).toMatch(/not there in Burmese[^<]*shown in Thai/);
    // Nor is there one of a language that is nobody's own.
    const other = await site.http.get(`/api/gov/read/laws/${burmese.documentId}?locale=en`);
    expect(other.status).toBe(404);
  });

  test('a language that the site does not have is refused, and those it has are named', async () => {
    const { status, body } = await site.http.get('/api/gov/read?locale=fr');
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/ไทย.*อังกฤษ.*พม่า.*Thai or English or Burmese/);
  });
});
