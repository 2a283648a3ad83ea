import type { Browser } from 'playwright-core';
import { signInCode } from '../harness/in-code';
import { draftLaw, makeOffice, type EntryRef, type Office } from '../harness/people';
import { THAI_NAMES } from '../harness/thai-office';
import { violationsIn } from './panel/accessibility';
import { atRest } from './panel/at-rest';
import { DESKTOP, isTooWide, keep, logIn, startBrowser, TELEPHONE } from './panel/browser';
import { startPanelSite, type PanelSite } from './panel/panel-site';
import { signOnScreen } from './panel/sign-dialog';

let site: PanelSite;
let office: Office;
let browser: Browser;
let law: EntryRef;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site, THAI_NAMES);
  law = await draftLaw(site, office, { title: 'ประกาศที่รอหัวหน้า' });
  await signInCode(site.strapi, office.reporter.id, 'submit', law);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('on a telephone the desk stands in the top bar with what waits, leads there, and counts down when it is signed', async () => {
  const page = await logIn(browser, site, office.approver, { size: TELEPHONE });
  page.setDefaultTimeout(60_000);
  await page.goto(`${site.url}/admin/`);
  const desk = page.getByRole('link', { name: 'งานรอลงนาม รอท่านดำเนินการ 1 เรื่อง' });
  await desk.waitFor();
  await atRest(page);
  await keep(page, 'top-bar');
  expect(await isTooWide(page)).toBe(false);
  expect(await violationsIn(page, 'nav')).toEqual([]);
  await desk.click();
  await page.getByRole('link', { name: 'ประกาศที่รอหัวหน้า' }).click();
  await page.waitForURL(/content-manager/);
  const drawer = page.getByRole('button', { name: 'แสดงการดำเนินการอื่น' });
  await drawer.last().click();
  await signOnScreen(page, 'approve');
  await page.getByTestId('desk-in-menu').getByText('1', { exact: true }).waitFor({ state: 'detached' });
  await page.context().close();
});

test('on a wide screen the menu counts it once', async () => {
  const page = await logIn(browser, site, office.publisher, { size: DESKTOP });
  page.setDefaultTimeout(60_000);
  await page.goto(`${site.url}/admin/`);
  await page.getByTestId('desk-in-menu').getByText('1', { exact: true }).waitFor();
  expect(await page.getByTestId('desk-in-menu').count()).toBe(1);
  await keep(page, 'menu-counts');
  await page.context().close();
});
