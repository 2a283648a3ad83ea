import type { Browser } from 'playwright-core';
import { edit } from '../../api/entries';
import { dossier, draftLaw, makeOffice, type Office } from '../../harness/people';
import { keep, logIn, openEntry, startBrowser } from '../panel/browser';
import { startPanelSite, type PanelSite } from '../panel/panel-site';
import { fillIn, openDialog, submit } from '../panel/sign-dialog';

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

test('[SEC-01:found-and-explained] each place with personal data has a reason of its own in the dialog, and the head reads them', async () => {
  const entry = await draftLaw(site, office, { affectsProvinceImage: false });
  await edit(site, office.reporter, entry, {
    body: 'ผู้ร้อง ๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑ โทร 081-234-5678',
    summary: 'ติดต่อ somchai@gmail.com',
  });
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, entry);
  const dialog = await openDialog(page, 'submit');
  const reasons = dialog.locator('textarea[name^="justification."]');
  expect(await reasons.count()).toBe(3);
  const text = (await dialog.textContent()) ?? '';
  for (const words of ['เหตุผลที่ต้องเผยแพร่', 'เนื้อหา', 'สรุปย่อ', '(x-xxxx-xxxxx-12-1)', '(s…@gmail.com)'])
    expect(text).toContain(words);
  const found = dialog.locator('section').filter({ hasText: 'เหตุผลที่ต้องเผยแพร่' }).last();
  expect(await found.textContent()).not.toMatch(/67890|๖๗๘๙๐|081-234/);

  await reasons.nth(1).fill('ผู้ร้องยินยอมเป็นหนังสือ');
  await fillIn(dialog, {});
  await submit(dialog);
  await dialog.getByTestId('refusal').waitFor();
  // Both that are missing are marked where they stand, and what was written is still there.
  expect(await dialog.getByText('โปรดเขียนเหตุผล หรือปิดหน้าต่างนี้').count()).toBe(2);
  await keep(page, 'justifications-missing');
  await dialog.getByRole('button', { name: 'ใช้เหตุผลแรกกับทุกแห่งที่ยังว่าง' }).click();
  for (const at of [0, 1, 2]) expect(await reasons.nth(at).inputValue()).toBe('ผู้ร้องยินยอมเป็นหนังสือ');
  await reasons.nth(0).fill('เป็นเลขที่คำร้อง ไม่ใช่เลขประจำตัว');
  await keep(page, 'justifications');
  await submit(dialog);
  await dialog.waitFor({ state: 'hidden' });
  const [{ justifications }] = (await dossier(site, office.reporter, entry)).acts.slice(-1);
  expect(justifications).toHaveLength(3);

  const head = await logIn(browser, site, office.approver);
  await openEntry(head, site, entry);
  const approving = await openDialog(head, 'approve');
  const seen = (await approving.textContent()) ?? '';
  for (const words of ['เหตุผลที่ผู้รายงานให้ไว้', 'เป็นเลขที่คำร้อง ไม่ใช่เลขประจำตัว', 'อีเมลส่วนตัว'])
    expect(seen).toContain(words);
  expect(await approving.locator('textarea[name^="justification."]').count()).toBe(0);
  await keep(head, 'justifications-read');
});
