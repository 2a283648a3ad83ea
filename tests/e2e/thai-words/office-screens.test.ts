import type { Browser, Page } from 'playwright-core';
import { appoint, draftLaw, enterAppointment, makeOffice, makePerson } from '../../harness/people';
import { publishThroughChain, type Office, type Person } from '../../harness/people';
import { THAI_NAMES } from '../../harness/thai-office';
import { isTooWide, logIn, startBrowser, TELEPHONE } from '../panel/browser';
import { startPanelSite, type PanelSite } from '../panel/panel-site';
import { choose, openPeople, peopleDialog, submitPeople } from '../panel/people-dialog';
import { AGENCY_CODES, onlyThai } from './foreign-words';

/** Who holds which duty, and the ledger: in words, and on the screens that offices have. */
let site: PanelSite;
let office: Office;
let admin: Person;
let browser: Browser;

const LAPTOP = { width: 1366, height: 768 };
const SMALL_LAPTOP = { width: 1280, height: 720 };

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site, THAI_NAMES);
  const other = await site.strapi.documents('plugin::gov-publishing.agency').create({
    data: {
      code: 'SKN-02',
      nameTh: 'สำนักงานประชาสัมพันธ์จังหวัดทดสอบ',
      nameEn: 'Public Relations Office',
      order: 2,
      parent: { documentId: office.province.documentId },
    },
  });
  const vice = await makePerson(site, 'จารุวรรณ', 'gov-executive');
  await appoint(site, vice, 'vice_governor', office.province, {
    position: 'รองผู้ว่าราชการจังหวัด',
    supervises: [office.agency.documentId, other.documentId],
  });
  const head = await makePerson(site, 'วีระ', 'gov-head');
  await appoint(site, head, 'approver', other, {
    position: 'ประชาสัมพันธ์จังหวัดทดสอบ',
    actingForKind: 'acting_in_office',
    actingForPosition: 'ประชาสัมพันธ์จังหวัดทดสอบ',
  });
  const soon = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  const idle = await makePerson(site, 'กมลวรรณ', 'gov-reporter');
  await appoint(site, idle, 'webmaster', office.agency, { position: 'นักวิชาการคอมพิวเตอร์', to: soon });
  await enterAppointment(site, idle, 'reporter', other, { position: 'เจ้าหน้าที่ประชาสัมพันธ์ชำนาญงาน' });
  admin = await makePerson(site, 'ดูแล');
  await publishThroughChain(site, office, await draftLaw(site, office, { title: 'เรื่องที่เผยแพร่แล้ว' }));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Buttons and links that begin or end where the screen has ended, in words. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('main button, main a, [role="dialog"] button'))
      .filter((each) => each.offsetParent !== null && each.closest('[role="tablist"]') === null)
      .filter((each) => {
        const { left, right, width } = each.getBoundingClientRect();
        return width > 1 && (left < 0 || right > document.documentElement.clientWidth + 1);
      })
      .map((each) => each.innerText || (each.getAttribute('aria-label') ?? '')),
  );
async function fits(page: Page, name: string): Promise<void> {
  expect([name, await cutOff(page), await isTooWide(page)]).toEqual([name, [], false]);
}

test('the people’s page: officers past and coming, gaps, agencies', async () => {
  const page = await logIn(browser, site, admin);
  for (const view of ['officers&when=all', 'gaps', 'agencies']) {
    await openPeople(page, site, `?view=${view}`);
    await onlyThai(page, `people-${view}`, undefined, view === 'agencies' ? AGENCY_CODES : []);
  }
  await page.context().close();
});

test('the settings of Strapi speak Thai, gone to from another screen and opened at once', async () => {
  const page = await logIn(browser, site, admin);
  page.setDefaultTimeout(20_000);
  await page.goto(`${site.url}/admin`);
  await page.locator('a[href="/admin/settings"]').click();
  await page.locator('a[href="/admin/settings/internationalization"]').click();
  await page.getByText('ตั้งค่าภาษาของเนื้อหา').waitFor();
  await page.goto(`${site.url}/admin/settings/api-tokens`);
  await page.getByText('โทเค็นที่ให้โปรแกรมอื่นเรียกใช้ API').waitFor();
  await page.context().close();
});

