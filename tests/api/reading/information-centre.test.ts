import { makeOffice, sign, type EntryRef, type Office } from '../../harness/people';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { common, publishInCode, upload, write } from '../entries';
import { reasonsIn } from '../refusals';

const INFO = 'plugin::gov-publishing.basic-info';
const CENTRE = {
  __component: 'gov-publishing.contact-channel',
  purpose: 'information_request',
  address: 'ศาลากลางจังหวัด ชั้น ๑',
  phone: '034-411-234',
  openingHours: 'จันทร์–ศุกร์ 08.30–16.30 น.',
};

describe.each(oneDatabase(__filename))('what the Act has agencies publish, on %s', (client) => {
  let site: Site;
  let office: Office;
  const draft = (kind: string, ...details: object[]): Promise<EntryRef> =>
    write(site, office.reporter, INFO, { ...common(office), title: kind, kind, details }, 'th');
  const page = async ({ documentId }: EntryRef, locale: string): Promise<string> => {
    const answer = await site.http.get(`/api/gov/read/basic-infos/${documentId}?locale=${locale}`);
    expect(answer.status).toBe(200);
    return answer.text;
  };

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  test('[CTR-01:centre] the information centre: where it is, when it is open, one touch to call', async () => {
    const entry = await draft('information_centre', CENTRE);
    await publishInCode(site, office, entry);
    const text = await page(entry, 'th');
    for (const shown of [
      'ศูนย์ข้อมูลข่าวสารของราชการ',
      'ขอข้อมูลข่าวสารหรือคำแนะนำ',
      'href="tel:034411234"',
      '08.30–16.30 น.',
    ])
      expect(text).toContain(shown);
    expect(await page(entry, 'en')).toContain('Official Information Centre');
  });

  test('[CTR-01:centre] a centre that nobody can reach is refused in words', async () => {
    const refused = await sign(site, office.reporter, 'submit', await draft('information_centre'));
    expect([refused.status, reasonsIn(refused)]).toEqual([422, ['finding details CTR-01']]);
  });

  test.each([
    ['OD-03', 'procurement_summary', 'สรุปผลการจัดซื้อจัดจ้างรายเดือน (สขร. 1)'],
    ['INFO-22', 'performance_evaluation', 'การประเมินผลการปฏิบัติงานของหน่วยงาน'],
  ])('[%s] %s is a file of its year on the page', async (id, kind, words) => {
    const empty = await sign(site, office.reporter, 'submit', await draft(kind));
    expect(reasonsIn(empty)).toEqual([`finding details ${id}`]);
    const file = await upload(site, office.reporter, {
      ...{ name: 'report.pdf', mime: 'application/pdf', bytes: '%PDF-1.4\n' },
    });
    const report = { name: 'ตุลาคม 2569', fiscalYear: 2570, file: file.id };
    const entry = await draft(kind, { __component: 'gov-publishing.plan-report', ...report });
    await publishInCode(site, office, entry);
    const text = await page(entry, 'th');
    for (const shown of [words, 'พ.ศ. ๒๕๗๐', 'report.pdf']) expect(text).toContain(shown);
  });
});
