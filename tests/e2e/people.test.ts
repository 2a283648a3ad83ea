import type { Browser, Page } from 'playwright-core';
import { dayOf } from '../../plugins/gov-publishing/admin/src/words/moments';
import { makeRoledOffice, type RoledOffice } from '../api/people/roles-office';
import { appoint, as, makeOffice, makePerson, type Office, type Person } from '../harness/people';
import { until } from '../harness/until';
import { violationsIn } from './panel/accessibility';
import { atRest } from './panel/at-rest';
import { isTooWide, keep, logIn, startBrowser, TELEPHONE } from './panel/browser';
import { startPanelSite, type PanelSite } from './panel/panel-site';
import { choose, openPeople, peopleDialog, submitPeople, typeDay } from './panel/people-dialog';

const APPOINTMENT = 'plugin::gov-publishing.appointment';
const DAY_MS = 86_400_000;
const inDays = (days: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);

let site: PanelSite;
let office: Office;
let people: RoledOffice;
let newcomer: Person;
let browser: Browser;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site);
  people = await makeRoledOffice(site, office);
  newcomer = await makePerson(site, 'สมศรี', 'gov-reporter');
  const { body } = await site.http
    .post('/upload')
    .set(as(office.superAdmin))
    .attach('files', Buffer.from('%PDF-1.4 order'), {
      filename: 'order-7-2569.pdf',
      contentType: 'application/pdf',
    });
  await appoint(site, people.idle, 'webmaster', office.agency, { to: inDays(9), orderFile: body[0].id });
  await appoint(site, people.idle, 'publisher', office.agency, { from: inDays(20), position: 'ตำแหน่งที่จะถึง' });
  const head = await site.strapi.db
    .query(APPOINTMENT)
    .findOne({ where: { duty: 'approver', agency: { code: 'SKN-02' } } });
  // The other agency's head retires: from today on there is nobody.
  const ended = await site.http
    .post(`/gov-publishing/people/appointments/${head.documentId}/end`)
    .set(as(office.superAdmin))
    .send({ lastDay: null, reason: 'เกษียณอายุราชการ' });
  if (ended.status !== 200) throw new Error(JSON.stringify(ended.body));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const officer = (page: Page, words: string) => page.locator('[data-officer]').filter({ hasText: words });

test.each(['th', 'en'] as const)(
  'axe-core finds nothing on the page of people and its dialogs (%s)',
  async (language) => {
    const page = await logIn(browser, site, office.superAdmin, { language });
    for (const view of ['officers', 'gaps', 'agencies']) {
      await openPeople(page, site, `?view=${view}&when=all`);
      await atRest(page);
      await keep(page, `people-${view}-${language}`);
      expect([view, await violationsIn(page, 'main')]).toEqual([view, []]);
    }
    await openPeople(page, site, '?when=all');
    await page
      .getByRole('button', { name: language === 'th' ? 'บันทึกการแต่งตั้ง' : 'Appoint an officer' })
      .click();
    const dialog = await peopleDialog(page);
    expect(await violationsIn(page, '[data-testid="people-dialog"]')).toEqual([]);
    await submitPeople(dialog);
    await dialog.getByTestId('refusal').waitFor();
    // Off the button: while the mouse is over it, it has a colour of the design system's own.
    await page.mouse.move(0, 0);
    await atRest(page);
    await keep(page, `people-appoint-refused-${language}`);
    expect(await violationsIn(page, '[data-testid="people-dialog"]')).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('[data-officer] button').last().click();
    await peopleDialog(page);
    await page.getByRole('radio').last().click();
    await keep(page, `people-end-${language}`);
    expect(await violationsIn(page, '[data-testid="people-dialog"]')).toEqual([]);
    await page.context().close();
  },
);

test('[ORG-01:appointments] the page says what is missing since when, and what soon ends; from there one appoints', async () => {
  const page = await logIn(browser, site, office.superAdmin);
  await openPeople(page, site);
  const since = `ไม่มีหัวหน้าส่วนราชการ (ผู้อนุมัติรับรอง) ตั้งแต่วันที่ ${dayOf('th', inDays(0))}`;
  await page.getByTestId('gaps-notice').waitFor();
  await page
    .getByTestId('expiring-notice')
    .getByText(`เหลืออีก 9 วัน (ถึงวันที่ ${dayOf('th', inDays(9))})`)
    .waitFor();
  await page.getByTestId('gaps-notice').getByRole('button').click();
  const gap = page.locator('[data-gaps="SKN-02"] li').filter({ hasText: since });
  await gap.getByRole('button').click();
  const dialog = await peopleDialog(page);
  expect(await dialog.getByRole('combobox', { name: 'หน่วยงาน' }).innerText()).toBe('สำนักงานอื่น');
  expect(await dialog.getByRole('combobox', { name: 'หน้าที่' }).innerText()).toMatch(/^หัวหน้าส่วนราชการ/);
});