test('the dialogs of the people’s page, empty, chosen and refused', async () => {
  const page = await logIn(browser, site, admin);
  await openPeople(page, site);
  await page.getByRole('button', { name: 'บันทึกการแต่งตั้ง' }).first().click();
  const dialog = await peopleDialog(page);
  await choose(page, dialog, 'หน้าที่', 'รองผู้ว่าราชการจังหวัด');
  await dialog.locator('[role="combobox"][name="supervises"]').click();
  await onlyThai(page, 'supervises', page.getByRole('listbox').last());
  await page.getByRole('option', { name: 'สำนักงานจังหวัดทดสอบ' }).click();
  await page.keyboard.press('Escape');
  await onlyThai(page, 'appoint', dialog);
  await submitPeople(dialog);
  await dialog.getByTestId('refusal').waitFor();
  await onlyThai(page, 'appoint-refused', dialog);
  await page.keyboard.press('Escape');
  await onlyThai(page, 'appoint-discard', dialog);
  await dialog.getByRole('alertdialog').getByRole('button').first().click();
  await page
    .getByRole('button', { name: /^สิ้นสุดการแต่งตั้ง/ })
    .first()
    .click();
  const end = await peopleDialog(page);
  await submitPeople(end);
  await end.getByTestId('refusal').waitFor();
  await onlyThai(page, 'end-refused', end);
  await page.context().close();
});

test('the second person confirms: notice, dialog, refusal', async () => {
  const page = await logIn(browser, site, office.governor);
  await page.goto(`${site.url}/admin/plugins/gov-publishing`);
  await page.getByText('มีการแต่งตั้งรอท่านยืนยัน').waitFor();
  await onlyThai(page, 'desk-to-confirm');
  await openPeople(page, site);
  await onlyThai(page, 'people-to-confirm');
  await page.getByTestId('to-confirm-notice').getByRole('button').first().click();
  const dialog = await peopleDialog(page);
  await onlyThai(page, 'confirm', dialog);
  await submitPeople(dialog);
  await dialog.getByTestId('refusal').waitFor();
  await onlyThai(page, 'confirm-refused', dialog);
  await page.context().close();
});

test('the ledger: rows, search, nothing found, the whole verified', async () => {
  const page = await logIn(browser, site, admin);
  const open = async (query = ''): Promise<void> =>
    void (await page.goto(`${site.url}/admin/plugins/gov-publishing/ledger${query}`));
  await open();
  await page.locator('[data-leaf]').first().waitFor();
  await onlyThai(page, 'ledger');
  await page.getByRole('combobox').first().click();
  await onlyThai(page, 'ledger-acts', page.getByRole('listbox').last());
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'ตรวจสอบเดี๋ยวนี้' }).click();
  await page.getByTestId('drift-outcome').waitFor();
  await onlyThai(page, 'ledger-verified');
  await open(`?person=${encodeURIComponent('ไม่มีผู้นี้')}`);
  await page.getByText('ไม่พบการลงนาม').waitFor();
  await onlyThai(page, 'ledger-empty');
  await page.context().close();
});

test.each([
  ['1366', LAPTOP],
  ['1280', SMALL_LAPTOP],
  ['360', TELEPHONE],
] as const)('nothing is cut off at %s pixels', async (name, size) => {
  const page = await logIn(browser, site, office.governor, { size });
  await openPeople(page, site, '?when=all');
  await onlyThai(page, `people-officers-${name}`);
  await fits(page, 'officers');
  await page.getByTestId('to-confirm-notice').getByRole('button').first().click();
  await onlyThai(page, `people-confirm-${name}`, await peopleDialog(page));
  await fits(page, 'confirm');
  await page.keyboard.press('Escape');
  await openPeople(page, site, '?view=agencies');
  await fits(page, 'agencies');
  await page.context().close();
  // The super admin has the most buttons, and reads the ledger.
  const all = await logIn(browser, site, office.superAdmin, { size });
  await openPeople(all, site, '?when=all');
  await onlyThai(all, `people-buttons-${name}`);
  await fits(all, 'officers with all buttons');
  await all.goto(`${site.url}/admin/plugins/gov-publishing/ledger`);
  await all.locator('[data-leaf]').first().waitFor();
  await onlyThai(all, `ledger-${name}`);
  await fits(all, 'ledger');
  await all.goto(`${site.url}/admin/plugins/gov-publishing?view=published`);
  await all.getByRole('tab').first().waitFor();
  await onlyThai(all, `desk-${name}`);
  await fits(all, 'desk');
  await all.context().close();
});
