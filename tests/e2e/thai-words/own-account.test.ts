import type { Browser, Page } from 'playwright-core';
import { upload } from '../../api/entries';
import { appoint, makeOffice, makePerson, type Office, type Person } from '../../harness/people';
import { GIF } from '../../harness/pictures';
import { THAI_NAMES } from '../../harness/thai-office';
import { logIn, startBrowser } from '../panel/browser';
import { startPanelSite, type PanelSite } from '../panel/panel-site';
import { AGENCY_CODES, onlyThai } from './foreign-words';

/**
 * What Strapi itself shows to people of the shipped roles: the own account, the settings, pages that are not there or
 * not for them, and the whole library of files.
 */
let site: PanelSite;
let office: Office;
let browser: Browser;
let webmaster: Person;
let page: Page;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site, THAI_NAMES);
  webmaster = await makePerson(site, 'กมลวรรณ', 'gov-webmaster');
  await appoint(site, webmaster, 'webmaster', office.agency, { position: 'นักวิชาการคอมพิวเตอร์' });
  await upload(site, office.approver, { name: 'แผนที่.gif', mime: 'image/gif', bytes: GIF, alt: 'แผนที่น้ำ' });
  browser = await startBrowser();
  page = await logIn(browser, site, webmaster, { byForm: true });
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const go = (path: string): Promise<unknown> => page.goto(`${site.url}/admin${path}`);

test('the own profile: what is chosen there, what is refused, what is saved', async () => {
  await go('/me');
  await page.locator('input[name="firstname"]').waitFor();
  await onlyThai(page, 'own-profile');
  for (const list of await page.locator('form [role="combobox"]').all()) {
    await list.click();
    await onlyThai(page, 'own-choices', page.getByRole('listbox').last());
    await page.keyboard.press('Escape');
  }
  const save = page.getByRole('button', { name: 'บันทึก', exact: true });
  await page.locator('input[name="email"]').fill('ไม่ใช่อีเมล');
  await page.locator('input[name="password"]').fill('สั้น');
  await save.click();
  await onlyThai(page, 'own-refused');
  await page.locator('input[name="email"]').fill(webmaster.email);
  await page.locator('input[name="password"]').fill('Another-Horse-2');
  await page.locator('input[name="confirmPassword"]').fill('Another-Horse-2');
  await page.locator('input[name="currentPassword"]').fill('Wrong-Horse-3');
  await save.click();
  await page.getByText('รหัสผ่านปัจจุบันไม่ถูกต้อง').waitFor();
  await onlyThai(page, 'own-wrong-password', undefined, [/\b\w+-Horse-\d\b/g]);
  await go('/me');
  await page.locator('input[name="lastname"]').fill('ทดสอบดี');
  await save.click();
  await onlyThai(page, 'own-saved');
});

test('where one is logged in, and the menu of the account', async () => {
  await go('/me/sessions');
  await page.locator('table').waitFor();
  // Which browser it was Strapi's server writes in English when one logs in.
  await onlyThai(page, 'own-sessions', undefined, [/\b\w+ on \w+\b/g]);
  await page
    .getByRole('button', { name: /ออกจากระบบ|สิ้นสุด/ })
    .first()
    .click();
  await onlyThai(page, 'own-sessions-question', page.getByRole('alertdialog'));
  await page.keyboard.press('Escape');
});

test.each(['', '/users'])('the settings%s', async (path) => {
  await go(`/settings${path}`);
  await page.locator('main').first().waitFor();
  // Programs are called by their names; "Community" Strapi writes into its code without a key.
  await onlyThai(page, `settings${path.replace('/', '-')}`, undefined, [
    /\bStrapi\b|\bNode\.js\b|\bCommunity\b|\bv\d[\w.]*/gi,
  ]);
});

test.each(['/not-there', '/content-manager/collection-types/not.there'])(
  'a page that is not there, or not for everybody: %s',
  async (path) => {
    await go(path);
    await page.locator('main').first().waitFor();
    await onlyThai(page, `absent${path.replaceAll(/[/.]/g, '-')}`);
  },
);

/** Labels that Strapi's library writes into its code without a key, and kinds of files by their standard names. */
const LIBRARY = [/\bgif\b|\bGIF\b|image\/gif/g, /\bClose modal\b|\bSearch\b|\bpagination\b/g];

test('the library of files: list, filters, a new folder, a file and all that is done with it', async () => {
  await go('/plugins/upload');
  await page.getByText('แผนที่').first().waitFor();
  await onlyThai(page, 'library', undefined, LIBRARY);
  await page.getByRole('button', { name: 'เพิ่ม', exact: true }).click();
  await onlyThai(page, 'library-add', page.getByRole('menu'));
  await page.getByRole('menuitem', { name: /โฟลเดอร์/ }).click();
  const folder = page.getByRole('dialog');
  await onlyThai(page, 'library-folder', folder, LIBRARY);
  await folder.locator('button[type="submit"]').click();
  await onlyThai(page, 'library-folder-refused', folder, LIBRARY);
  await folder.locator('input[name="name"]').fill('ภาพกิจกรรม');
  await folder.locator('button[type="submit"]').click();
  await page.getByText('ภาพกิจกรรม').first().waitFor();
  await onlyThai(page, 'library-with-folder', undefined, LIBRARY);
  await page.getByRole('button', { name: 'ตัวกรอง' }).click();
  await onlyThai(page, 'library-filters', undefined, LIBRARY);
  await page.keyboard.press('Escape');
  await page.getByText('เรียงตาม: แก้ไขล่าสุด').click();
  await onlyThai(page, 'library-order', undefined, LIBRARY);
  await page.keyboard.press('Escape');
  await page.getByText('แสดงเป็นตาราง').click();
  await onlyThai(page, 'library-table', undefined, LIBRARY);
  await page.getByRole('checkbox').last().check();
  await onlyThai(page, 'library-ticked', undefined, LIBRARY);
  await page.getByRole('button', { name: /^ลบ/ }).first().click();
  await onlyThai(page, 'library-delete', page.getByRole('alertdialog'), LIBRARY);
  await page.keyboard.press('Escape');
  await page.getByText('แผนที่').first().click();
  await onlyThai(page, 'library-file', page.getByRole('dialog'), LIBRARY);
});

test('the dialog in which a form chooses its files', async () => {
  await go(
    '/content-manager/collection-types/plugin::gov-publishing.news-article/create?plugins[i18n][locale]=th',
  );
  await page.getByText('กดเพื่อเพิ่มไฟล์').first().click();
  const dialog = page.getByRole('dialog');
  await onlyThai(page, 'choose-file', dialog, LIBRARY);
  await dialog.getByRole('button', { name: 'เพิ่มไฟล์' }).first().click();
  await onlyThai(page, 'upload-file', page.getByRole('dialog').last(), LIBRARY);
});

test('an agency’s record, of which a webmaster keeps some fields', async () => {
  const agency = `plugin::gov-publishing.agency/${office.agency.documentId}`;
  await go(`/content-manager/collection-types/${agency}`);
  await page.locator('input[name="nameTh"]').waitFor();
  await onlyThai(page, 'own-agency', undefined, [...AGENCY_CODES, /\bTest (?:Province|Office)\b/g]);
});
