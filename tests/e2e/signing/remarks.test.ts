import type { Browser, Page } from 'playwright-core';
import { mustSay, remarks } from '../../api/remarks/talk';
import { signInCode } from '../../harness/in-code';
import { draftLaw, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { violationsIn } from '../panel/accessibility';
import { atRest } from '../panel/at-rest';
import { saveEntry } from '../panel/edit-view';
import { entryPath, isTooWide, keep, logIn, openEntry, startBrowser, TELEPHONE } from '../panel/browser';
import { startPanelSite, type PanelSite } from '../panel/panel-site';
import { fillIn, openDialog, submit } from '../panel/sign-dialog';

const REMARKS = '[data-testid="remarks"]';
const WORDS = 'ชื่อเรื่องไม่ตรงกับต้นฉบับในราชกิจจานุเบกษา';

let site: PanelSite;
let office: Office;
let browser: Browser;
let law: EntryRef;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});
beforeEach(async () => {
  law = await draftLaw(site, office);
});

const shown = (page: Page, text: string): Promise<void> =>
  page.locator(REMARKS).getByText(text, { exact: false }).first().waitFor();

test('a remark on a field is marked beside it, answered and closed by the keyboard alone', async () => {
  await mustSay(site, office.approver, law, WORDS, { field: 'title' });
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, law);
  await shown(page, 'ข้อสังเกตที่ยังไม่ปิด (1)');
  await shown(page, WORDS);
  const mark = page.locator('[data-field-remarks="title"]');
  await mark.getByText('ข้อสังเกต 1 ข้อ').waitFor();
  await keep(page, 'remarks-open');
  await mark.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'gov-remarks');
  const answering = page.locator(REMARKS).getByRole('button', { name: 'ตอบ', exact: true });
  await answering.focus();
  await page.keyboard.press('Enter');
  await page.locator(REMARKS).locator('textarea:focus').waitFor();
  await page.keyboard.type('แก้ไขแล้ว');
  expect(await violationsIn(page, REMARKS)).toEqual([]);
  const send = page.locator(REMARKS).getByRole('button', { name: 'บันทึกข้อสังเกต' });
  await send.focus();
  await page.keyboard.press('Enter');
  await shown(page, 'แก้ไขแล้ว');
  await page.locator(REMARKS).getByRole('button', { name: 'ปิดข้อสังเกต' }).focus();
  await page.keyboard.press('Enter');
  await shown(page, 'ข้อสังเกตที่ปิดแล้ว (1)');
  await mark.waitFor({ state: 'detached' });
  expect(await violationsIn(page, REMARKS)).toEqual([]);
  // The form is as it was: nothing of it was changed or saved by talking.
  expect(await page.getByRole('button', { name: 'บันทึก', exact: true }).isDisabled()).toBe(true);
});

test('on a telephone a head writes about a field and calls the reporter by name', async () => {
  const page = await logIn(browser, site, office.approver, { size: TELEPHONE });
  await page.goto(`${site.url}${entryPath(law)}`);
  // On a telephone Strapi lays the panels into a drawer behind the buttons at the foot of the page.
  await page.getByRole('button', { name: 'แสดงการดำเนินการอื่น' }).last().click();
  const box = page.locator(REMARKS);
  await box.getByRole('button', { name: 'เขียนข้อสังเกต' }).click();
  await box.getByRole('combobox', { name: 'เกี่ยวกับ' }).click();
  await page.getByRole('option', { name: 'ชื่อเรื่อง', exact: true }).click();
  await box.locator('textarea').fill(WORDS);
  await box.getByRole('button', { name: '@ กล่าวถึงเจ้าหน้าที่' }).click();
  await box.locator('input[name="remark-mention"]').fill('report');
  await page.keyboard.press('Enter');
  await box.getByRole('button', { name: /^Reporter/ }).click();
  // What the pointer rests on is drawn in colours of Strapi's own.
  await box.locator('textarea').click();
  expect(await violationsIn(page, REMARKS)).toEqual([]);
  await keep(page, 'remarks-writing-360');
  await box.getByRole('button', { name: 'บันทึกข้อสังเกต' }).click();
  await shown(page, WORDS);
  expect(await isTooWide(page)).toBe(false);
  await keep(page, 'remarks-360');
  // From the field back to what is said of it: into the drawer, which is opened for it.
  await page.getByRole('button', { name: 'ซ่อนการดำเนินการอื่น' }).last().click();
  await page.locator('[data-field-remarks="title"]').click();
  await page
    .locator('[data-testid="actions-drawer-overlay"]')
    .click({ trial: true, position: { x: 20, y: 20 } });
  expect(await box.evaluate((remarks) => remarks.contains(document.activeElement))).toBe(true);
  await keep(page, 'remarks-led-to-360');
  const { body } = await remarks(site, office.reporter, law);
  expect(body.data.threads).toMatchObject([
    { field: 'title', text: WORDS, mentions: [office.reporter.name], isMine: false },
  ]);
});

test('what is still open is said before signing; a return points to it, and its reporter sees so, in English too', async () => {
  await mustSay(site, office.approver, law, WORDS, { field: 'title' });
  await mustSay(site, office.publisher, law, 'ตรวจวันที่ด้วย');
  await signInCode(site.strapi, office.reporter.id, 'submit', law);
  const page = await logIn(browser, site, office.approver);
  await openEntry(page, site, law);
  const approving = await openDialog(page, 'approve');
  await approving.getByText('ยังมีข้อสังเกต 2 ข้อที่ยังไม่ปิด').waitFor();
  expect(await approving.getByTestId('open-remarks').getByRole('checkbox').count()).toBe(0);
  await page.keyboard.press('Escape');
  await approving.waitFor({ state: 'detached' });
  const returning = await openDialog(page, 'return');
  await returning.getByRole('checkbox', { name: WORDS }).check();
  await fillIn(returning, { note: 'โปรดแก้ไขตามข้อสังเกต', ticks: false });
  expect(await violationsIn(page, '[data-testid="sign-dialog"]')).toEqual([]);
  await keep(page, 'remarks-return');
  await submit(returning);
  await returning.waitFor({ state: 'detached' });
  await shown(page, 'การส่งคืนอ้างถึงข้อสังเกตนี้');
  const english = await logIn(browser, site, office.reporter, { language: 'en' });
  await openEntry(english, site, law);
  await shown(english, 'Open remarks (2)');
  await shown(english, 'A return points to this');
  await keep(english, 'remarks-en');
});

test('what is typed into a remark is still there after the entry is saved', async () => {
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, law);
  await page.locator(REMARKS).getByRole('button', { name: 'เขียนข้อสังเกต' }).click();
  await page.locator(REMARKS).locator('textarea').fill(WORDS);
  await page.locator('input[name="title"]').fill('ชื่อเรื่องที่แก้แล้ว');
  expect(await saveEntry(page)).toBe(200);
  await atRest(page);
  expect(await page.locator(REMARKS).locator('textarea').inputValue()).toBe(WORDS);
});
