import type { Browser, Locator, Page } from 'playwright-core';
import { makeOffice, type EntryRef, type Office } from '../../harness/people';
import { violationsIn } from '../panel/accessibility';
import { atRest } from '../panel/at-rest';
import { keep, logIn, openEntry, startBrowser, TELEPHONE } from '../panel/browser';
import { saidBeside, saveEntry } from '../panel/edit-view';
import { startPanelSite, type PanelSite } from '../panel/panel-site';

const BASIC = 'plugin::gov-publishing.basic-info';
const OF_2570 = 'คือ ปีงบประมาณ พ.ศ. 2570 (1 ต.ค. 2569 – 30 ก.ย. 2570)';

let site: PanelSite;
let office: Office;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site);
  browser = await startBrowser();
  page = await logIn(browser, site, office.superAdmin);
  page.on('dialog', (question) => void question.accept());
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** A plan over several years: the entry's own year, and two within a part of it. */
async function draftPlan(fiscalYear: number): Promise<EntryRef> {
  const plan = { __component: 'gov-publishing.plan-report', name: 'แผนปฏิบัติราชการ', fiscalYear: 2570 };
  const { documentId } = await site.strapi.documents(BASIC).create({
    locale: 'th',
    data: { title: `แผน ${fiscalYear}`, kind: 'action_plan', fiscalYear, details: [plan] },
  });
  return { uid: BASIC, documentId, locale: 'th' };
}

const stored = async ({ uid, documentId }: EntryRef): Promise<any> =>
  site.strapi.documents(uid).findOne({ documentId, locale: 'th', populate: '*' });

const boxOf = (name: string, within: Page = page): Locator => within.locator(`input[name="${name}"]`);
test('a fiscal year as officials write it is understood, said with what it spans, and stored as its number', async () => {
  const entry = await draftPlan(2569);
  await openEntry(page, site, entry);
  const box = boxOf('fiscalYear');
  expect(await box.inputValue()).toBe('2569');
  for (const typed of ['ปีงบประมาณ ๒๕๗๐', '2570', '2027']) {
    await box.fill(typed);
    expect(await saidBeside(box)).toBe(OF_2570);
    expect(await box.inputValue()).toBe(typed);
  }
  await box.fill('ปีงบประมาณ ๒๕๗๐');
  await box.scrollIntoViewIfNeeded();
  await keep(page, 'fiscal-year-understood');
  expect(await violationsIn(page, 'div:has(> input[name="fiscalYear"])')).toEqual([]);
  await page.setViewportSize(TELEPHONE);
  await box.scrollIntoViewIfNeeded();
  await keep(page, 'fiscal-year-understood-360');
  await page.setViewportSize({ width: 1366, height: 900 });
  expect(await saveEntry(page)).toBe(200);
  expect(await stored(entry)).toMatchObject({ fiscalYear: 2570 });
});

test('a year that is none is named at its field, stays as typed, and nothing is sent', async () => {
  const entry = await draftPlan(2569);
  await openEntry(page, site, entry);
  const box = boxOf('fiscalYear');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') sent.push(request.url());
  });
  for (const [typed, why] of [
    ['70', 'ปีสองหลัก'],
    ['3570', 'ไม่มีปีงบประมาณนี้'],
    ['2569-2570', 'อ่านเป็นปีงบประมาณไม่ได้'],
  ] as const) {
    await box.fill(typed);
    expect(await saidBeside(box)).toContain(why);
    expect(await box.getAttribute('aria-invalid')).toBe('true');
  }
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await atRest(page);
  await keep(page, 'fiscal-year-refused');
  expect(await page.locator('body').innerText()).not.toContain('must be a');
  expect(await box.inputValue()).toBe('2569-2570');
  expect(sent).toEqual([]);
  await box.fill('2570');
  expect(await saveEntry(page)).toBe(200);
  expect((await stored(entry)).fiscalYear).toBe(2570);
});

test('years within the parts of an entry have the same box', async () => {
  const entry = await draftPlan(2570);
  await openEntry(page, site, entry);
  await page
    .getByRole('button', { name: /แผนปฏิบัติราชการ|แผนหรือรายงาน/ })
    .first()
    .click();
  const box = boxOf('details.0.fiscalYearTo');
  await box.fill('๒๕๗๔');
  expect(await saidBeside(box)).toContain('ปีงบประมาณ พ.ศ. 2574 (1 ต.ค. 2573 – 30 ก.ย. 2574)');
  await keep(page, 'fiscal-year-in-a-part');
  expect(await saveEntry(page)).toBe(200);
  expect((await stored(entry)).details[0]).toMatchObject({ fiscalYear: 2570, fiscalYearTo: 2574 });
});

test('a list shows and filters by fiscal years without a comma', async () => {
  await draftPlan(2571);
  const list = `${site.url}/admin/content-manager/collection-types/${BASIC}?plugins[i18n][locale]=th`;
  await page.goto(`${list}&filters[$and][0][fiscalYear][$eq]=2571`);
  await page.getByText('แผน 2571').first().waitFor();
  await page.getByRole('button', { name: /2571/ }).first().waitFor();
  await page.getByRole('button', { name: 'ตัวกรอง' }).click();
  await page.getByRole('combobox', { name: 'เลือกเขตข้อมูล' }).click();
  await page.getByRole('option', { name: 'ปีงบประมาณ', exact: true }).click();
  await page.locator('input[data-day-kind="fiscal_year"]').fill('ปีงบประมาณ ๒๕๗๑');
  await keep(page, 'fiscal-year-filter');
  await page.getByRole('button', { name: 'เพิ่มตัวกรอง' }).click();
  await page.waitForURL((url) => decodeURIComponent(url.search).includes('[1][fiscalYear][$eq]=2571'));
  expect(await page.locator('main').innerText()).not.toMatch(/\d,\d{3}/);
});

test('in English a year is of the Common Era, and both eras are said', async () => {
  const entry = await draftPlan(2570);
  const own = await logIn(browser, site, office.superAdmin, { language: 'en' });
  await openEntry(own, site, entry);
  const box = boxOf('fiscalYear', own);
  expect(await box.inputValue()).toBe('2027');
  expect(await saidBeside(box)).toBe('That is fiscal year 2027, B.E. 2570 (1 Oct 2026 – 30 Sept 2027)');
  await box.scrollIntoViewIfNeeded();
  await keep(own, 'fiscal-year-en');
  await own.context().close();
});
