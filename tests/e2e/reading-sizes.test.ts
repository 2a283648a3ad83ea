import type { Browser, Page } from 'playwright-core';
import { draftLaw, makeOffice, mustSign, type EntryRef, type Office, type Person } from '../harness/people';
import { atRest } from './panel/at-rest';
import { entryPath, keep, logIn, openEntry, startBrowser, TELEPHONE } from './panel/browser';
import { cutOff } from './panel/cut-off';
import { startPanelSite, type PanelSite } from './panel/panel-site';
import { fillIn, openDialog, submit } from './panel/sign-dialog';

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

/** Half of 1366 × 900 at twice the pixels: what a browser shows at 200 %. */
const ZOOMED = { width: 683, height: 450 };

const isWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('at 200 % nothing of ours is cut off, tone marks and lower vowels least of all', async () => {
  const entry = await draftLaw(site, office, { title: 'ประกาศให้ผู้อยู่ในพื้นที่ทุ่งกุลาร้องไห้รู้ล่วงหน้าก่อนน้ำท่วม' });
  await mustSign(site, office.reporter, 'submit', entry);
  const page = await logIn(browser, site, office.approver, { size: ZOOMED });
  await page.goto(`${site.url}/admin/plugins/gov-publishing`);
  await page.getByRole('link', { name: /ทุ่งกุลาร้องไห้/ }).waitFor();
  await keep(page, 'zoom-desk');
  expect(await isWide(page)).toBe(false);
  expect(await cutOff(page, 'main')).toEqual([]);
  await page.goto(`${site.url}${entryPath(entry)}`);
  await page.getByRole('button', { name: 'แสดงการดำเนินการอื่น' }).last().click();
  await page.getByTestId('dossier-state').waitFor();
  await atRest(page);
  expect(await cutOff(page, '[data-testid="signoff-panel"]')).toEqual([]);
  await page.locator('[data-act="approve"]').click();
  await page.getByTestId('sign-dialog').waitFor();
  await atRest(page);
  await keep(page, 'zoom-dialog');
  expect(await cutOff(page, '[data-testid="sign-dialog"]')).toEqual([]);
  await page.goto(`${site.url}/admin/plugins/gov-publishing/ledger`);
  await page.locator('[data-leaf]').first().waitFor();
  expect(await isWide(page)).toBe(false);
  expect(await cutOff(page, 'main')).toEqual([]);
});

test('on a telephone 360 pixels wide every act can be done', async () => {
  const entry = await draftLaw(site, office, { importance: 'important' });
  const signed: (readonly [Person, string, string])[] = [
    [office.reporter, 'เสนอขออนุมัติ', 'รออนุมัติรับรอง'],
    [office.approver, 'ส่งคืนให้แก้ไข', 'ส่งคืนให้แก้ไข'],
    [office.reporter, 'เสนอขออนุมัติ', 'รออนุมัติรับรอง'],
    [office.approver, 'อนุมัติรับรอง', 'อนุมัติรับรองแล้ว'],
    [office.governor, 'พิจารณากลั่นกรอง', 'ผ่านการกลั่นกรองแล้ว'],
    [office.publisher, 'เผยแพร่', 'เผยแพร่แล้ว'],
    [office.approver, 'ยกเลิกการเผยแพร่', 'ยกเลิกการเผยแพร่แล้ว'],
  ];
  for (const [person, act, state] of signed) {
    const page = await logIn(browser, site, person, { size: TELEPHONE });
    await signOnTelephone(page, entry, act);
    await page.getByTestId('dossier-state').getByText(state).waitFor();
    await page.context().close();
  }
});

/** Strapi lays its own button over the foot of the page, and the panels with all acts into a drawer behind it. */
async function signOnTelephone(page: Page, entry: EntryRef, act: string): Promise<void> {
  await page.goto(`${site.url}${entryPath(entry)}`);
  await page.getByRole('button', { name: 'แสดงการดำเนินการอื่น' }).last().click();
  await page.getByTestId('dossier-state').waitFor();
  await atRest(page);
  await keep(page, `telephone-drawer-${act}`);
  await page.locator('[data-act]').getByText(act, { exact: true }).click();
  const dialog = page.getByTestId('sign-dialog');
  await dialog.waitFor();
  const asked = (await dialog.locator('textarea[name="note"]').count()) > 0;
  await fillIn(dialog, asked ? { note: 'เหตุผลในการดำเนินการ' } : {});
  await submit(dialog);
  await dialog.waitFor({ state: 'detached' });
}

test('the acts of the panel open from the panel as well', async () => {
  const entry = await draftLaw(site, office);
  await mustSign(site, office.reporter, 'submit', entry);
  const page = await logIn(browser, site, office.approver);
  await openEntry(page, site, entry);
  for (const act of ['approve', 'return']) {
    const dialog = await openDialog(page, act);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
});
