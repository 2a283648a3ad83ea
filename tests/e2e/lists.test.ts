import type { Browser } from 'playwright-core';
import {
  draftLaw,
  LAW,
  makeOffice,
  mustSign,
  PASSWORD,
  publishThroughChain,
  type EntryRef,
  type Office,
} from '../harness/people';
import { atRest } from './panel/at-rest';
import { keep, logIn, startBrowser } from './panel/browser';
import { startPanelSite, type PanelSite } from './panel/panel-site';

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

const isPublic = async ({ documentId }: EntryRef): Promise<boolean> =>
  (await site.http.get(`/api/gov/laws/${documentId}`).query({ locale: 'th' })).status === 200;

test('publishing several with one unsigned: the signed ones go out, the other says why not', async () => {
  const [one, two, unsigned] = [
    await draftLaw(site, office, { title: 'ฉบับที่หนึ่ง' }),
    await draftLaw(site, office, { title: 'ฉบับที่สอง' }),
    await draftLaw(site, office, { title: 'ฉบับที่ยังไม่ลงนาม' }),
  ];
  for (const entry of [one, two]) {
    await mustSign(site, office.reporter, 'submit', entry);
    await mustSign(site, office.approver, 'approve', entry);
  }
  const page = await logIn(browser, site, office.publisher);
  await page.goto(`${site.url}/admin/content-manager/collection-types/${LAW}?plugins[i18n][locale]=th`);
  await page.getByText('อนุมัติรับรองแล้ว').first().waitFor();
  await keep(page, 'list');
  await page.getByRole('checkbox').first().check();
  // Strapi's own bulk publish and unpublish are gone; ours stands there instead.
  expect(await page.getByRole('button', { name: 'เผยแพร่', exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'ลงนาม 3 รายการ' }).click();
  const dialog = page.getByTestId('bulk-dialog');
  await dialog.getByTestId('bulk-closed').waitFor();
  expect(await dialog.getByTestId('bulk-closed').innerText()).toContain('ฉบับที่ยังไม่ลงนาม');
  // Nothing is signed blind: as long as none was opened there is nothing to sign.
  expect(await dialog.locator('button[type="submit"]').isDisabled()).toBe(true);
  for (const title of ['ฉบับที่หนึ่ง', 'ฉบับที่สอง']) await dialog.getByRole('button', { name: title }).click();
  await keep(page, 'bulk');
  for (const tick of await dialog.getByRole('checkbox').all()) await tick.check();
  await dialog.locator('input[name="current-password"]').fill(PASSWORD);
  await dialog.locator('button[type="submit"]').click();
  await dialog.waitFor({ state: 'detached' });
  expect([await isPublic(one), await isPublic(two), await isPublic(unsigned)]).toEqual([true, true, false]);
});

test("a type that is not under the gate is still published by Strapi's own button", async () => {
  const topic = 'api::topic.topic';
  const made = await site.strapi.documents(topic).create({ data: { name: 'หัวข้อทั่วไป' } });
  const page = await logIn(browser, site, office.superAdmin);
  await page.goto(`${site.url}/admin/content-manager/collection-types/${topic}/${made.documentId}`);
  const [answer] = await Promise.all([
    page.waitForResponse((each) => new URL(each.url()).pathname.endsWith('/actions/publish')),
    page.getByRole('button', { name: 'เผยแพร่', exact: true }).click(),
  ]);
  expect(answer.status()).toBe(200);
  await atRest(page);
  expect(await page.getByTestId('signoff-panel').count()).toBe(0);
  const published = await site.strapi.documents(topic).findMany({ status: 'published' });
  expect(published.map(({ documentId }: { documentId: string }) => documentId)).toEqual([made.documentId]);
  await keep(page, 'ungoverned');
});

test('the desk: what waits for me first, and one click to it from a link', async () => {
  const entry = await draftLaw(site, office, { title: 'เรื่องเร่งด่วนที่รออนุมัติ', importance: 'urgent' });
  await mustSign(site, office.reporter, 'submit', entry);
  const page = await logIn(browser, site, office.approver);
  await page.goto(`${site.url}/admin/`);
  await page.getByTestId('desk-widget').waitFor();
  await keep(page, 'home');
  await page.goto(`${site.url}/admin/plugins/gov-publishing?view=mine`);
  const first = page.getByRole('row').nth(1);
  await first.getByText('เรื่องเร่งด่วนที่รออนุมัติ').waitFor();
  await keep(page, 'desk');
  await first.getByRole('link').click();
  await page.getByTestId('signoff-panel').waitFor();
  await page.goto(`${site.url}/admin/plugins/gov-publishing?view=overdue`);
  await page.getByText('ไม่มีเรื่องเกินกำหนด').waitFor();
  await keep(page, 'desk-empty');
});

test('the ledger: searched by name and act, verified, and a proof taken away', async () => {
  const entry = await draftLaw(site, office);
  await publishThroughChain(site, office, entry);
  const page = await logIn(browser, site, office.superAdmin);
  await page.goto(`${site.url}/admin/plugins/gov-publishing/ledger?act=publish&person=Publisher`);
  const rows = page.locator('[data-leaf]');
  await rows.first().waitFor();
  for (const row of await rows.all()) expect(await row.innerText()).toContain('ตรวจแล้ว ถูกต้อง');
  await page.getByRole('button', { name: 'ตรวจสอบเดี๋ยวนี้' }).click();
  await page.getByTestId('drift-outcome').waitFor();
  expect(await page.getByTestId('drift-outcome').innerText()).toContain('ถูกต้องครบถ้วน');
  await keep(page, 'ledger');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'ดาวน์โหลดหลักฐาน' }).first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.bundle\.json$/);
});
