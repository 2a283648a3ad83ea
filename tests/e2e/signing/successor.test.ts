import type { Browser, Locator, Page } from 'playwright-core';
import { publishInCode } from '../../api/entries';
import { draftLaw, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { THAI_NAMES } from '../../harness/thai-office';
import { violationsIn } from '../panel/accessibility';
import { atRest } from '../panel/at-rest';
import { cutOff } from '../panel/cut-off';
import { DESKTOP, isTooWide, keep, logIn, openEntry, startBrowser, TELEPHONE } from '../panel/browser';
import { startPanelSite, type PanelSite } from '../panel/panel-site';
import { fillIn, openDialog, submit } from '../panel/sign-dialog';

const DIALOG = '[data-testid="sign-dialog"]';
const WORDS = {
  th: { box: 'ข้อมูลที่ใช้แทน', option: 'คำสั่ง · ๑๑๐๖/๒๕๖๑ · แต่งตั้งคณะทำงานชุดใหม่' },
  en: { box: 'Document that takes its place', option: 'Order · ๑๑๐๖/๒๕๖๑ · แต่งตั้งคณะทำงานชุดใหม่' },
};

let site: PanelSite;
let office: Office;
let browser: Browser;
let order: EntryRef;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site, THAI_NAMES);
  order = await draftLaw(site, office, {
    title: 'แต่งตั้งคณะทำงานชุดใหม่',
    legislationType: 'order',
    number: '๑๑๐๖/๒๕๖๑',
  });
  await publishInCode(site, office, order, await draftLaw(site, office));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Opens the dialog in which an entry is taken down; on a narrow screen from Strapi's drawer. */
async function takeDown(page: Page, entry: EntryRef): Promise<Locator> {
  await openEntry(page, site, entry);
  const drawer = page.getByRole('button', { name: /^(?:แสดงการดำเนินการอื่น|Open more actions)$/ });
  if ((page.viewportSize()?.width ?? 0) < 500) await drawer.last().click();
  return openDialog(page, 'unpublish');
}

test.each([
  ['th', DESKTOP],
  ['th', TELEPHONE],
  ['en', DESKTOP],
  ['en', TELEPHONE],
] as const)(
  'in %s, %j: what takes an entry’s place is chosen by kind, number and title, and signed by its id',
  async (language, size) => {
    const entry = await draftLaw(site, office, { title: 'แต่งตั้งคณะทำงานชุดเดิม' });
    await publishInCode(site, office, entry);
    const page = await logIn(browser, site, office.publisher, { language, size });
    const dialog = await takeDown(page, entry);
    const box = dialog.getByRole('combobox', { name: new RegExp(WORDS[language].box) });
    await box.scrollIntoViewIfNeeded();
    await box.click();
    // The search waits for a pause, in which the page is at rest: only the answer tells that it was made.
    const answered = page.waitForResponse(
      (response) => new URL(response.url()).searchParams.get('q') === '1106',
    );
    await box.pressSequentially('1106');
    await answered;
    const options = page.getByRole('option').filter({ visible: true });
    await options.filter({ hasText: WORDS[language].option }).waitFor();
    await atRest(page);
    expect(await options.allInnerTexts()).toEqual([WORDS[language].option]);
    await keep(page, `successor-${language}-${size.width}`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe(WORDS[language].option);
    await atRest(page);
    await keep(page, `successor-chosen-${language}-${size.width}`);
    expect(await cutOff(page, DIALOG)).toEqual([]);
    expect(await violationsIn(page, DIALOG)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await fillIn(dialog, { note: 'มีคำสั่งใหม่ใช้แทน' });
    await submit(dialog);
    await dialog.waitFor({ state: 'detached' });
    const gone = await site.http.get(`/api/gov/laws/${entry.documentId}?locale=th`);
    expect(gone.status).toBe(410);
    expect(gone.body.error.details.successor.documentId).toBe(order.documentId);
    await page.context().close();
  },
);

test('what was chosen can be taken back, and words that find nothing say so', async () => {
  const entry = await draftLaw(site, office, { title: 'ฉบับที่ไม่มีอะไรแทน' });
  await publishInCode(site, office, entry);
  const page = await logIn(browser, site, office.publisher);
  const dialog = await takeDown(page, entry);
  const box = dialog.getByRole('combobox', { name: new RegExp(WORDS.th.box) });
  await box.click();
  await box.pressSequentially('ไม่มีเรื่องนี้');
  await page.getByText('ไม่พบรายการที่เผยแพร่แล้วตามที่พิมพ์').waitFor();
  await keep(page, 'successor-none');
  await box.fill('');
  await box.pressSequentially('คณะทำงาน');
  await page.getByRole('option', { name: WORDS.th.option }).click();
  await dialog.getByRole('button', { name: 'ล้าง' }).last().click();
  await fillIn(dialog, { note: 'ไม่มีรายการแทน' });
  await submit(dialog);
  await dialog.waitFor({ state: 'detached' });
  const gone = await site.http.get(`/api/gov/laws/${entry.documentId}?locale=th`);
  expect(gone.body.error.details).not.toHaveProperty('successor');
});
