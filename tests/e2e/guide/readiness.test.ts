import type { Browser } from 'playwright-core';
import { makeOffice, type Office } from '../../harness/people';
import { THAI_NAMES } from '../../harness/thai-office';
import { violationsIn } from '../panel/accessibility';
import { atRest } from '../panel/at-rest';
import { isTooWide, DESKTOP, keep, logIn, startBrowser, TELEPHONE } from '../panel/browser';
import { startPanelSite, type PanelSite } from '../panel/panel-site';

let site: PanelSite;
let office: Office;
let browser: Browser;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site, THAI_NAMES);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test.each([
  ['th', DESKTOP],
  ['th', TELEPHONE],
  ['en', DESKTOP],
  ['en', TELEPHONE],
] as const)(
  'from the desk to what is to be done, and to where it is done (%s, %o)',
  async (language, size) => {
    const page = await logIn(browser, site, office.superAdmin, { language, size });
    await page.goto(`${site.url}/admin/plugins/gov-publishing`);
    const notice = page.getByTestId('desk-to-open');
    await notice.waitFor();
    const told = Number(/\d+/.exec(await notice.innerText())?.[0]);
    await keep(page, `readiness-desk-${language}-${size.width}`);
    expect(await violationsIn(page, '[data-testid="desk-to-open"]')).toEqual([]);
    await notice.getByRole('link').click();
    await page.locator('[data-line="duties"]').waitFor();
    await atRest(page);
    expect(await page.locator('[data-state="to_do"]').count()).toBe(told);
    expect(await isTooWide(page)).toBe(false);
    expect(await violationsIn(page, 'main')).toEqual([]);
    await keep(page, `readiness-${language}-${size.width}`);
    await page.locator('[data-line="duties"]').scrollIntoViewIfNeeded();
    const texts = await page.locator('[data-line]').allInnerTexts();
    if (language === 'en')
      for (const text of texts) expect(text.replace(/“[^”]*”/g, '')).not.toMatch(/[ก-๙]{4}/);
    await page.locator('[data-line="duties"]').getByRole('link').click();
    await page.locator('[data-gaps]').first().waitFor();
    await page.context().close();
  },
);

test('who is not the super admin is told of nothing to do, and the page is closed to them', async () => {
  const page = await logIn(browser, site, office.approver);
  await page.goto(`${site.url}/admin/plugins/gov-publishing`);
  await atRest(page);
  expect(await page.getByTestId('desk-to-open').count()).toBe(0);
  await page.goto(`${site.url}/admin/settings/gov-publishing/readiness`);
  await page.getByText('บัญชีของท่านไม่มีสิทธิดำเนินการนี้ โปรดติดต่อผู้ดูแลระบบของหน่วยงาน').waitFor();
  expect(await page.locator('[data-line]').count()).toBe(0);
  await page.context().close();
});
