import type { Browser } from 'playwright-core';
import {
  draftLaw,
  makeOffice,
  mustSign,
  publishThroughChain,
  type EntryRef,
  type Office,
} from '../harness/people';
import { violationsIn } from './panel/accessibility';
import { atRest } from './panel/at-rest';
import { entryPath, keep, logIn, openEntry, startBrowser, TELEPHONE } from './panel/browser';
import { startPanelSite, type PanelSite } from './panel/panel-site';
import { fillIn, openDialog, stateOnScreen, submit } from './panel/sign-dialog';

let site: PanelSite;
let office: Office;
let browser: Browser;
let approved: EntryRef;
let submitted: EntryRef;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site);
  browser = await startBrowser();
  await publishThroughChain(site, office, await draftLaw(site, office));
  approved = await draftLaw(site, office, { importance: 'important' });
  await mustSign(site, office.reporter, 'submit', approved);
  await mustSign(site, office.approver, 'approve', approved);
  submitted = await draftLaw(site, office, { title: 'เรื่องที่รอลงนามทางโทรศัพท์' });
  await mustSign(site, office.reporter, 'submit', submitted);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test.each(['th', 'en'] as const)('axe-core finds nothing in our pages and dialogs (%s)', async (language) => {
  const page = await logIn(browser, site, office.governor, { language });
  await openEntry(page, site, approved);
  expect(await violationsIn(page, '[data-testid="signoff-panel"]')).toEqual([]);
  await openDialog(page, 'clear');
  await atRest(page);
  expect(await violationsIn(page, '[data-testid="sign-dialog"]')).toEqual([]);
  await page.goto(`${site.url}/admin/plugins/gov-publishing`);
  await page.getByRole('row').nth(1).waitFor();
  expect(await violationsIn(page, 'main')).toEqual([]);
  await page.goto(`${site.url}/admin/plugins/gov-publishing/ledger`);
  await page.locator('[data-leaf]').first().waitFor();
  expect(await violationsIn(page, 'main')).toEqual([]);
});

test.each(['th', 'en'] as const)(
  'nor in the dialog of any act, the bulk dialog, the home widget and the list (%s)',
  async (language) => {
    const ready = await draftLaw(site, office);
    const goneOut = await draftLaw(site, office);
    await publishThroughChain(site, office, goneOut);
    await mustSign(site, office.reporter, 'submit', ready);
    await mustSign(site, office.approver, 'approve', ready);
    const draft = await draftLaw(site, office);
    const dialogs = [
      [office.reporter, draft, ['submit']],
      [office.approver, submitted, ['approve', 'return']],
      [office.publisher, ready, ['publish', 'schedule']],
      [office.approver, goneOut, ['unpublish']],
    ] as const;
    for (const [person, entry, acts] of dialogs) {
      const page = await logIn(browser, site, person, { language });
      await page.goto(`${site.url}/admin/`);
      await page.getByTestId('desk-widget').waitFor();
      expect(await violationsIn(page, '[data-testid="desk-widget"]')).toEqual([]);
      await openEntry(page, site, entry);
      for (const act of acts) {
        const dialog = await openDialog(page, act);
        await atRest(page);
        expect([act, await violationsIn(page, '[data-testid="sign-dialog"]')]).toEqual([act, []]);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
      await page.context().close();
    }
    const page = await logIn(browser, site, office.publisher, { language });
    await page.goto(
      `${site.url}/admin/content-manager/collection-types/${ready.uid}?plugins[i18n][locale]=th`,
    );
    await page.getByTestId('dossier-state').first().waitFor();
    for (const part of await page.getByTestId('dossier-state').all())
      expect(await part.isVisible()).toBe(true);
    expect(await violationsIn(page, '[data-testid="dossier-state"]')).toEqual([]);
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: language === 'th' ? /^ลงนาม \d+ รายการ/ : /^Sign \d+/ }).click();
    await page.getByTestId('bulk-dialog').getByTestId('bulk-closed').waitFor();
    expect(await violationsIn(page, '[data-testid="bulk-dialog"]')).toEqual([]);
    await page.context().close();
  },
);

test('on a telephone 360 pixels wide a head sees what waits, what it says, and signs', async () => {
  const page = await logIn(browser, site, office.approver, { size: TELEPHONE });
  await page.goto(`${site.url}/admin/plugins/gov-publishing`);
  await page.getByRole('link', { name: 'เรื่องที่รอลงนามทางโทรศัพท์' }).waitFor();
  await keep(page, 'telephone-desk');
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(wide).toBe(false);
  await page.goto(`${site.url}${entryPath(submitted)}`);
  // On a telephone Strapi lays the buttons over the foot of the page, and the panels into a drawer behind them.
  // On a slow machine the panel's button is there before that one; it lies in the drawer, and nobody could press it.
  const approve = page.getByRole('button', { name: 'อนุมัติรับรอง', exact: true });
  await approve.and(page.locator(':not([data-act])')).click();
  const dialog = page.getByTestId('sign-dialog');
  await dialog.waitFor();
  await atRest(page);
  await keep(page, 'telephone-dialog');
  await fillIn(dialog);
  await keep(page, 'telephone-dialog-filled');
  await submit(dialog);
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'แสดงการดำเนินการอื่น' }).last().click();
  await page.getByTestId('dossier-state').waitFor();
  await atRest(page);
  await keep(page, 'telephone-panel');
  expect(await stateOnScreen(page)).toBe('อนุมัติรับรองแล้ว');
});

test('the dialog is signed with the keyboard alone', async () => {
  const entry = await draftLaw(site, office);
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, entry);
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByTestId('sign-dialog').waitFor();
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const role = await page.evaluate(() => document.activeElement?.getAttribute('role') ?? '');
    if (role === 'checkbox') await page.keyboard.press('Space');
    if (await page.evaluate(() => document.activeElement?.getAttribute('name') === 'current-password')) break;
  }
  await page.keyboard.type('Correct-Horse-1');
  await page.keyboard.press('Enter');
  await page.getByTestId('sign-dialog').waitFor({ state: 'detached' });
  await atRest(page);
  expect(await stateOnScreen(page)).toBe('รออนุมัติรับรอง');
});
