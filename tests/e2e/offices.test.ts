import type { Browser } from 'playwright-core';
import { makeRoledOffice, type RoledOffice } from '../api/people/roles-office';
import { as, draftLaw, LAW, makeOffice, mustSign, type Office } from '../harness/people';
import { atRest } from './panel/at-rest';
import { keep, logIn, openEntry, startBrowser, type Language } from './panel/browser';
import { startPanelSite, type PanelSite } from './panel/panel-site';
import { signOnScreen, stateOnScreen } from './panel/sign-dialog';

let site: PanelSite;
let office: Office;
let roled: RoledOffice;
let browser: Browser;
const LIST = `/admin/content-manager/collection-types/${LAW}?plugins[i18n][locale]=th`;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site);
  roled = await makeRoledOffice(site, office);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const STATES: Readonly<Record<Language, readonly string[]>> = {
  th: ['รออนุมัติรับรอง', 'อนุมัติรับรองแล้ว', 'ผ่านการกลั่นกรองแล้ว', 'เผยแพร่แล้ว'],
  en: ['Submitted', 'Approved', 'Cleared', 'Published'],
};

test.each(['th', 'en'] as const)(
  'five people, each with nothing but their role: four take an important entry to the public, an auditor reads it (%s)',
  async (language) => {
    const entry = await draftLaw(site, { ...office, reporter: roled.reporter }, { importance: 'important' });
    const chain = [
      [roled.reporter, 'submit'],
      [roled.head, 'approve'],
      [roled.governor, 'clear'],
      [roled.publisher, 'publish'],
    ] as const;
    for (const [position, [person, act]] of chain.entries()) {
      const page = await logIn(browser, site, person, { language });
      await openEntry(page, site, entry);
      await signOnScreen(page, act);
      await page
        .getByTestId('dossier-state')
        .getByText(STATES[language][position] ?? '?')
        .waitFor();
      await keep(page, `roles-${language}-${position + 1}-${act}`);
      await page.context().close();
    }
    const page = await logIn(browser, site, roled.auditor, { language });
    await openEntry(page, site, entry);
    expect(await stateOnScreen(page)).toBe(STATES[language][3]);
    expect(await page.locator('[data-act]').count()).toBe(0);
    await page.goto(`${site.url}/admin/plugins/gov-publishing/ledger?entry=${entry.documentId}`);
    await page.locator('[data-leaf]').nth(3).waitFor();
    await keep(page, `roles-${language}-5-auditor`);
    await page.context().close();
    const answer = await site.http.get(`/api/gov/laws/${entry.documentId}`).query({ locale: 'th' });
    expect(answer.body.data.publication.signatures.map(({ act }: { act: string }) => act)).toEqual(
      chain.map(([, act]) => act),
    );
  },
);

test('[ORG-04] another agency’s draft: not in the list, not by its address, not by a direct request', async () => {
  const title = 'ร่างลับของหน่วยงานหนึ่ง';
  const entry = await draftLaw(site, { ...office, reporter: roled.reporter }, { title });
  const page = await logIn(browser, site, roled.stranger);
  await page.goto(`${site.url}${LIST}`);
  await atRest(page);
  // The list is there: a page that shows nothing would pass.
  expect(await page.getByRole('button', { name: 'ตัวกรอง' }).isVisible()).toBe(true);
  expect(await page.getByText(title).count()).toBe(0);
  await page.goto(
    `${site.url}/admin/content-manager/collection-types/${LAW}/${entry.documentId}?plugins[i18n][locale]=th`,
  );
  await atRest(page);
  await keep(page, 'elsewhere');
  expect(await page.locator('main').innerText()).toMatch(/[ก-๙]/);
  expect(await page.getByText(title).count()).toBe(0);
  expect(await page.locator(`input[value="${title}"]`).count()).toBe(0);
  const direct = await site.http
    .get(`/content-manager/collection-types/${LAW}/${entry.documentId}`)
    .query({ locale: 'th' })
    .set(as(roled.stranger));
  expect(direct.status).toBe(403);
  expect(JSON.stringify(direct.body)).not.toContain(title);
  const dossier = await site.http
    .get(`/gov-publishing/dossiers/${LAW}/${entry.documentId}`)
    .query({ locale: 'th' })
    .set(as(roled.stranger));
  expect(dossier.status).toBe(403);
});

test('a list is filtered by where its entries stand; the three columns fit a screen of 1366 pixels', async () => {
  const waiting = await draftLaw(site, office, { title: 'เรื่องที่รออนุมัติในรายการ' });
  await draftLaw(site, office, { title: 'เรื่องที่ยังเป็นร่างในรายการ' });
  await mustSign(site, office.reporter, 'submit', waiting);
  const page = await logIn(browser, site, office.superAdmin);
  await page.goto(`${site.url}${LIST}`);
  await page.getByText('เรื่องที่ยังเป็นร่างในรายการ').waitFor();
  await page.getByTestId('dossier-state').first().waitFor();
  await keep(page, 'list-columns');
  expect(await page.getByText('การลงนามล่าสุด').count()).toBe(1);
  const edges = await page
    .locator('th', { hasText: /สถานะการลงนาม|หน่วยงาน|การลงนามล่าสุด/ })
    .evaluateAll((headers) => headers.map((header) => header.getBoundingClientRect().right));
  expect(edges).toHaveLength(3);
  const frame = (await page.locator('main').boundingBox()) ?? { x: 0, width: 0 };
  for (const edge of edges) expect(edge).toBeLessThanOrEqual(frame.x + frame.width);
  await page.getByRole('button', { name: 'ตัวกรอง' }).click();
  const popover = page.getByRole('dialog');
  await popover.getByRole('combobox').first().click();
  await page.getByRole('option', { name: 'สถานะการลงนาม' }).click();
  await popover.getByRole('combobox').last().click();
  await keep(page, 'list-filter');
  await page.getByRole('option', { name: 'รออนุมัติรับรอง' }).click();
  await popover.locator('button[type="submit"]').click();
  await page.getByText('เรื่องที่ยังเป็นร่างในรายการ').waitFor({ state: 'detached' });
  await page.getByText('เรื่องที่รออนุมัติในรายการ').waitFor();
  expect(decodeURIComponent(page.url())).toContain('[signoffState][$eq]=submitted');
  // The tag says it in words, not by its code.
  await page.getByText('สถานะการลงนาม คือ รออนุมัติรับรอง').first().waitFor();
  await keep(page, 'list-filtered');
});
