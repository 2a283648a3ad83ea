import type { Browser, Page } from 'playwright-core';
import { NEIGHBOUR_TYPES } from '../../../plugins/gov-publishing/server/src/content-types';
import { GOVERNED_TYPES } from '../../../plugins/gov-publishing/server/src/content-types';
import { upload } from '../../api/entries';
import { draftLaw, makeOffice, mustSign, publishThroughChain, type Office } from '../../harness/people';
import { GIF } from '../../harness/pictures';
import { THAI_NAMES } from '../../harness/thai-office';
import { logIn, openEntry, startBrowser } from '../browser';
import { startPanelSite, type PanelSite } from '../panel-site';
import { AGENCY_CODES, onlyThai } from './foreign-words';

/** What an officer meets every day: the login, the home page, the desk, lists, forms, the library of files. */
let site: PanelSite;
let office: Office;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site, THAI_NAMES);
  browser = await startBrowser();
  const waiting = await draftLaw(site, office, { title: 'เรื่องที่รออนุมัติ', importance: 'important' });
  await mustSign(site, office.reporter, 'submit', waiting);
  await publishThroughChain(site, office, await draftLaw(site, office, { title: 'เรื่องที่เผยแพร่แล้ว' }));
  const returned = await draftLaw(site, office, { title: 'เรื่องที่ส่งคืน' });
  await mustSign(site, office.reporter, 'submit', returned);
  await mustSign(site, office.approver, 'return', returned);
  await draftLaw(site, office, { title: 'ร่างที่ยังไม่เสนอ', importance: 'urgent' });
  await upload(site, office.approver, { name: 'แผนที่.gif', mime: 'image/gif', bytes: GIF, alt: 'แผนที่น้ำ' });
  page = await logIn(browser, site, office.approver);
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const go = (path: string): Promise<unknown> => page.goto(`${site.url}/admin${path}`);

test('the login, and what it says to a wrong password', async () => {
  const context = await browser.newContext({ locale: 'th' });
  await context.addInitScript(() => localStorage.setItem('strapi-admin-language', 'th'));
  const stranger = await context.newPage();
  await stranger.goto(`${site.url}/admin/auth/login`);
  await stranger.locator('input[name="email"]').waitFor();
  await onlyThai(stranger, 'login');
  await stranger.locator('button[type="submit"]').click();
  await stranger.getByText('จำเป็น').first().waitFor();
  await onlyThai(stranger, 'login-empty');
  await stranger.locator('input[name="email"]').fill('nobody@example.go.th');
  await stranger.locator('input[name="password"]').fill('รหัสผิด');
  await stranger.keyboard.press('Enter');
  await stranger.locator('[role="alert"], #global-form-error').first().waitFor();
  await onlyThai(stranger, 'login-refused');
  await stranger.goto(`${site.url}/admin/auth/forgot-password`);
  await stranger.locator('input[name="email"]').waitFor();
  await onlyThai(stranger, 'forgot-password');
  await context.close();
});

test('the home page with its widgets, and the own profile', async () => {
  await go('/');
  await page.getByTestId('desk-widget').waitFor();
  await onlyThai(page, 'home');
  await go('/me');
  await page.locator('input[name="firstname"]').waitFor();
  await onlyThai(page, 'profile');
});

test.each(['mine', 'returned', 'overdue', 'agency', 'published'])('the desk: %s', async (view) => {
  await go(`/plugins/gov-publishing?view=${view}`);
  await page.getByRole('tab').first().waitFor();
  await onlyThai(page, `desk-${view}`);
});

test.each([...GOVERNED_TYPES, ...NEIGHBOUR_TYPES].map(({ uid }) => uid))(
  'the list of %s, its filters, and its form',
  async (uid) => {
    const type = uid.split('.').pop() ?? '';
    const localised = GOVERNED_TYPES.some((each) => each.uid === uid);
    const query = localised ? '?plugins[i18n][locale]=th' : '';
    // Of agencies and their English names the list and the form tell by right.
    const more = uid.endsWith('.agency') ? [...AGENCY_CODES, /\bTest (?:Province|Office)\b/g] : [];
    await go(`/content-manager/collection-types/${uid}${query}`);
    await page.getByRole('button', { name: 'ตัวกรอง' }).waitFor();
    await onlyThai(page, `list-${type}`, undefined, more);
    await page.getByRole('button', { name: 'ตัวกรอง' }).click();
    await page.getByRole('combobox', { name: 'เลือกเขตข้อมูล' }).click();
    await onlyThai(page, `filters-${type}`, page.getByRole('listbox'));
    await go(`/content-manager/collection-types/${uid}/create${query}`);
    await page.locator('form').waitFor();
    await onlyThai(page, `form-${type}`, undefined, more);
    for (const list of await page.locator('form [role="combobox"]:not(input)').all()) {
      await list.click();
      const options = page.getByRole('listbox').last();
      await onlyThai(page, `choices-${type}`, options, more);
      await page.keyboard.press('Escape');
    }
  },
);

test('an entry with everything in it, and what the menu of the form offers', async () => {
  const details = { name: 'ราชกิจจานุเบกษา', citation: 'เล่ม ๑๑๔', url: 'https://ratchakitcha.soc.go.th' };
  await openEntry(page, site, await draftLaw(site, office, { title: 'กฎหมายที่เปิดดู', source: details }));
  await onlyThai(page, 'form-filled');
  await page.getByRole('button', { name: 'การดำเนินการอื่น' }).first().click();
  await onlyThai(page, 'form-menu', page.getByRole('menu'));
  await page.getByRole('menuitem', { name: /^ลบรายการ/ }).click();
  await onlyThai(page, 'delete-confirm', page.getByRole('alertdialog'));
  await page.keyboard.press('Escape');
});

test('the library of files and its dialog', async () => {
  await go('/plugins/upload');
  await page.getByText('แผนที่').first().waitFor();
  const kinds = [/\bgif\b|\bGIF\b|image\/gif/g];
  await onlyThai(page, 'library', undefined, kinds);
  await page.getByRole('button', { name: 'เพิ่ม', exact: true }).click();
  await onlyThai(page, 'library-add', page.getByRole('menu'));
  await page.keyboard.press('Escape');
  // The dialog in which a form chooses its files.
  await go(
    '/content-manager/collection-types/plugin::gov-publishing.news-article/create?plugins[i18n][locale]=th',
  );
  await page.getByText('กดเพื่อเพิ่มไฟล์').first().click();
  const dialog = page.getByRole('dialog');
  // Labels that Strapi's library writes into its dialog's code without a key.
  kinds.push(/\bClose modal\b|\bSearch\b|\bpagination\b/g);
  await onlyThai(page, 'choose-file', dialog, kinds);
  await dialog.getByRole('button', { name: 'เพิ่มไฟล์' }).first().click();
  await page.waitForTimeout(1_000);
  await onlyThai(page, 'upload-file', page.getByRole('dialog').last(), kinds);
});