test('[WF-01] an appointment is entered on screen, with its order; a refusal loses nothing typed', async () => {
  const page = await logIn(browser, site, people.head);
  await openPeople(page, site);
  await page.getByRole('button', { name: 'บันทึกการแต่งตั้ง' }).click();
  const dialog = await peopleDialog(page);
  await dialog.getByRole('combobox', { name: 'บุคคล' }).click();
  await page.keyboard.type('สมศรี');
  await page.getByRole('option', { name: 'สมศรี ทดสอบ' }).click();
  await choose(page, dialog, 'หน้าที่', 'ผู้รับผิดชอบการให้ข้อมูล (ผู้รายงาน)');
  await dialog.locator('input[name="position"]').fill('นักวิชาการเผยแพร่');
  await typeDay(page, dialog, 'orderDate', '5 มกราคม 2569');
  await typeDay(page, dialog, 'from', '31 กุมภาพันธ์ 2569');
  await dialog.locator('input[type="file"]').setInputFiles({
    name: 'คำสั่ง.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 คำสั่งแต่งตั้ง'),
  });
  await dialog.getByRole('link', { name: /คำสั่ง\.pdf/ }).waitFor();
  await submitPeople(dialog);
  await dialog.getByTestId('refusal').waitFor();
  const told = await dialog.getByTestId('refusal').locator('li').allInnerTexts();
  expect(told).toEqual([
    // Below each the way to its page in the guide.
    'เลขที่คำสั่ง: โปรดกรอกข้อมูลในช่องนี้\n?',
    expect.stringMatching(/^เริ่มปฏิบัติหน้าที่: ไม่ใช่วันที่ที่มีอยู่จริง/),
  ]);
  await dialog.locator('[data-day="from"]').getByText('ไม่ใช่วันที่ที่มีอยู่จริง').waitFor();
  await keep(page, 'people-refused');
  await page.keyboard.press('Escape');
  await dialog.getByRole('alertdialog').getByRole('button').last().click();
  expect(await dialog.locator('input[name="position"]').inputValue()).toBe('นักวิชาการเผยแพร่');
  await dialog.locator('input[name="orderNumber"]').fill('12/2569');
  await dialog.locator('input[name="from.day"]').fill('๕');
  await submitPeople(dialog);
  await dialog.waitFor({ state: 'detached' });
  const row = officer(page, 'สมศรี ทดสอบ');
  await row.getByText('คำสั่งที่ 12/2569 ลงวันที่ 5 ม.ค. 2569').waitFor();
  await row.getByText('ตั้งแต่ 5 ก.พ. 2569 เป็นต้นไป').waitFor();
  const href = await row.getByRole('link', { name: /คำสั่ง\.pdf/ }).getAttribute('href');
  const order = new URL(href ?? '', site.url).href;
  // With the panel's cookie, as the browser opens it; nobody else reads an order.
  expect((await page.request.get(order)).status()).toBe(200);
  expect((await fetch(order)).status).toBe(401);
  await keep(page, 'people-head');
  const leaf = await site.strapi.db.connection('gov_ledger_leaves').orderBy('idx', 'desc').first();
  expect(JSON.parse(leaf.body)).toMatchObject({ act: 'appoint', order: '12/2569', orderDate: '2026-01-05' });
});

test('[WF-01] an appointment is put right, and ended by keyboard alone; what ended is told apart in words', async () => {
  const { documentId } = await appoint(site, newcomer, 'publisher', office.agency, { position: 'ตำแหน่งเดิม' });
  const page = await logIn(browser, site, people.head);
  await openPeople(page, site, '?duty=publisher');
  const row = page.locator(`[data-officer="${documentId}"]`);
  await row.getByRole('button', { name: /^แก้ไข/ }).click();
  const dialog = await peopleDialog(page);
  expect(await dialog.locator('input[name="from.year"]').inputValue()).toBe('2561');
  await dialog.locator('input[name="position"]').fill('ตำแหน่งใหม่');
  await submitPeople(dialog);
  await dialog.waitFor({ state: 'detached' });
  await row.getByText('ตำแหน่งใหม่').waitFor();
  await openPeople(page, site, `?name=${encodeURIComponent('ตำแหน่งใหม่')}`);
  await row.waitFor();
  await page.getByRole('combobox', { name: 'ช่วงเวลา' }).focus();
  // Into the table by Tab, and about in it by arrows, as in all of Strapi's lists.
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  const isOnEnd = (): Promise<boolean> =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label')?.startsWith('สิ้นสุดการแต่งตั้ง') === true,
    );
  for (let step = 0; step < 8 && !(await isOnEnd()); step += 1) await page.keyboard.press('ArrowRight');
  expect(await isOnEnd()).toBe(true);
  await page.keyboard.press('Enter');
  await peopleDialog(page);
  for (let stop = 0; stop < 20; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA')) break;
  }
  await page.keyboard.type('ย้ายไปปฏิบัติราชการที่อื่น');
  for (let stop = 0; stop < 5; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.getAttribute('type') === 'submit')) break;
  }
  await page.keyboard.press('Enter');
  await page.getByTestId('people-dialog').waitFor({ state: 'detached' });
  await row.waitFor({ state: 'detached' });
  await page.getByRole('combobox', { name: 'ช่วงเวลา' }).click();
  await page.getByRole('option', { name: 'รวมที่ผ่านมาและที่จะถึง' }).click();
  await row.getByText('ถูกยกเลิก', { exact: true }).waitFor();
  await row.getByText('เหตุผล: ย้ายไปปฏิบัติราชการที่อื่น').waitFor();
  expect(await row.getByRole('button').count()).toBe(0);
  await openPeople(page, site, '?duty=publisher&when=all');
  await officer(page, 'ตำแหน่งที่จะถึง').getByText('ยังไม่เริ่ม').waitFor();
  await keep(page, 'people-past-and-coming');
});

