import { GOVERNED_TYPES } from '#server/content-types/index';
import type { Browser, Page } from 'playwright-core';
import { LAW, makeOffice, makePerson, type Office } from '../../harness/people';
import { violationsIn } from '../panel/accessibility';
import { atRest } from '../panel/at-rest';
import { DESKTOP, keep, logIn, startBrowser, TELEPHONE, type Language } from '../panel/browser';
import { startPanelSite, type PanelSite } from '../panel/panel-site';

let site: PanelSite;
let office: Office;
let browser: Browser;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const configurations = (): any => site.strapi.plugin('content-manager').service('content-types');

/** As an administrator lays a law out: its number first and as wide as the row, no speed. */
async function layOutByHand(): Promise<void> {
  const { layouts, ...others } = await configurations().findConfiguration({ uid: LAW });
  const rows = (layouts.edit as { name: string; size: number }[][])
    .map((row) => row.filter(({ name }) => name !== 'number' && name !== 'speed'))
    .filter((row) => row.length > 0);
  const edit = [[{ name: 'number', size: 12 }], ...rows];
  await configurations().updateConfiguration({ uid: LAW }, { ...others, layouts: { ...layouts, edit } });
}

async function openSettings(language: Language = 'th', size = DESKTOP): Promise<Page> {
  const page = await logIn(browser, site, office.superAdmin, { language, size });
  await page.goto(`${site.url}/admin/settings/gov-publishing/edit-forms`);
  await page.locator(`[data-layout="${LAW}"]`).waitFor();
  return page;
}

test('an administrator reads in words in what a form differs, and takes the plugin’s back after a question', async () => {
  await layOutByHand();
  const page = await openSettings();
  await page.getByRole('link', { name: 'แบบกรอกข้อมูล' }).first().waitFor();
  const law = page.locator(`[data-layout="${LAW}"]`);
  // Every mandated type, agencies and appointments.
  expect(await page.locator('[data-layout]').count()).toBe(GOVERNED_TYPES.length + 2);
  expect(await page.locator('[data-state="changed"]').count()).toBe(1);
  expect(await law.locator('li').allInnerTexts()).toEqual([
    'ช่อง “ชั้นความเร็ว” ถูกซ่อน เจ้าหน้าที่จึงกรอกไม่ได้',
    'ย้ายช่อง “เลขที่” ไปไว้บนสุด',
    'ช่อง “เลขที่” กว้างเต็มแถว แบบของระบบกว้างครึ่งแถว',
  ]);
  await law.scrollIntoViewIfNeeded();
  await keep(page, 'edit-forms');
  await law.getByRole('button', { name: 'กลับไปใช้แบบของระบบ' }).click();
  const question = page.getByRole('alertdialog');
  await question.waitFor();
  await atRest(page);
  await keep(page, 'edit-forms-question');
  expect(await violationsIn(page, '[role="alertdialog"]')).toEqual([]);
  await question.getByRole('button', { name: 'ยกเลิก' }).click();
  await question.waitFor({ state: 'detached' });
  expect(await law.getAttribute('data-state')).toBe('changed');
  await law.getByRole('button', { name: 'กลับไปใช้แบบของระบบ' }).click();
  await question.getByRole('button', { name: 'ยืนยัน' }).click();
  await page.locator(`[data-layout="${LAW}"][data-state="ours"]`).waitFor();
  await question.waitFor({ state: 'detached' });
  const [first] = (await configurations().findConfiguration({ uid: LAW })).layouts.edit;
  expect(first.map(({ name }: { name: string }) => name)).toEqual(['legislationType', 'number']);
  await page.context().close();
});

test.each([
  ['th', DESKTOP],
  ['en', DESKTOP],
  ['th', TELEPHONE],
] as const)('axe-core finds nothing on the page (%s, %j), and it fits the screen', async (language, size) => {
  await layOutByHand();
  const page = await openSettings(language, size);
  expect(await violationsIn(page, 'main')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  await page.locator(`[data-layout="${LAW}"]`).scrollIntoViewIfNeeded();
  await keep(page, `edit-forms-${language}-${size.width}`);
  await page.context().close();
});

test('an officer has no way to it, neither by a link nor by its address', async () => {
  const page = await logIn(browser, site, await makePerson(site, 'Reporter', 'gov-reporter'));
  await page.goto(`${site.url}/admin/settings/gov-publishing/edit-forms`);
  await page.getByText('อ่านแบบกรอกข้อมูลไม่ได้').waitFor();
  await atRest(page);
  await keep(page, 'edit-forms-officer');
  expect(await page.locator('[data-layout]').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'แบบกรอกข้อมูล' }).count()).toBe(0);
  await page.context().close();
});
