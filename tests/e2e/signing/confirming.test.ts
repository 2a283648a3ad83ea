import type { Browser } from 'playwright-core';
import { makeRoledOffice, type RoledOffice } from '../../api/people/roles-office';
import {
  as,
  draftLaw,
  enterAppointment,
  makeOffice,
  makePerson,
  mustSign,
  PASSWORD,
  type Office,
} from '../../harness/people';
import { violationsIn } from '../panel/accessibility';
import { keep, logIn, startBrowser, TELEPHONE } from '../panel/browser';
import { startPanelSite, type PanelSite } from '../panel/panel-site';
import { openPeople, peopleDialog, submitPeople } from '../panel/people-dialog';

let site: PanelSite;
let office: Office;
let people: RoledOffice;
let browser: Browser;
let documentId: string;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site);
  people = await makeRoledOffice(site, office);
  const { body } = await site.http
    .post('/upload')
    .set(as(office.superAdmin))
    .attach('files', Buffer.from('%PDF-1.4 order'), {
      filename: 'order-9-2569.pdf',
      contentType: 'application/pdf',
    });
  ({ documentId } = await enterAppointment(site, people.idle, 'reporter', office.agency, {
    orderFile: body[0].id,
    position: 'นักวิชาการเผยแพร่',
  }));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('[WF-01] a head finds on the desk what is to be confirmed, and confirms it with the password', async () => {
  const page = await logIn(browser, site, people.head);
  await page.goto(`${site.url}/admin/plugins/gov-publishing`);
  const notice = page.getByTestId('desk-to-confirm');
  await notice.getByText('รอท่านยืนยัน 1 รายการ').waitFor();
  await keep(page, 'desk-to-confirm');
  await notice.getByRole('link').click();
  const row = page.locator(`[data-officer="${documentId}"]`);
  await row.getByText('รอการยืนยัน').waitFor();
  await keep(page, 'people-to-confirm');
  await row.getByRole('button', { name: /^ยืนยัน/ }).click();
  const dialog = await peopleDialog(page);
  await dialog.getByTestId('confirm-statement').getByText('ข้าพเจ้าได้ตรวจคำสั่งแต่งตั้งนี้แล้ว').waitFor();
  await dialog.getByRole('link', { name: /order-9-2569\.pdf/ }).waitFor();
  expect(await violationsIn(page, '[data-testid="people-dialog"]')).toEqual([]);
  await dialog.locator('input[type="password"]').fill('ไม่ใช่รหัสผ่าน');
  await submitPeople(dialog);
  await dialog.getByTestId('refusal').waitFor();
  await keep(page, 'people-confirm-refused');
  await dialog.locator('input[type="password"]').fill(PASSWORD);
  await submitPeople(dialog);
  await dialog.waitFor({ state: 'detached' });
  await row.getByText('ปฏิบัติหน้าที่อยู่').waitFor();
  await row.getByText('ยืนยันโดย Ahead ทดสอบ').waitFor();
  await mustSign(site, people.idle, 'submit', await draftLaw(site, office));
  await page.goto(
    `${site.url}/admin/plugins/gov-publishing/ledger?act=confirm_appointment&entry=${documentId}`,
  );
  const intervals = page.getByTestId('intervals').first();
  await intervals.getByText(/^ยืนยัน .*หลังบันทึก/).waitFor();
  await intervals.getByText(/^ลงนามครั้งแรก .*หลังยืนยัน/).waitFor();
  await keep(page, 'ledger-intervals');
});

test('[WF-07] a password that an administrator has set is said on the page, with what has to be done', async () => {
  const lent = await makePerson(site, 'สมศรี', 'gov-publisher');
  await enterAppointment(site, lent, 'publisher', office.agency, { position: 'ผู้รับรหัสผ่านใหม่' });
  await site.http
    .put(`/admin/users/${lent.id}`)
    .set(as(office.superAdmin))
    .send({ password: 'Reset-By-Admin-1' });
  await site.http
    .put(`/admin/users/${people.publisher.id}`)
    .set(as(office.superAdmin))
    .send({ password: 'Reset-By-Admin-1' });
  const page = await logIn(browser, site, people.head, { size: TELEPHONE });
  await openPeople(page, site, '?duty=publisher');
  await page.getByText('ผู้อื่นตั้งรหัสผ่านให้ ลงนามไม่ได้').waitFor();
  await page.getByText('เจ้าของบัญชีต้องตั้งรหัสผ่านของตนเองก่อน').first().waitFor();
  await keep(page, 'telephone-password-not-own');
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
  ).toBe(false);
});
