import type { Browser, Locator, Page } from 'playwright-core';
import { draftLaw, LAW, makeOffice, mustSign, type EntryRef, type Office } from '../harness/people';
import { until } from '../harness/until';
import { atRest } from './panel/at-rest';
import { keep, logIn, openEntry, startBrowser } from './panel/browser';
import { saidBeside, saveEntry } from './panel/edit-view';
import { startPanelSite, type PanelSite } from './panel/panel-site';
import { openDialog } from './panel/sign-dialog';

const BULLETIN = 'api::bulletin.bulletin';
const TOPIC = 'api::topic.topic';
const TENTH = 'คือ วันพฤหัสบดีที่ 10 ธันวาคม พ.ศ. 2569 (ค.ศ. 2026)';
const AT_HALF_PAST_ONE = `${TENTH} เวลา 13.30 น. ตามเวลาในประเทศไทย`;

let site: PanelSite;
let office: Office;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site);
  browser = await startBrowser();
  page = await logIn(browser, site, office.superAdmin);
  page.on('dialog', (question) => void question.accept());
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const boxOf = (name: string, within: Page | Locator = page): Locator =>
  within.locator(`input[name="${name}"]`);

const stored = async ({ uid, documentId, locale }: EntryRef): Promise<any> =>
  site.strapi.documents(uid).findOne({ documentId, locale: locale ?? undefined, populate: '*' });

const open = (entry: EntryRef): Promise<void> => openEntry(page, site, entry);

test('a date as officials write it is understood, said in full, and stored as that day', async () => {
  const entry = await draftLaw(site, office);
  await open(entry);
  const box = boxOf('legislationDate');
  for (const typed of ['10 ธ.ค. 2569', '๑๐ ธันวาคม ๒๕๖๙', '2026-12-10', '10/12/2569']) {
    await box.fill(typed);
    await expect(saidBeside(box)).resolves.toBe(TENTH);
  }
  await boxOf('source.dateTime').fill('10/12/2569 13.30');
  await expect(saidBeside(boxOf('source.dateTime'))).resolves.toBe(AT_HALF_PAST_ONE);
  await box.scrollIntoViewIfNeeded();
  await keep(page, 'day-understood');
  expect(await saveEntry(page)).toBe(200);
  expect(await stored(entry)).toMatchObject({
    legislationDate: '2026-12-10',
    source: { dateTime: '2026-12-10T06:30:00.000Z' },
  });
  // Correcting one digit changes one digit.
  await open(entry);
  expect(await box.inputValue()).toBe('10/12/2569');
  await box.press('Home');
  await box.press('Delete');
  await box.press('Delete');
  await box.pressSequentially('11');
  expect(await saveEntry(page)).toBe(200);
  expect((await stored(entry)).legislationDate).toBe('2026-12-11');
});

test('what says no day stays as typed, says why, is not saved, and takes nothing else with it', async () => {
  const entry = await draftLaw(site, office);
  await open(entry);
  const box = boxOf('legislationDate');
  const was = (await stored(entry)).legislationDate;
  await box.fill('10 ธ.ค. 69');
  await expect(saidBeside(box)).resolves.toBe('ปีสองหลักไม่ชัดเจนว่าเป็นปีใด โปรดพิมพ์ปีสี่หลัก เช่น 2569');
  expect(await box.getAttribute('aria-invalid')).toBe('true');
  await boxOf('passedBy').fill('รัฐสภา');
  expect(await saveEntry(page)).toBe(400);
  await page.getByText('“10 ธ.ค. 69” ยังอ่านเป็นวันที่หรือเวลาไม่ได้').first().waitFor();
  await keep(page, 'day-refused');
  await atRest(page);
  expect([await box.inputValue(), await boxOf('passedBy').inputValue()]).toEqual(['10 ธ.ค. 69', 'รัฐสภา']);
  expect((await stored(entry)).legislationDate).toBe(was);
  await box.fill('10 ธ.ค. 2569');
  expect(await saveEntry(page)).toBe(200);
  expect(await stored(entry)).toMatchObject({ legislationDate: '2026-12-10', passedBy: 'รัฐสภา' });
});

