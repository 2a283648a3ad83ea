import { appoint, draftLaw, makeOffice, type EntryRef, type Office } from '../harness/people';
import { startSite, type Site } from '../harness/site';
import { NEWS, common, publishInCode, write } from './entries';
import { expectRefusal } from './refusals';

describe('the plain pages for reading', () => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  const get = (path: string): any => site.http.get(`/api/gov/read${path}`);
  const page = async (path: string): Promise<string> => {
    const answer = await get(path);
    expect([path, answer.status, answer.type]).toEqual([path, 200, 'text/html']);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.text).not.toMatch(/<script|javascript:|onerror/i);
    return answer.text;
  };

  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
    law = await draftLaw(site, office, {
      title: 'ประกาศ <script>alert(1)</script>',
      affectsProvinceImage: false,
    });
    for (const duty of ['reporter', 'approver', 'publisher'] as const)
      await appoint(site, office[duty], duty, office.province);
    const news = {
      ...common(office),
      title: 'ข่าวของจังหวัด',
      category: 'general',
      agency: { connect: [office.province] },
    };
    await publishInCode(site, office, law, await write(site, office.reporter, NEWS, news, 'th'));
    await draftLaw(site, office, { title: 'ร่างที่ไม่มีใครลงนาม', affectsProvinceImage: false });
  });
  afterAll(() => site?.stop());

  test('[WF-05] the first page shows what was signed, by section, and the agencies; never a draft', async () => {
    const home = await page('?locale=th');
    expect(home).toContain('ประกาศ &lt;script&gt;');
    expect(home).toContain('ข่าวของจังหวัด');
    expect(home).not.toContain('ร่างที่ไม่มีใครลงนาม');
    for (const { code } of [office.agency, office.province]) expect(home).toContain(`agency=${code}`);
  });

  test('the page of an agency shows its own entries of every section, under its name', async () => {
    const own = await page(`?locale=th&agency=${office.agency.code}`);
    expect(own).toMatch(/<h1>สำนักงานจังหวัดทดสอบ<\/h1>/);
    expect(own).toContain('ประกาศ');
    expect(own).not.toContain('ข่าวของจังหวัด');
    const province = await page(`?locale=th&agency=${office.province.code}`);
    expect(province).toContain('ข่าวของจังหวัด');
    expect(province).not.toContain('ประกาศ &lt;');
    expectRefusal(await get('?locale=th&agency=NOBODY'), 404, ['public.not_found']);
    expectRefusal(await get('?agency=%3Cx%3E'), 400, ['query.bad_value']);
  });

  test('an entry leads to its agency and says who signed it, in both languages', async () => {
    const entry = await page(`/laws/${law.documentId}?locale=th`);
    expect(entry).toContain(`agency=${office.agency.code}`);
    expect(entry).toContain('ตำแหน่ง approver');
    expect(await page('?locale=en')).toContain('Skip to content');
    expectRefusal(await get('/laws/nothing'), 404, ['public.not_found']);
    expectRefusal(await get('/nothing'), 404, ['public.not_found']);
  });
});
