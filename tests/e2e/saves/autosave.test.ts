import type { Browser, Locator, Page } from 'playwright-core';
import { until } from '../../harness/until';
import { as, draftLaw, makeOffice, mustSign, type EntryRef, type Office } from '../../harness/people';
import { violationsIn } from '../panel/accessibility';
import { atRest } from '../panel/at-rest';
import { isTooWide, keep, logIn, openEntry, startBrowser, TELEPHONE } from '../panel/browser';
import { saveEntry } from '../panel/edit-view';
import { startPanelSite, type PanelSite } from '../panel/panel-site';

const NEWS = 'plugin::gov-publishing.news-article';

let site: PanelSite;
let office: Office;
let browser: Browser;

beforeAll(async () => {
  site = await startPanelSite({ GOV_AUTOSAVE_SECONDS: '1' });
  office = await makeOffice(site);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const stored = async ({ uid, documentId }: EntryRef): Promise<any> =>
  site.strapi.documents(uid as never).findOne({ documentId, locale: 'th', status: 'draft' });
const status = (page: Page): Locator => page.getByTestId('autosave');
const title = (page: Page): Locator => page.locator('input[name="title"]');
const saved = (page: Page): Promise<void> =>
  status(page)
    .getByText(/^บันทึกแล้วเมื่อ \d\d\.\d\d น\.$/)
    .waitFor();
const saveByOther = async ({ uid, documentId }: EntryRef, data: object): Promise<void> => {
  const other = await site.http
    .put(`/content-manager/collection-types/${uid}/${documentId}`)
    .query({ locale: 'th' })
    .set(as(office.publisher))
    .send(data);
  expect(other.status).toBe(200);
};

test('a draft saves itself when its writer stops typing, who goes on where they were', async () => {
  const entry = await draftLaw(site, office, { title: 'เดิม', summary: 'สรุปเดิม' });
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, entry);
  await title(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' แก้แล้ว');
  await saved(page);
  await until(
    'the form in step',
    async () => await page.getByRole('button', { name: 'บันทึก', exact: true }).isDisabled(),
  );
  await page.keyboard.type(' อีก');
  expect(await title(page).inputValue()).toBe('เดิม แก้แล้ว อีก');
  await until('the second text', async () => (await stored(entry)).title === 'เดิม แก้แล้ว อีก');
  expect(await title(page).evaluate((box) => box === document.activeElement)).toBe(true);
  const after = await stored(entry);
  expect([after.summary, after.publishedAt]).toEqual(['สรุปเดิม', null]);
  await atRest(page);
  // What was saved can be signed without another press.
  await page.locator('[data-act="submit"]').click();
  await page.getByTestId('sign-dialog').waitFor();
  await page.keyboard.press('Escape');
  expect(await violationsIn(page, '[data-testid="autosave"]')).toEqual([]);
  expect(await page.getByTestId('changed-meanwhile').count()).toBe(0);
  await keep(page, 'autosave-saved');
});

test('it is never saved over somebody else: both ways out keep what was typed', async () => {
  const entry = await draftLaw(site, office, { title: 'เดิม', summary: 'สรุปเดิม' });
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, entry);
  await atRest(page);
  await saveByOther(entry, { title: 'ของผู้อื่น' });
  await title(page).fill('ของฉัน');
  const conflict = page.locator('[data-testid="autosave"][data-kind="conflict"]');
  await conflict.waitFor();
  expect(await conflict.innerText()).toContain(office.publisher.name);
  expect((await stored(entry)).title).toBe('ของผู้อื่น');
  expect(await title(page).inputValue()).toBe('ของฉัน');
  expect(await violationsIn(page, '[data-testid="autosave"]')).toEqual([]);
  await keep(page, 'autosave-conflict');
  await conflict.getByRole('button', { name: 'เก็บของฉันเป็นสำเนา' }).click();
  await status(page).getByRole('link', { name: 'เปิดสำเนา' }).waitFor();
  await until('the latest version on screen', async () => (await title(page).inputValue()) === 'ของผู้อื่น');
  await status(page).getByRole('link', { name: 'เปิดสำเนา' }).click();
  await until('the copy on screen', async () => (await title(page).inputValue()) === 'ของฉัน');
  expect(page.url()).not.toContain(entry.documentId);
  expect((await stored(entry)).title).toBe('ของผู้อื่น');
});

test('what was typed can be laid over the latest version, and is saved by hand from then on', async () => {
  const entry = await draftLaw(site, office, { title: 'เดิม', summary: 'สรุปเดิม' });
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, entry);
  await atRest(page);
  await saveByOther(entry, { title: 'ของผู้อื่น', summary: 'สรุปของผู้อื่น' });
  await title(page).fill('ของฉัน');
  await page.getByRole('button', { name: 'รวมกับฉบับล่าสุด' }).click();
  await page.getByTestId('save-refused').waitFor();
  expect(await title(page).inputValue()).toBe('ของฉัน');
  expect(await page.locator('textarea[name="summary"]').inputValue()).toBe('สรุปของผู้อื่น');
  await status(page)
    .getByText(/^ต้องกดบันทึกเอง เพราะรายการนี้มีผู้อื่นบันทึกด้วย/)
    .waitFor();
  expect((await stored(entry)).title).toBe('ของผู้อื่น');
  expect(await saveEntry(page)).toBe(200);
  expect(await stored(entry)).toMatchObject({ title: 'ของฉัน', summary: 'สรุปของผู้อื่น' });
});