test.each([
  ['governed', BULLETIN, { heldOn: '10/12/2569', startsAt: '10/12/2569 13:30 น.', opensAt: '๑๓.๓๐ น.' }],
  ['not governed', TOPIC, { startsOn: '10 December 2026' }],
])('a host type that is %s gets the same boxes', async (_name, uid, typed) => {
  const made = await site.strapi.documents(uid).create({ data: {} });
  const entry: EntryRef = { uid, documentId: made.documentId, locale: null } as never;
  await page.goto(`${site.url}/admin/content-manager/collection-types/${uid}/${made.documentId}`);
  for (const [name, text] of Object.entries(typed)) await boxOf(name).fill(text);
  expect(await saveEntry(page)).toBe(200);
  const day = '2026-12-10';
  const all: Record<string, string> = {
    heldOn: day,
    startsAt: `${day}T06:30:00.000Z`,
    opensAt: '13:30:00.000',
    startsOn: day,
  };
  const after = await stored(entry);
  for (const name of Object.keys(typed)) expect([name, after[name]]).toEqual([name, all[name]]);
  const [first = ''] = Object.keys(typed);
  await boxOf(first).fill('2569');
  expect(await saveEntry(page)).toBeGreaterThanOrEqual(400);
  expect(await boxOf(first).inputValue()).toBe('2569');
  expect((await stored(entry))[first]).toBe(day);
});

/** Every way a save can come to nothing; the form once lost everything typed by each of them. */
test.each([
  [400, 'ValidationError'],
  [400, 'GateError'],
  [403, 'ForbiddenError'],
  [409, 'ConflictError'],
  [500, 'InternalServerError'],
  [0, 'no answer'],
])('a save that is answered with %d %s takes nothing that was typed', async (status, name) => {
  const entry = await draftLaw(site, office);
  await open(entry);
  let tried = 0;
  const saves = (url: URL): boolean => url.pathname.startsWith('/content-manager/collection-types/');
  await page.route(saves, (route) => {
    if (route.request().method() !== 'PUT') return route.fallback();
    tried += 1;
    if (status === 0) return route.abort();
    const error = { status, name, message: 'refused', details: {} };
    return route.fulfill({
      status,
      contentType: 'application/json',
      body: JSON.stringify({ data: null, error }),
    });
  });
  await boxOf('title').fill('ชื่อที่พิมพ์ไว้');
  const button = page.getByRole('button', { name: 'บันทึก', exact: true });
  await button.click();
  await until('the save was tried', () => tried > 0);
  await atRest(page);
  expect(await boxOf('title').inputValue()).toBe('ชื่อที่พิมพ์ไว้');
  expect(await button.isEnabled()).toBe(true);
  await page.unroute(saves);
  expect(await saveEntry(page)).toBe(200);
  expect((await stored(entry)).title).toBe('ชื่อที่พิมพ์ไว้');
});

test('a list is filtered by a day as officials write it', async () => {
  const entry = await draftLaw(site, office, { title: 'กฎหมายที่หา', legislationDate: '2015-03-09' });
  await page.goto(`${site.url}/admin/content-manager/collection-types/${entry.uid}?plugins[i18n][locale]=th`);
  await page.getByRole('button', { name: 'ตัวกรอง' }).click();
  await page.getByRole('combobox', { name: 'เลือกเขตข้อมูล' }).click();
  await page.getByRole('option', { name: 'ลงวันที่' }).click();
  const box = page.locator('input[data-day-kind="date"]');
  const add = page.getByRole('button', { name: 'เพิ่มตัวกรอง' });
  await box.fill('9 มี.ค. 58');
  await add.click();
  expect(new URL(page.url()).search).not.toContain('legislationDate');
  await box.fill('9 มี.ค. 2558');
  await keep(page, 'day-filter');
  await add.click();
  await page.waitForURL((url) =>
    decodeURIComponent(url.search).includes('[legislationDate][$eq]=2015-03-09'),
  );
  await page.getByText('กฎหมายที่หา').first().waitFor();
});

