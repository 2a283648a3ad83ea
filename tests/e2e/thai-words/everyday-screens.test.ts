import type { Browser, Page } from 'playwright-core';
import en from '../../../plugins/gov-publishing/admin/src/translations/en.json';
import th from '../../../plugins/gov-publishing/admin/src/translations/th.json';
import { RELATED_TYPES } from '#server/content-types/index';
import { GOVERNED_TYPES } from '#server/content-types/index';
import {
  draftLaw,
  makeOffice,
  mustSign,
  publishThroughChain,
  type Office,
  type Person,
} from '../../harness/people';
import { THAI_NAMES } from '../../harness/thai-office';
import { logIn, openEntry, openPage, startBrowser, type Language } from '../panel/browser';
import { startPanelSite, type PanelSite } from '../panel/panel-site';
import { AGENCY_CODES, isThai, onlyThai } from './foreign-words';

/** What an officer meets every day: the login, the home page, the desk, lists, forms. */
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
  page = await logIn(browser, site, office.approver);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const go = (path: string): Promise<unknown> => page.goto(`${site.url}/admin${path}`);

test('the login, and what it says to a wrong password', async () => {
  const stranger = await openPage(browser, { chosen: false });
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
  await stranger.context().close();
});

test('the panel opens in the language of the browser, and in that of the person who chose another', async () => {
  const outside: string[] = [];
  const enter = (language: Language, person: Person): Promise<Page> =>
    logIn(browser, site, person, { language, chosen: false, outside, byForm: true });
  const thai = await enter('th', office.governor);
  await thai.getByText(th['widget.title']).first().waitFor();
  expect(await thai.locator('html').getAttribute('lang')).toBe('th');
  await onlyThai(thai, 'home-unasked');
  // Nobody is shown what Strapi's makers have to tell, and nothing is asked of anybody outside.
  expect(await thai.getByText('คลังไฟล์และภาพแบบใหม่').count()).toBe(0);
  await thai.context().close();
  const english = await enter('en', office.cio);
  await english.getByText(en['widget.title']).first().waitFor();
  await english.context().close();
  const users = site.strapi.db.query('admin::user');
  await users.update({ where: { id: office.cio.id }, data: { preferedLanguage: 'en' } });
  const chosen = await enter('th', office.cio);
  await chosen.getByText(en['widget.title']).first().waitFor();
  expect(await chosen.locator('html').getAttribute('lang')).toBe('en');
  await chosen.context().close();
  expect(outside).toEqual([]);
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

test.each([...GOVERNED_TYPES, ...RELATED_TYPES].map(({ uid }) => uid))(
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
    // What most entries do without is folded away.
    if (localised) await page.getByRole('button', { name: 'แสดงช่องเพิ่มเติม' }).click();
    await onlyThai(page, `form-${type}`, undefined, more);
    for (const list of await page.locator('form [role="combobox"]:not(input)').all()) {
      await list.click();
      const options = page.getByRole('listbox').last();
      await isThai(page, `choices-${type}`, options, more);
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
