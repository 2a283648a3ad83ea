import type { Browser, Page } from 'playwright-core';
import { AGENCIES, APPOINTMENTS, csvOf, OFFICERS, workbookOf } from '../api/imports/table-files';
import { makeRoledOffice, type RoledOffice } from '../api/people/roles-office';
import { makeOffice, type Office, type Person } from '../harness/people';
import { violationsIn } from './panel/accessibility';
import { atRest } from './panel/at-rest';
import { DESKTOP, isTooWide, keep, logIn, startBrowser, TELEPHONE, type Language } from './panel/browser';
import { startPanelSite, type PanelSite } from './panel/panel-site';

let site: PanelSite;
let office: Office;
let people: RoledOffice;
let browser: Browser;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site);
  people = await makeRoledOffice(site, office);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const SIZES = [
  ['desktop', DESKTOP],
  ['telephone', TELEPHONE],
] as const;

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer,
  });
}

async function judged(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await atRest(page);
  await keep(page, name);
  expect([name, await violationsIn(page, 'main'), await isTooWide(page)]).toEqual([name, [], false]);
}

async function openImport(person: Person, language: Language, size: typeof DESKTOP): Promise<Page> {
  const page = await logIn(browser, site, person, { language, size });
  await page.goto(`${site.url}/admin/plugins/gov-publishing/people`);
  await page.getByRole('link', { name: language === 'th' ? 'นำเข้าจากไฟล์' : 'Bring in from a file' }).click();
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
  return page;
}

describe.each(SIZES)('people from a file, on a %s', (device, size) => {
  test.each(['th', 'en'] as const)(
    'wrong cells are shown with what to do, and right ones go in (%s)',
    async (language) => {
      const page = await openImport(office.superAdmin, language, size);
      await judged(page, `import-people-${language}-${device}`);
      const name = `${language}${device}`;
      const sheets = (day: string): Promise<Buffer> =>
        workbookOf({
          หน่วยงาน: [AGENCIES, [`NEW-${name.toUpperCase()}`, 'สำนักงานใหม่', 'New Office', 'PROV']],
          เจ้าหน้าที่: [OFFICERS, [`${name}@example.go.th`, 'สมชาย', 'ใจดี', 'ผู้รายงาน']],
          คำสั่งแต่งตั้ง: [
            APPOINTMENTS,
            [
              `${name}@example.go.th`,
              `NEW-${name.toUpperCase()}`,
              'ผู้รายงาน',
              'นักวิชาการ',
              '1/2569',
              day,
              '1/6/2569',
            ],
            [people.idle.email, 'NOBODY', 'นายก', 'นักวิชาการ', '1/2569', '1/5/69', '1/6/2569'].slice(
              0,
              day === '31/4/2569' ? 7 : 0,
            ),
          ],
        });
      await choose(page, 'people.xlsx', await sheets('31/4/2569'));
      await page.getByTestId('import-faults').waitFor();
      expect(await page.locator('[data-finding]').count()).toBe(4);
      await judged(page, `import-people-wrong-${language}-${device}`);
      await choose(page, 'people.xlsx', await sheets('30/4/2569'));
      await page.getByTestId('import-counts').waitFor();
      await judged(page, `import-people-right-${language}-${device}`);
      await page
        .getByRole('button', { name: language === 'th' ? 'นำเข้าทั้งหมด' : 'Bring all of it in' })
        .click();
      await page.getByRole('heading', { name: language === 'th' ? /นำเข้าแล้ว/ : /Brought in/ }).waitFor();
      await judged(page, `import-people-done-${language}-${device}`);
      const made = await site.strapi.db
        .query('admin::user')
        .count({ where: { email: `${name}@example.go.th` } });
      expect(made).toBe(1);
      await page.context().close();
    },
  );
});

test('the template is handed over, and a head is offered what a head may bring in', async () => {
  const page = await openImport(people.head, 'th', DESKTOP);
  expect(await page.getByRole('button', { name: /^CSV/ }).allTextContents()).toEqual(['CSV: คำสั่งแต่งตั้ง']);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Excel/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('ต้นแบบนำเข้าหน่วยงานและเจ้าหน้าที่.xlsx');
  await choose(page, 'officers.csv', csvOf(OFFICERS, ['x@example.go.th', 'ก', 'ข', 'ผู้รายงาน']));
  await page.getByText('การสร้างบัญชีเป็นหน้าที่ของผู้ดูแลระบบ').waitFor();
  await page.context().close();
});

describe.each(SIZES)('content from a file, on a %s', (device, size) => {
  test.each(['th', 'en'] as const)(
    'is checked, comes in as drafts, and what stays out is said (%s)',
    async (language) => {
      const page = await logIn(browser, site, people.reporter, { language, size });
      await page.goto(`${site.url}/admin/plugins/gov-publishing`);
      await page
        .getByRole('link', { name: language === 'th' ? 'นำเข้าเนื้อหาเดิม' : 'Bring in old content' })
        .click();
      await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
      await judged(page, `import-content-${language}-${device}`);
      const uid = `${language}-${device}`;
      const source = csvOf(
        ['key', 'title', 'publishedAt', 'fiscalYear'],
        [`${uid}-1`, `เรื่องเดิม ${uid}`, '2026-01-01', ''],
        [`${uid}-2`, `ปีผิด ${uid}`, '', '69'],
      );
      await page.getByRole('combobox').first().click();
      await page
        .getByRole('option', { name: language === 'th' ? 'ข่าวประชาสัมพันธ์' : 'News', exact: true })
        .click();
      await choose(page, 'old.csv', source);
      await page.getByRole('button', { name: language === 'th' ? 'ตรวจสอบ' : 'Check', exact: true }).click();
      await page.getByTestId('import-faults').waitFor();
      await judged(page, `import-content-checked-${language}-${device}`);
      await page.getByRole('button', { name: language === 'th' ? /นำเข้า 1 เรื่อง/ : /Bring 1 in/ }).click();
      await page.getByRole('heading', { name: language === 'th' ? /นำเข้าแล้ว/ : /Brought in/ }).waitFor();
      await judged(page, `import-content-done-${language}-${device}`);
      const made = await site.strapi.db
        .query('plugin::gov-publishing.news-article')
        .findMany({ where: { title: { $endsWith: uid } } });
      expect(made.map(({ title, publishedAt }: any) => [title, publishedAt])).toEqual([
        [`เรื่องเดิม ${uid}`, null],
      ]);
      await page.context().close();
    },
  );
});
