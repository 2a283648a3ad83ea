import type { Browser } from 'playwright-core';
import { dossier, draftLaw, LAW, makeOffice, publishThroughChain, type Office } from '../../harness/people';
import { atRest } from '../panel/at-rest';
import { keep, logIn, openEntry, startBrowser, TELEPHONE } from '../panel/browser';
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

const documentOf = (address: string): string => new URL(address).pathname.split('/').at(-1) ?? '';

test('an entry is copied from its list, in words, into a draft that nobody signed', async () => {
  const entry = await draftLaw(site, office, { title: 'คำสั่งเดิม' });
  await publishThroughChain(site, office, entry);
  const page = await logIn(browser, site, office.reporter);
  await page.goto(`${site.url}/admin/content-manager/collection-types/${LAW}?plugins[i18n][locale]=th`);
  const row = page.getByRole('row').filter({ hasText: 'คำสั่งเดิม' });
  await row.getByRole('button').last().click();
  // Looked for before the press: it goes away by itself, and a press ends when the page that it leads to is there.
  const told = page
    .getByText(/^ทำสำเนาเป็นฉบับร่างใหม่แล้ว/)
    .first()
    .waitFor();
  await Promise.all([told, page.getByRole('menuitem', { name: 'ทำสำเนาเป็นฉบับร่างใหม่' }).click()]);
  await page.getByTestId('signoff-panel').waitFor();
  await atRest(page);
  const documentId = documentOf(page.url());
  expect(documentId).not.toBe(entry.documentId);
  expect(await page.locator('input[name="title"]').inputValue()).toBe('คำสั่งเดิม');
  const copy = await dossier(site, office.reporter, { ...entry, documentId });
  expect([copy.state, copy.acts]).toEqual(['draft', []]);
  expect((await dossier(site, office.reporter, entry)).state).toBe('published');
  await keep(page, 'copied');
});

test('and from the entry itself, on a telephone', async () => {
  const entry = await draftLaw(site, office, { title: 'ประกาศเดิม' });
  const page = await logIn(browser, site, office.reporter, { size: TELEPHONE });
  await openEntry(page, site, entry);
  await atRest(page);
  await page.getByRole('button', { name: 'การดำเนินการอื่น', exact: true }).last().click();
  await keep(page, 'copy-360');
  await page.getByRole('menuitem', { name: 'ทำสำเนาเป็นฉบับร่างใหม่' }).click();
  await page.waitForURL((url) => documentOf(url.href) !== entry.documentId);
  await page.getByTestId('signoff-panel').waitFor({ state: 'attached' });
  expect(await page.locator('input[name="title"]').inputValue()).toBe('ประกาศเดิม');
});
