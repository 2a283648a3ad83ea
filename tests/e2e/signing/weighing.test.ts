import type { Browser } from 'playwright-core';
import { furnish, type WeighingStage } from '../../doors/stages/weighing-stage';
import { dossier } from '../../harness/people';
import { THAI_NAMES } from '../../harness/thai-office';
import { keep, logIn, openEntry, startBrowser } from '../panel/browser';
import { startPanelSite, type PanelSite } from '../panel/panel-site';
import { openDialog, signOnScreen, submit } from '../panel/sign-dialog';
import { AGENCY_CODES, onlyThai } from '../thai-words/foreign-words';

let site: PanelSite;
let stage: WeighingStage;
let browser: Browser;

beforeAll(async () => {
  site = await startPanelSite({ GOV_PROFILE: 'samut-sakhon' });
  stage = await furnish(site, {
    ...THAI_NAMES,
    head: { name: 'วีระ', position: 'หัวหน้าสำนักงานจังหวัด' },
  });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('[URG-03] the head of the provincial office finds the entry on the desk, weighs it, and the governor reads the weighing', async () => {
  const { head, office, approved } = stage;
  const page = await logIn(browser, site, head);
  await page.goto(`${site.url}/admin/plugins/gov-publishing`);
  await page.getByText('พระราชบัญญัติข้อมูลข่าวสารของราชการ').first().waitFor();
  await onlyThai(page, 'weighing-desk');
  await openEntry(page, site, approved);
  await page.locator('[data-step="weigh"][data-kind="turn"]').waitFor();
  expect(await page.locator('[data-step="weigh"]').innerText()).toContain('หัวหน้าสำนักงานจังหวัด');
  await onlyThai(page, 'weighing-panel', page.getByTestId('signoff-panel'));
  const dialog = await openDialog(page, 'weigh');
  await onlyThai(page, 'weighing-dialog', dialog);
  await dialog.locator('textarea[name="assessment.harms"]').scrollIntoViewIfNeeded();
  const harms = dialog.locator('textarea[name="assessment.harms"]');
  await harms.fill('อาจกระทบ [ระบุกลุ่มที่กระทบ] ตามรายงาน [1]');
  await dialog.getByText(/ยังไม่ได้เติมช่องว่าง: .*ระบุกลุ่มที่กระทบ/).waitFor();
  await keep(page, 'weighing-blank');
  await harms.fill('');
  await dialog.getByText(/ยังไม่ได้เติมช่องว่าง/).waitFor({ state: 'detached' });
  await keep(page, 'weighing-dialog-parts');
  await submit(dialog);
  await dialog.getByTestId('refusal').waitFor();
  await onlyThai(page, 'weighing-refused', dialog);
  await page.keyboard.press('Escape');
  await signOnScreen(page, 'weigh');
  await page.locator('[data-step="weigh"][data-kind="signed"]').waitFor();
  await onlyThai(page, 'weighing-signed', page.getByTestId('signoff-panel'), AGENCY_CODES);

  const executive = await logIn(browser, site, office.governor);
  await openEntry(executive, site, approved);
  const deciding = await openDialog(executive, 'clear');
  const weighing = deciding.getByTestId('weighing');
  await weighing.scrollIntoViewIfNeeded();
  expect(await weighing.innerText()).toContain('ได้พิจารณาแล้ว');
  expect(await deciding.locator('textarea[name^="assessment."]').count()).toBe(0);
  await onlyThai(executive, 'weighing-read', deciding);
  await executive.keyboard.press('Escape');
  await signOnScreen(executive, 'clear');
  expect((await dossier(site, office.publisher, approved)).state).toBe('cleared');
});