test('[WF-01] who may not appoint reads the page, is told why, and is refused by direct request', async () => {
  const page = await logIn(browser, site, people.reporter);
  await openPeople(page, site, '?when=all');
  await page.getByTestId('read-only').getByText('หน้านี้เปิดให้ท่านดูเท่านั้น').waitFor();
  expect(await page.getByRole('button', { name: /บันทึกการแต่งตั้ง|แก้ไข|สิ้นสุดการแต่งตั้ง/ }).count()).toBe(0);
  expect(await page.getByText('สำนักงานอื่น').count()).toBe(0);
  await keep(page, 'people-read-only');
  const rows = await site.strapi.db.query(APPOINTMENT).findMany({ where: { revokedAt: null } });
  for (const { documentId } of rows) {
    const answer = await site.http
      .post(`/gov-publishing/people/appointments/${documentId}/end`)
      .set(as(people.reporter))
      .send({ lastDay: null, reason: 'x' });
    expect(answer.status).toBe(403);
  }
});

test('the search finds by name; nobody found says what to do', async () => {
  const page = await logIn(browser, site, office.governor, { language: 'en' });
  await openPeople(page, site);
  await page.getByRole('searchbox').fill('executive');
  await until('only who is called so', async () => {
    const found = await page.locator('[data-officer]').allInnerTexts();
    return found.length === 1 && found[0]?.includes('Executive ทดสอบ') === true;
  });
  await page.getByRole('searchbox').fill('nobody of that name');
  await page.getByText('Nobody fits these filters.').waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await officer(page, 'Executive ทดสอบ').waitFor();
});

test('agencies: each with its officers and gaps, and the way to its record', async () => {
  const page = await logIn(browser, site, office.superAdmin);
  await openPeople(page, site, '?view=agencies');
  const row = page.locator('[data-agency-row="SKN-02"]');
  await row.getByText('1 คน').waitFor();
  await row.getByText('ขาด 3 หน้าที่').waitFor();
  await row.getByRole('link', { name: /^แก้ไขข้อมูล/ }).click();
  await page.locator('input[name="code"]').waitFor();
  expect(await page.locator('input[name="code"]').inputValue()).toBe('SKN-02');
  await openPeople(page, site, '?view=agencies');
  await page.getByRole('link', { name: 'เพิ่มหน่วยงาน' }).click();
  await page.locator('input[name="nameTh"]').waitFor();
});

test('on a telephone 360 pixels wide a head appoints and ends', async () => {
  const page = await logIn(browser, site, people.head, { size: TELEPHONE });
  await openPeople(page, site);
  await atRest(page);
  await keep(page, 'telephone-people');
  expect(await isTooWide(page)).toBe(false);
  await page.getByRole('button', { name: 'บันทึกการแต่งตั้ง' }).click();
  const dialog = await peopleDialog(page);
  await keep(page, 'telephone-people-dialog');
  expect(await isTooWide(page)).toBe(false);
  await dialog.getByRole('combobox', { name: 'บุคคล' }).click();
  await page.keyboard.type('สมศรี');
  await page.getByRole('option', { name: 'สมศรี ทดสอบ' }).click();
  await choose(page, dialog, 'หน้าที่', 'เจ้าหน้าที่ผู้รับผิดชอบในการพัฒนาเว็บไซต์');
  await dialog.locator('input[name="position"]').fill('ตำแหน่งทางโทรศัพท์');
  await dialog.locator('input[name="orderNumber"]').fill('13/2569');
  await typeDay(page, dialog, 'orderDate', '5 มกราคม 2569');
  await typeDay(page, dialog, 'from', '5 มกราคม 2569');
  await keep(page, 'telephone-people-filled');
  await submitPeople(dialog);
  await dialog.waitFor({ state: 'detached' });
  const card = officer(page, 'ตำแหน่งทางโทรศัพท์');
  await card.getByRole('button', { name: /^สิ้นสุดการแต่งตั้ง/ }).click();
  const end = await peopleDialog(page);
  await end.locator('textarea').fill('ทดสอบ');
  await keep(page, 'telephone-people-end');
  await submitPeople(end);
  await card.waitFor({ state: 'detached' });
});
