import { gov } from '../../harness/gov';
import { appoint, sign, type EntryRef, type Office } from '../../harness/people';
import type { Site } from '../../harness/site';
import { htmlFaults } from '../../harness/valid-html';
import { common, edit, publishInCode, write } from '../entries';
import { reasonsIn } from '../refusals';

const IDENTITY = 'plugin::gov-publishing.site-identity';
const NAME = 'จังหวัดที่ลงนามแล้ว';

interface Given {
  readonly site: Site;
  readonly office: Office;
  readonly picture: { readonly id: number };
}

/** What officers sign to stand around every page, from the form to the page. */
export function identityTests(given: () => Given): void {
  let entry: EntryRef;
  let province: object;
  const page = async (locale = 'th'): Promise<string> => {
    const answer = await given().site.http.get(`/api/gov/read?locale=${locale}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-security-policy']).toContain("style-src 'self'");
    return answer.text;
  };
  const draft = (data: object = {}): Promise<EntryRef> => {
    const { site, office, picture } = given();
    const whole = {
      ...common(office),
      ...province,
      ...{ title: NAME, emblem: picture.id, emblemAlt: 'ตราประจำจังหวัด', hotline: '1567' },
      ...{ mainColour: '#5B2A6E', footerText: 'ศาลากลางจังหวัด' },
      menu: [
        { label: 'กฎหมายของเรา', address: '/laws' },
        { label: 'ศูนย์ดำรงธรรม', address: 'https://www.example.go.th/d' },
      ],
      socialLinks: [{ label: 'เพจจังหวัด', url: 'https://www.facebook.com/x' }],
      ...data,
    };
    return write(site, office.reporter, IDENTITY, whole, 'th');
  };

  beforeAll(async () => {
    const { site, office } = given();
    const officer = await appoint(site, office.reporter, 'reporter', office.province);
    for (const duty of ['approver', 'publisher'] as const)
      await appoint(site, office[duty], duty, office.province);
    // Two agencies stand at the top here: which of them the site is of has to be said.
    await site.strapi
      .documents('plugin::gov-publishing.agency')
      .update({ documentId: office.province.documentId, data: { role: 'province' } });
    const connect = (documentId: string): object => ({ connect: [{ documentId }] });
    province = {
      agency: connect(office.province.documentId),
      responsibleOfficer: connect(officer.documentId),
    };
  });

  test('until it is signed the configuration speaks; then every page is renewed, and says who signed it', async () => {
    const { site, office } = given();
    entry = await draft();
    await page();
    expect(await page()).not.toContain(NAME);
    await publishInCode(site, office, entry);
    const text = await page();
    const laws = await site.http.get('/api/gov/read/laws?locale=th');
    expect([laws.text.includes(NAME), htmlFaults(laws.text)]).toEqual([true, []]);
    expect(text).toContain(`<title>${NAME}</title>`);
    expect(text).toMatch(/<a class="site-name"[^>]*>\s*<picture>[^]*?alt="ตราประจำจังหวัด"[^]*?จังหวัดที่ลงนามแล้ว/);
    expect(text).toContain('<a href="tel:1567">1567</a>');
    expect(text).toContain('<a href="/api/gov/read/laws?locale=th">กฎหมายของเรา</a>');
    expect(text).toContain('<a href="https://www.example.go.th/d">ศูนย์ดำรงธรรม</a>');
    expect(text).toContain('<a href="https://www.facebook.com/x">เพจจังหวัด</a>');
    expect(text).toContain('ศาลากลางจังหวัด');
    expect(text).not.toMatch(/<style|style="/);
    const [, proof = ''] = /href="([^"]*site-identities[^"]*)"/.exec(text) ?? [];
    const whole = await site.http.get(proof.replace(/&amp;/g, '&'));
    expect([whole.status, whole.text.includes('ตำแหน่ง approver')]).toEqual([200, true]);
    const [, sheet = ''] = /href="([^"]*colours-5b2a6e-x\.css)"/.exec(text) ?? [];
    const colours = await site.http.get(sheet);
    expect([colours.status, colours.type, colours.text]).toEqual([
      200,
      'text/css',
      ':root { --blue: #5b2a6e; }\n',
    ]);
    expect((await site.http.get(sheet).set('If-None-Match', String(colours.headers['etag']))).status).toBe(
      304,
    );
  });

  test('English pages have emblem and colours at once, and the name when it is signed in English', async () => {
    const { site, office } = given();
    expect(await page('en')).toContain('colours-5b2a6e-x.css');
    expect(await page('en')).not.toContain(NAME);
    const english = { ...entry, locale: 'en' };
    await edit(site, office.reporter, english, {
      ...province,
      ...{ title: 'Signed Province', emblemAlt: 'Emblem', menu: [{ label: 'Our laws', address: '/laws' }] },
    });
    await publishInCode(site, office, english);
    const text = await page('en');
    expect(text).toContain('<title>Signed Province</title>');
    expect(text).toContain('<a href="/api/gov/read/laws?locale=en">Our laws</a>');
    expect(await page()).toContain(`<title>${NAME}</title>`);
  });

  test('what was changed behind Strapi is not shown: its own rows count for nothing, a changed publication not at all', async () => {
    const { site } = given();
    const db = site.strapi.db.connection;
    await db('gov_site_identities').where({ document_id: entry.documentId }).update({ title: 'ปลอม' });
    gov(site.strapi).front.forget();
    expect(await page()).toContain(`<title>${NAME}</title>`);
    const row = db('gov_publications').where({ document_id: entry.documentId, locale: 'th' });
    const { leaf_idx: leaf } = await row.clone().first();
    jest.spyOn(site.strapi.log, 'error').mockImplementation(() => site.strapi.log);
    // As if it were what another act published.
    await row.clone().update({ leaf_idx: 0 });
    gov(site.strapi).front.forget();
    const forged = await page();
    expect(forged).not.toMatch(/ปลอม|ลงนามแล้ว/);
    await row.clone().update({ leaf_idx: leaf });
    gov(site.strapi).front.forget();
    jest.restoreAllMocks();
    expect(await page()).toContain(`<title>${NAME}</title>`);
  });

  test('another agency, a pale colour and http: are refused in words; javascript: is not even kept', async () => {
    const { site, office } = given();
    const own = {
      agency: { connect: [{ documentId: office.agency.documentId }] },
      responsibleOfficer: { connect: [{ documentId: office.officer.documentId }] },
    };
    const submit = async (data: object): Promise<any> =>
      sign(site, office.reporter, 'submit', await draft(data));
    const refused = await submit({ ...own, mainColour: '#9dc3ff' });
    expect([refused.status, reasonsIn(refused)]).toEqual([
      422,
      ['finding agency ORG-08', 'finding mainColour ORG-08'],
    ]);
    expect(JSON.stringify(refused.body)).toContain('WCAG');
    for (const to of ['javascript:alert(1)', '//evil.example'])
      await expect(draft({ menu: [{ label: 'x', address: to }] })).rejects.toThrow(/400.*address/);
  });
}