test('a publication is scheduled for the moment that was typed', async () => {
  const entry = await draftLaw(site, office);
  await mustSign(site, office.reporter, 'submit', entry);
  await mustSign(site, office.approver, 'approve', entry);
  const own = await logIn(browser, site, office.publisher);
  await openEntry(own, site, entry);
  const dialog = await openDialog(own, 'schedule');
  const box = boxOf('publishAt', dialog);
  await box.fill('10/12/2584');
  await expect(saidBeside(box)).resolves.toContain('ยังไม่มีเวลา');
  await box.fill('10/12/2584 13.30');
  await expect(saidBeside(box)).resolves.toContain('พ.ศ. 2584 (ค.ศ. 2041) เวลา 13.30 น.');
  await keep(own, 'day-schedule');
  await own.context().close();
});

test('the ledger is searched by days as officials write them', async () => {
  await page.goto(`${site.url}/admin/plugins/gov-publishing/ledger`);
  await boxOf('from').fill('1 มกราคม 2560');
  await expect(saidBeside(boxOf('from'))).resolves.toContain('(ค.ศ. 2017)');
  await boxOf('to').fill('31/12/70');
  await expect(page.getByRole('button', { name: 'ค้นหา', exact: true }).isDisabled()).resolves.toBe(true);
  await boxOf('to').fill('31/12/2570');
  await keep(page, 'day-ledger');
  await page.getByRole('button', { name: 'ค้นหา', exact: true }).click();
  await page.waitForURL((url) => url.searchParams.get('from') === '2017-01-01');
  expect(new URL(page.url()).searchParams.get('to')).toBe('2027-12-31');
});

test('in English a box counts years of the Common Era', async () => {
  const entry = await draftLaw(site, office, { legislationDate: '2026-12-10' });
  const own = await logIn(browser, site, office.superAdmin, { language: 'en' });
  await openEntry(own, site, entry);
  const box = boxOf('legislationDate', own);
  expect(await box.inputValue()).toBe('10/12/2026');
  await expect(saidBeside(box)).resolves.toBe('That is Thursday 10 December 2026');
  await own.context().close();
});

/** @returns every day and moment that the form of a type asks for, by its path */
function daysIn(uid: string, at = ''): string[] {
  const { attributes } = site.strapi.contentType(uid) ?? site.strapi.components[uid];
  return Object.entries<any>(attributes).flatMap(([name, { type, component, repeatable }]) => {
    if (component && !repeatable) return daysIn(component, `${at}${name}.`);
    // Strapi keeps these itself and shows them in no form.
    const isKept = /^(?:created|updated|published)At$/.test(name);
    return !isKept && ['date', 'datetime', 'time'].includes(type) ? [`${at}${name}`] : [];
  });
}

test('no input of Strapi’s own for days is left in any form', async () => {
  // With each component filled in: the form shows the fields of no other.
  const entry = await draftLaw(site, office, { gazette: { date: '1997-09-10' } });
  await open(entry);
  expect(entry.uid).toBe(LAW);
  const boxes = await page
    .locator('input[data-day-kind]:not([data-day-kind="fiscal_year"])')
    .evaluateAll((all) => all.map((box) => box.getAttribute('name') ?? '').sort());
  expect(boxes).toEqual(daysIn(LAW).sort());
  expect(await page.locator('input[data-day-kind="fiscal_year"]').count()).toBe(1);
  expect(await page.locator('input[aria-haspopup="dialog"][inputmode="numeric"]').count()).toBe(0);
});