test('[WF-09] under signatures nothing saves itself, and it is said why', async () => {
  const entry = await draftLaw(site, office, { title: 'เดิม' });
  await mustSign(site, office.reporter, 'submit', entry);
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, entry);
  await title(page).fill('ใหม่');
  await status(page)
    .getByText(/^ต้องกดบันทึกเอง เพราะมีผู้ลงลายมือชื่อแล้ว/)
    .waitFor();
  await atRest(page);
  expect((await stored(entry)).title).toBe('เดิม');
  await keep(page, 'autosave-signed');
});

test('a new entry saves itself once it has a title, and its button leads on to that very draft', async () => {
  const page = await logIn(browser, site, office.reporter, { size: TELEPHONE });
  await page.goto(
    `${site.url}/admin/content-manager/collection-types/${NEWS}/create?plugins[i18n][locale]=th`,
  );
  const summary = page.locator('textarea[name="summary"]');
  await summary.fill('คำโปรย');
  await status(page).getByText('ระบบจะบันทึกฉบับร่างให้เองเมื่อมีชื่อเรื่อง').waitFor();
  await title(page).fill('ข่าวใหม่');
  await status(page)
    .getByText(/^บันทึกเป็นฉบับร่างแล้วเมื่อ/)
    .waitFor();
  await summary.fill('คำโปรยที่แก้แล้ว');
  const all = (): Promise<any[]> =>
    site.strapi.documents(NEWS as never).findMany({ locale: 'th', status: 'draft' });
  await until('the second save', async () => (await all())[0]?.summary === 'คำโปรยที่แก้แล้ว');
  expect(await isTooWide(page)).toBe(false);
  await keep(page, 'autosave-new-360');
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/create'));
  const [made, ...others] = await all();
  expect([page.url().includes(made.documentId), made.title, others]).toEqual([true, 'ข่าวใหม่', []]);
});

test('a server that answers late gets one draft of a new entry, with all that was typed meanwhile', async () => {
  const page = await logIn(browser, site, office.reporter);
  await page.goto(
    `${site.url}/admin/content-manager/collection-types/${NEWS}/create?plugins[i18n][locale]=th`,
  );
  await title(page).waitFor();
  let answerNow = (): void => undefined;
  const late = new Promise<void>((resolve) => (answerNow = resolve));
  let sent = 0;
  await page.route(/autosave=true/, async (route) => {
    sent += 1;
    if (sent === 1) await late;
    await route.continue();
  });
  await title(page).fill('ข่าวที่มาช้า');
  await until('the first save on its way', async () => sent === 1);
  // The form wants to save these on its own account: its writer has long stopped typing.
  await title(page).fill('ข่าวที่มาช้า ฉบับเต็ม');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_500)));
  expect(sent).toBe(1);
  answerNow();
  const titles = async (): Promise<string[]> =>
    (await site.strapi.documents(NEWS as never).findMany({ locale: 'th', status: 'draft' } as never))
      .map(({ title: each }: any) => each)
      .filter((each: string) => each.startsWith('ข่าวที่มาช้า'));
  await until('the whole text', async () => (await titles()).includes('ข่าวที่มาช้า ฉบับเต็ม'));
  expect(await titles()).toEqual(['ข่าวที่มาช้า ฉบับเต็ม']);
});

test('a form that is left by a link is saved before the link is followed, without a question', async () => {
  const entry = await draftLaw(site, office, { title: 'เดิม' });
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, entry);
  await title(page).fill('พิมพ์แล้วออกทันที');
  await page.getByRole('link', { name: 'ข่าวประชาสัมพันธ์' }).first().click();
  await page.waitForURL((url) => url.pathname.endsWith(NEWS));
  expect((await stored(entry)).title).toBe('พิมพ์แล้วออกทันที');
  expect(await page.getByRole('alertdialog').count()).toBe(0);
});

test('a form whose tab is closed is saved while it closes', async () => {
  const entry = await draftLaw(site, office, { title: 'เดิม' });
  const page = await logIn(browser, site, office.reporter);
  page.on('dialog', (question) => void question.accept());
  await page.clock.install();
  await openEntry(page, site, entry);
  // No clock runs on from here: what is saved is saved by the closing, and not by having waited.
  await page.clock.pauseAt(Date.now() + 60_000);
  await title(page).fill('พิมพ์แล้วปิดแท็บ');
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  await until('what was typed', async () => (await stored(entry)).title === 'พิมพ์แล้วปิดแท็บ');
});

test('a form that cannot be saved as it is stays as it was stored, and the field is named', async () => {
  const entry = await draftLaw(site, office, { title: 'เดิม' });
  const { slug } = await stored(entry);
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, entry);
  await page.getByRole('button', { name: 'แสดงช่องเพิ่มเติม' }).click();
  await page.locator('input[name="slug"]').fill('not a slug!');
  await status(page)
    .getByText(/ระบบยังไม่บันทึกให้เอง/)
    .waitFor();
  expect((await stored(entry)).slug).toBe(slug);
  expect(await page.locator('input[name="slug"]').inputValue()).toBe('not a slug!');
  await keep(page, 'autosave-refused');
});
