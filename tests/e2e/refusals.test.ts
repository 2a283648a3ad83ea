import { wordsOfActs } from '#server/domain/signoff/acts/act-words';
import type { Browser } from 'playwright-core';
import {
  as,
  draftLaw,
  LAW,
  makeOffice,
  mustSign,
  publishThroughChain,
  TICKS,
  type Office,
} from '../harness/people';
import { keep, logIn, openEntry, startBrowser } from './panel/browser';
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

test('a refusal names everything at once, stays in the dialog, and loses nothing typed', async () => {
  const entry = await draftLaw(site, office);
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, entry);
  const dialog = await openDialog(page, 'submit');
  await fillIn(dialog, { ticks: false, note: 'หมายเหตุที่ต้องไม่หาย' });
  await submit(dialog);
  await dialog.getByTestId('refusal').waitFor();
  const words = wordsOfActs('th');
  const labels = (TICKS['submit'] ?? []).map((item) => words[`tick.${item}`] ?? `no words for ${item}`);
  expect(labels.length).toBeGreaterThan(1);
  expect(await dialog.getByTestId('refusal').locator('li').allInnerTexts()).toEqual(
    labels.map((label) => expect.stringContaining(`“${label}”`)),
  );
  expect(await dialog.locator('textarea[name="note"]').inputValue()).toBe('หมายเหตุที่ต้องไม่หาย');
  await keep(page, 'refused-ticks');
  await page.keyboard.press('Escape');
  await dialog.getByRole('alertdialog').waitFor();
  await dialog.getByRole('alertdialog').getByRole('button').last().click();
  expect(await dialog.locator('textarea[name="note"]').inputValue()).toBe('หมายเหตุที่ต้องไม่หาย');
});

test('a wrong password counts once; after five nobody may try again, and the dialog stays', async () => {
  const entry = await draftLaw(site, office);
  const page = await logIn(browser, site, office.cio);
  await mustSign(site, office.reporter, 'submit', entry);
  await openEntry(page, site, entry);
  const dialog = await openDialog(page, 'return');
  const answers: number[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/acts?locale=th')) answers.push(response.status());
  });
  for (let attempt = 1; attempt <= 6; attempt += 1) {
    await fillIn(dialog, { password: `wrong-${attempt}`, note: 'เหตุผล' });
    const answered = page.waitForResponse((response) => response.url().includes('/acts'));
    await submit(dialog);
    await answered;
    await dialog.getByTestId('refusal').waitFor();
  }
  expect(answers).toEqual([401, 401, 401, 401, 401, 429]);
  await keep(page, 'refused-password');
});

test('somebody else saves the entry while the dialog is open: nothing is signed, and the signer looks again', async () => {
  const entry = await draftLaw(site, office, { title: 'กฎหมายที่มีสองคนเปิด' });
  await mustSign(site, office.reporter, 'submit', entry);
  const page = await logIn(browser, site, office.approver);
  await openEntry(page, site, entry);
  const dialog = await openDialog(page, 'approve');
  await fillIn(dialog, { note: 'จะไม่หาย' });
  const saved = await site.http
    .put(`/content-manager/collection-types/${LAW}/${entry.documentId}`)
    .query({ locale: 'th' })
    .set(as(office.reporter))
    .send({ title: 'กฎหมายที่มีผู้แก้ไขแล้ว' });
  expect(saved.status).toBe(200);
  await submit(dialog);
  await dialog.getByTestId('refusal').waitFor();
  await keep(page, 'conflict-refused');
  await dialog.getByTestId('refusal').getByRole('button').click();
  await dialog.getByTestId('changes').getByText('กฎหมายที่มีผู้แก้ไขแล้ว').waitFor();
  expect(await dialog.locator('textarea[name="note"]').inputValue()).toBe('จะไม่หาย');
  expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await keep(page, 'conflict-latest');
});

test('a form opened before somebody else saved says so', async () => {
  const entry = await draftLaw(site, office);
  const page = await logIn(browser, site, office.approver);
  await openEntry(page, site, entry);
  await site.http
    .put(`/content-manager/collection-types/${LAW}/${entry.documentId}`)
    .query({ locale: 'th' })
    .set(as(office.reporter))
    .send({ summary: 'แก้ไขโดยผู้อื่น' });
  await page.getByTestId('changed-meanwhile').waitFor();
  await keep(page, 'changed-meanwhile');
  await page.getByTestId('changed-meanwhile').getByRole('button').click();
  await page.getByTestId('changed-meanwhile').waitFor({ state: 'detached' });
  expect(await page.locator('textarea[name="summary"]').inputValue()).toBe('แก้ไขโดยผู้อื่น');
});

test('what a check found leads to its field', async () => {
  const entry = await draftLaw(site, office, { legislationType: null, source: null });
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, entry);
  const blocking = page.locator('[data-findings="blocks"]');
  await blocking.waitFor();
  expect(await page.locator('[data-act="submit"]').count()).toBe(0);
  await keep(page, 'findings');
  await blocking.getByRole('button', { name: /ประเภทของกฎหมาย/ }).click();
  await page.waitForFunction(() => document.activeElement?.closest('[name="legislationType"]') !== null);
});

test("Strapi's keyboard shortcut leads to the act that is open and publishes nothing", async () => {
  const entry = await draftLaw(site, office);
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, entry);
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByTestId('sign-dialog').waitFor();
  expect(await page.getByTestId('sign-dialog').innerText()).toContain('เสนอขออนุมัติ');
  const published = await site.strapi
    .documents(LAW)
    .findMany({ status: 'published', filters: { documentId: entry.documentId } });
  expect(published).toEqual([]);
});

test('words marked in a changed text: what is public struck out, what is proposed underlined', async () => {
  const entry = await draftLaw(site, office, { summary: 'ประชาชนได้รับบริการจากจังหวัด' });
  await publishThroughChain(site, office, entry);
  await site.http
    .put(`/content-manager/collection-types/${LAW}/${entry.documentId}`)
    .query({ locale: 'th' })
    .set(as(office.reporter))
    .send({ summary: 'ประชาชนได้รับข้อมูลจากจังหวัด' });
  await mustSign(site, office.reporter, 'submit', entry);
  const page = await logIn(browser, site, office.approver);
  await openEntry(page, site, entry);
  const dialog = await openDialog(page, 'approve');
  const change = dialog.locator('[data-change="summary"]');
  expect(await change.locator('del').allInnerTexts()).toEqual(['บริการ']);
  expect(await change.locator('ins').allInnerTexts()).toEqual(['ข้อมูล']);
  await keep(page, 'difference');
});
