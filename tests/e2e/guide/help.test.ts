import type { Browser, Page } from 'playwright-core';
import { draftLaw, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { THAI_NAMES } from '../../harness/thai-office';
import { violationsIn } from '../panel/accessibility';
import { isTooWide, DESKTOP, keep, logIn, openEntry, startBrowser, TELEPHONE } from '../panel/browser';
import { startPanelSite, type PanelSite } from '../panel/panel-site';

let site: PanelSite;
let office: Office;
let browser: Browser;
let bad: EntryRef;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site, THAI_NAMES);
  bad = await draftLaw(site, office, { title: 'กฎหมายที่ยังไม่มีที่มา', source: null });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Follows a "?" into the tab that it opens. */
async function guideFrom(page: Page, name: string | RegExp): Promise<Page> {
  const links = page.locator('[data-help]');
  const names = await links.evaluateAll((all) => all.map((each) => each.getAttribute('data-help') ?? ''));
  const at = names.findIndex((each) => (typeof name === 'string' ? each === name : name.test(each)));
  expect([names, at]).not.toEqual([names, -1]);
  const [tab] = await Promise.all([page.context().waitForEvent('page'), links.nth(at).click()]);
  await tab.getByTestId('guide').waitFor();
  return tab;
}

test.each([
  ['th', DESKTOP],
  ['th', TELEPHONE],
  ['en', DESKTOP],
  ['en', TELEPHONE],
] as const)('from the "?" of a screen to the guide and on to a duty (%s, %o)', async (language, size) => {
  const page = await logIn(browser, site, office.superAdmin, { language, size });
  for (const [path, name] of [
    ['/plugins/gov-publishing', 'desk'],
    ['/plugins/gov-publishing/ledger', 'ledger'],
    ['/plugins/gov-publishing/people', 'people'],
    ['/plugins/gov-publishing-notices', 'notices'],
    ['/settings/gov-publishing/edit-forms', 'edit-forms'],
    ['/settings/gov-publishing/readiness', 'readiness'],
  ] as const) {
    await page.goto(`${site.url}/admin${path}`);
    await page.locator(`[data-help="screens/${name}"]`).waitFor();
  }
  await page.goto(`${site.url}/admin/plugins/gov-publishing`);
  await page.locator('[data-help="screens/desk"]').waitFor();
  const guide = await guideFrom(page, 'screens/desk');
  expect(await violationsIn(guide, 'main')).toEqual([]);
  expect(await isTooWide(guide)).toBe(false);
  await keep(guide, `help-desk-${language}-${size.width}`);
  await guide.getByRole('link', { name: language === 'th' ? 'คู่มือทั้งหมด' : 'The whole guide' }).click();
  await guide.getByRole('link', { name: language === 'th' ? 'ผู้รายงาน' : 'Reporter' }).click();
  await guide.getByTestId('guide').locator('ol').waitFor();
  const picture = guide.locator('[data-testid="guide"] img').first();
  // It is drawn when its reader comes near it.
  await picture.scrollIntoViewIfNeeded();
  const width = await picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return image.naturalWidth;
  });
  expect(width).toBeGreaterThan(300);
  expect(await violationsIn(guide, 'main')).toEqual([]);
  expect(await isTooWide(guide)).toBe(false);
  await keep(guide, `help-reporter-${language}-${size.width}`);
  await page.context().close();
});

test('from what was found in an entry to its page, and nothing typed is lost', async () => {
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, bad);
  await page.locator('[data-findings="blocks"]').waitFor();
  const title = page.locator('input[name="title"]');
  await title.fill('พิมพ์ค้างไว้');
  const guide = await guideFrom(page, /^refusals\/finding\./);
  expect(await violationsIn(guide, 'main')).toEqual([]);
  await keep(guide, 'help-finding');
  await guide.close();
  expect(await title.inputValue()).toBe('พิมพ์ค้างไว้');
  expect(await violationsIn(page, '[data-testid="signoff-panel"]')).toEqual([]);
  await keep(page, 'help-panel');
  await page.context().close();
});
