import type { Browser } from 'playwright-core';
import { signInCode } from '../harness/in-code';
import { gov } from '../harness/gov';
import { draftLaw, makeOffice, type Office } from '../harness/people';
import { startMailServer, type MailServer } from '../harness/smtp/mail-server';
import { until } from '../harness/until';
import { violationsIn } from './panel/accessibility';
import { isTooWide, DESKTOP, keep, logIn, openPage, startBrowser, TELEPHONE } from './panel/browser';
import { startPanelSite, type PanelSite } from './panel/panel-site';
import { onlyThai } from './thai-words/foreign-words';

let server: MailServer;
let site: PanelSite;
let office: Office;
let browser: Browser;

beforeAll(async () => {
  server = await startMailServer();
  site = await startPanelSite({ SMTP_PORT: String(server.port) });
  delete process.env['SMTP_PORT'];
  office = await makeOffice(site, {
    approver: { name: 'สมหญิง', position: 'หัวหน้าสำนักงานจังหวัด' },
    reporter: { name: 'สมชาย', position: 'นักวิชาการเผยแพร่' },
  });
  const law = await draftLaw(site, office, { title: 'ประกาศจังหวัดเรื่องการใช้น้ำ' });
  await signInCode(site.strapi, office.reporter.id, 'submit', law);
  await gov(site.strapi).notices.run();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await server?.stop();
});

test('the link in the mail leads to the dossier, by way of the login', async () => {
  const [mail] = server.mails;
  expect(mail?.recipients).toEqual([office.approver.email]);
  const path = /\/admin(\/content-manager\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  const page = await openPage(browser, { size: TELEPHONE, chosen: false });
  await page.goto(`${site.url}/admin${path}`);
  await page.fill('input[name=email]', office.approver.email);
  await page.fill('input[name=password]', office.approver.password);
  await page.keyboard.press('Enter');
  await page.getByTestId('signoff-panel').waitFor();
  expect(new URL(page.url()).pathname).toContain(
    '/content-manager/collection-types/plugin::gov-publishing.law/',
  );
  expect(new URL(page.url()).searchParams.get('plugins[i18n][locale]')).toBe('th');
  await page.context().close();
});

test.each([
  ['th', DESKTOP],
  ['th', TELEPHONE],
  ['en', DESKTOP],
] as const)('the bell counts, the page tells and lets its reader choose (%s, %o)', async (language, size) => {
  await site.strapi.db.connection('gov_notices').update({ seen_at: null });
  const page = await logIn(browser, site, office.approver, { language, size });
  await page.goto(`${site.url}/admin/`);
  await page.getByTestId('notices-bell').getByText('1', { exact: true }).waitFor();
  await page.goto(`${site.url}/admin/plugins/gov-publishing-notices`);
  await page.getByTestId('notice').waitFor();
  await keep(page, `notices-${language}-${size.width}`);
  expect(await isTooWide(page)).toBe(false);
  expect(await violationsIn(page, 'main')).toEqual([]);
  if (language === 'th') await onlyThai(page, `notices-${size.width}`);
  const tab = page.getByRole('tab').nth(1);
  await tab.click();
  await page.getByRole('radio').first().waitFor();
  await keep(page, `notices-mail-${language}-${size.width}`);
  expect(await violationsIn(page, 'main')).toEqual([]);
  if (language === 'th') await onlyThai(page, `notices-mail-${size.width}`);
  // The news of the office, once more than before: choosing is kept.
  await page.getByRole('radio').last().click();
  await page.getByRole('button', { name: language === 'th' ? 'บันทึก' : 'Save' }).click();
  await page.getByText(language === 'th' ? 'บันทึกแล้ว' : 'Saved', { exact: true }).waitFor();
  const row = await site.strapi.db
    .connection('gov_notice_choices')
    .where({ person_id: String(office.approver.id) })
    .first();
  expect(row).toMatchObject({ work: 'at_once', news: 'none' });
  await until(
    'all are seen',
    async () => (await site.strapi.db.connection('gov_notices').whereNull('seen_at')).length === 0,
  );
  await page.context().close();
});

test('an administrator sees what did not arrive, why, and has it sent again', async () => {
  server.answers.set(office.publisher.email, { code: 550, text: 'no such mailbox' });
  const law = await draftLaw(site, office, { title: 'ประกาศเรื่องที่สอง' });
  await signInCode(site.strapi, office.reporter.id, 'submit', law);
  await signInCode(site.strapi, office.approver.id, 'approve', law);
  await gov(site.strapi).notices.run();
  server.answers.clear();
  const page = await logIn(browser, site, office.superAdmin);
  await page.goto(`${site.url}/admin/plugins/gov-publishing-notices`);
  await page.getByRole('tab', { name: /อีเมลที่มีปัญหา \(1\)/ }).click();
  await page.getByText('no such mailbox').waitFor();
  await keep(page, 'notices-troubles');
  expect(await violationsIn(page, 'main')).toEqual([]);
  await page.getByRole('button', { name: 'ส่งอีกครั้ง' }).click();
  await page.getByText('ไม่มีอีเมลที่มีปัญหา').waitFor();
  await gov(site.strapi).notices.run();
  expect(server.mails.at(-1)?.recipients).toEqual([office.publisher.email]);
  await page.context().close();
});
