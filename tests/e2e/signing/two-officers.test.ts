import type { Browser, Page } from 'playwright-core';
import { as, dossier, draftLaw, LAW, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { keep, logIn, openEntry, startBrowser } from '../panel/browser';
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

const stored = async (entry: EntryRef): Promise<any> =>
  site.strapi.documents(LAW).findOne({ documentId: entry.documentId, locale: 'th', status: 'draft' });
const press = (page: Page): Promise<void> => page.getByRole('button', { name: 'บันทึก', exact: true }).click();

test('two officers on one form: the second save is refused, nothing typed is lost, and the next one saves both', async () => {
  const entry = await draftLaw(site, office, { title: 'เดิม', summary: 'สรุปเดิม' });
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, entry);
  await page.locator('input[name="title"]').fill('ชื่อที่คนที่สองพิมพ์');
  const other = await site.http
    .put(`/content-manager/collection-types/${LAW}/${entry.documentId}`)
    .query({ locale: 'th' })
    .set(as(office.publisher))
    .send({ summary: 'สรุปของคนแรก' });
  expect(other.status).toBe(200);
  await press(page);
  const told = page.getByTestId('save-refused');
  await told.waitFor();
  expect(await told.innerText()).toContain(office.publisher.name);
  expect((await stored(entry)).title).toBe('เดิม');
  expect(await page.locator('input[name="title"]').inputValue()).toBe('ชื่อที่คนที่สองพิมพ์');
  expect(await page.locator('textarea[name="summary"]').inputValue()).toBe('สรุปของคนแรก');
  await keep(page, 'save-refused');
  await press(page);
  await told.waitFor({ state: 'detached' });
  expect(await stored(entry)).toMatchObject({ title: 'ชื่อที่คนที่สองพิมพ์', summary: 'สรุปของคนแรก' });
});

test('[WF-05] words that came in unseen are taken over by a button, and can be signed', async () => {
  const entry = await draftLaw(site, office);
  await site.strapi.db
    .connection('gov_laws')
    .where({ document_id: entry.documentId })
    .update({ summary: 'ไม่มีใครเห็น' });
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, entry);
  const unknown = page.getByTestId('author-unknown');
  await unknown.waitFor();
  await keep(page, 'author-unknown');
  await unknown.getByRole('button').click();
  await unknown.waitFor({ state: 'detached' });
  const { open } = await dossier(site, office.reporter, entry);
  expect(open.find((each: any) => each.act === 'submit').allowed).toBe(true);
  await page.locator('[data-act="submit"]').waitFor();
});
