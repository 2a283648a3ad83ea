import type { Browser, Locator, Page } from 'playwright-core';
import { LAW, makeOffice, type Office } from '../../harness/people';
import { keep, logIn, startBrowser } from '../panel/browser';
import { startPanelSite, type PanelSite } from '../panel/panel-site';

const TYPES = ['news-article', 'law', 'knowledge-item', 'basic-info', 'web-link', 'faq', 'sitemap-node'];
const PARTS = ['เรื่องนี้คืออะไร', 'เนื้อหา', 'แหล่งที่มาและไฟล์', 'ผู้รับผิดชอบและความสำคัญ', 'ข้อมูลเพิ่มเติม'];

let site: PanelSite;
let office: Office;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site);
  browser = await startBrowser();
  page = await logIn(browser, site, office.reporter);
  page.on('dialog', (question) => void question.accept());
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function newEntry(type: string): Promise<void> {
  const path = `/admin/content-manager/collection-types/plugin::gov-publishing.${type}/create`;
  await page.goto(`${site.url}${path}?plugins[i18n][locale]=th`);
  await page.getByRole('heading', { name: PARTS[0] }).waitFor();
}

const label = (name: string): Locator => page.locator('label').filter({ hasText: name });

async function choose(field: string, choice: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}

test.each(TYPES)('%s: the form begins with what the entry is, and folds away what few need', async (type) => {
  await newEntry(type);
  const headings = (await page.locator('form h2').allInnerTexts()).filter((each) => PARTS.includes(each));
  expect(headings).toEqual(PARTS);
  expect(await label('กำหนดทบทวน').isVisible()).toBe(false);
  // No field says what it must be by bounds, or shows a bare code.
  expect(await page.locator('form').innerText()).not.toMatch(/2400|2700|[a-z]+_[a-z]+/);
  await page.setViewportSize({ width: 1366, height: 2400 });
  await keep(page, `form-${type}`);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await keep(page, `form-${type}-360`);
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('what is folded away unfolds by its button, and says what it holds', async () => {
  await newEntry('law');
  await page.getByRole('button', { name: 'แสดงช่องเพิ่มเติม' }).click();
  await label('กำหนดทบทวน').waitFor();
  await page.locator('input[name="slug"]').fill('law-2569-1');
  await page.getByText(/กรอกแล้ว \d ช่อง/).waitFor();
  await page.getByRole('button', { name: 'ซ่อนช่องเพิ่มเติม' }).click();
  await label('กำหนดทบทวน').waitFor({ state: 'hidden' });
});

test('fields that a kind has no use for are not shown, unless they say something', async () => {
  await newEntry('news-article');
  expect(await label('สถานที่จัดกิจกรรม').isVisible()).toBe(false);
  await choose('หมวดข่าว', 'ปฏิทินกิจกรรม');
  await page.locator('input[name="eventPlace"]').fill('ศาลากลางจังหวัด');
  await choose('หมวดข่าว', 'ข่าวประชาสัมพันธ์ทั่วไป');
  expect(await label('สถานที่จัดกิจกรรม').isVisible()).toBe(true);
  expect(await label('เริ่มกิจกรรม').isVisible()).toBe(false);
});

test('a choice is called by what it means in its own field', async () => {
  await newEntry('law');
  await choose('ระดับความสำคัญ', 'ฉุกเฉิน/เร่งด่วน');
  await choose('ประเภทของกฎหมาย', 'คำสั่ง');
  await choose('ชั้นความเร็ว', 'ด่วน');
});

test('a new entry is of the officer’s agency, in their charge and of this fiscal year, once they write; all of it is saved', async () => {
  await newEntry('news-article');
  expect(await page.getByRole('button', { name: 'บันทึก', exact: true }).isDisabled()).toBe(true);
  await choose('หมวดข่าว', 'ข่าวประชาสัมพันธ์ทั่วไป');
  await page.locator('input[name="title"]').fill('จังหวัดจัดโครงการจิตอาสาพัฒนาคลอง');
  await page
    .getByRole('button', { name: /สาธิต|สำนักงาน|จังหวัด/ })
    .first()
    .waitFor();
  const [answer] = await Promise.all([
    page.waitForResponse(
      (each) => each.request().method() === 'POST' && each.url().includes('/content-manager/'),
    ),
    page.getByRole('button', { name: 'บันทึก', exact: true }).click(),
  ]);
  expect(answer.status()).toBe(201);
  const { data } = await answer.json();
  const saved = await site.strapi.documents('plugin::gov-publishing.news-article').findOne({
    documentId: data.documentId,
    locale: 'th',
    populate: { agency: true, responsibleOfficer: { populate: { person: true } } },
  });
  expect(saved.agency.documentId).toBe(office.agency.documentId);
  expect(saved.responsibleOfficer.person.id).toBe(office.reporter.id);
  expect(saved.fiscalYear).toBeGreaterThan(2568);
  await keep(page, 'form-filled-in');
});

test('the pages that configure the views of a type are Strapi’s, and saving one of them changes no form', async () => {
  const admin = await logIn(browser, site, office.superAdmin);
  const layout = async (): Promise<unknown> =>
    (await site.strapi.plugin('content-manager').service('content-types').findConfiguration({ uid: LAW }))
      .layouts.edit;
  const before = await layout();
  for (const view of ['edit', 'list']) {
    await admin.goto(`${site.url}/admin/content-manager/collection-types/${LAW}/configurations/${view}`);
    const box = admin
      .locator('input[name="settings.pageSize"], [name="settings.mainField"], [role="combobox"]')
      .first();
    await box.waitFor();
    expect(await admin.locator('main').innerText()).not.toContain('[object Object]');
    await admin.getByRole('combobox').first().click();
    await admin.getByRole('option').last().click();
    const [answer] = await Promise.all([
      admin.waitForResponse(
        (each) => each.request().method() === 'PUT' && each.url().endsWith('/configuration'),
      ),
      admin.getByRole('button', { name: 'บันทึก', exact: true }).click(),
    ]);
    expect([view, answer.status()]).toEqual([view, 200]);
    expect(await layout()).toEqual(before);
    await keep(admin, `configure-${view}`);
  }
  await admin.context().close();
});

test.each([
  ['agency', ['หน่วยงานใด', 'หัวหน้าและต้นสังกัด', 'ข้อมูลเพิ่มเติม']],
  ['appointment', ['แต่งตั้งผู้ใด ในหน้าที่ใด', 'คำสั่งหรือบันทึกแต่งตั้ง', 'ระยะเวลา และการทำหน้าที่แทน', 'การสิ้นสุดก่อนกำหนด']],
])('%s: the form that administrators fill in leads as well', async (type, parts) => {
  const admin = await logIn(browser, site, office.superAdmin);
  await admin.goto(
    `${site.url}/admin/content-manager/collection-types/plugin::gov-publishing.${type}/create`,
  );
  await admin.getByRole('heading', { name: parts[0] }).waitFor();
  expect((await admin.locator('form h2').allInnerTexts()).filter((each) => parts.includes(each))).toEqual(
    parts,
  );
  expect(await admin.locator('form').innerText()).not.toMatch(/[a-z]+_[a-z]+/);
  expect(await admin.locator('form [data-field-help]').count()).toBeGreaterThan(6);
  if (type === 'appointment') {
    expect(await admin.locator('label').filter({ hasText: 'หน่วยงานที่กำกับดูแล' }).isVisible()).toBe(false);
    await admin.getByRole('combobox', { name: 'หน้าที่', exact: true }).click();
    await admin.getByRole('option', { name: 'รองผู้ว่าราชการจังหวัด' }).click();
    await admin.locator('label').filter({ hasText: 'หน่วยงานที่กำกับดูแล' }).waitFor();
  }
  await admin.setViewportSize({ width: 1366, height: 1800 });
  await keep(admin, `form-${type}`);
  await admin.setViewportSize({ width: 360, height: 800 });
  expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await keep(admin, `form-${type}-360`);
  await admin.context().close();
});
