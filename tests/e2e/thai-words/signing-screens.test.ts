import type { Browser, Locator, Page } from 'playwright-core';
import { common, NEWS, upload, write } from '../../api/entries';
import {
  draftLaw,
  LAW,
  makeOffice,
  mustSign,
  publishThroughChain,
  type EntryRef,
  type Office,
  type Person,
} from '../../harness/people';
import { GIF } from '../../harness/pictures';
import { THAI_NAMES } from '../../harness/thai-office';
import { logIn, openEntry, startBrowser } from '../panel/browser';
import { unfoldAll } from '../panel/panel-lines';
import { startPanelSite, type PanelSite } from '../panel/panel-site';
import { openDialog, submit } from '../panel/sign-dialog';
import { AGENCY_CODES, onlyThai } from './foreign-words';

/** Everything that is signed: the panel, the dialog of every act with its views and refusals, several at once. */
let site: PanelSite;
let office: Office;
let browser: Browser;
const pages = new Map<Person, Page>();

/** Kinds of files are named by their standard names, and the agency's English name is part of what is signed. */
const IN_DIALOGS = [/image\/gif|\.gif\b|\/uploads\/\S+/g];

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site, THAI_NAMES);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** One page each: opening the panel takes longest. */
async function pageOf(person: Person): Promise<Page> {
  const page = pages.get(person) ?? (await logIn(browser, site, person));
  pages.set(person, page);
  return page;
}

async function unfold(part: Locator): Promise<void> {
  for (const fold of await part.locator('button[aria-expanded="false"]').all()) await fold.click();
  await unfoldAll(part);
}

const submitted = async (more: object = {}): Promise<EntryRef> => {
  const entry = await draftLaw(site, office, more);
  await mustSign(site, office.reporter, 'submit', entry);
  return entry;
};
const approved = async (more: object = {}): Promise<EntryRef> => {
  const entry = await submitted(more);
  await mustSign(site, office.approver, 'approve', entry);
  return entry;
};
const published = async (): Promise<EntryRef> => {
  const entry = await draftLaw(site, office);
  await publishThroughChain(site, office, entry);
  return entry;
};

test.each([
  ['submit', 'reporter', () => draftLaw(site, office)],
  ['submit', 'reporter', () => draftLaw(site, office, { importance: 'urgent' })],
  ['withdraw', 'reporter', () => submitted()],
  ['approve', 'approver', () => submitted({ importance: 'urgent' })],
  ['return', 'approver', () => submitted()],
  ['clear', 'governor', () => approved({ importance: 'important' })],
  ['acknowledge', 'governor', () => approved({ importance: 'urgent' })],
  ['publish', 'publisher', () => approved()],
  ['schedule', 'publisher', () => approved()],
  ['unpublish', 'approver', () => published()],
] as const)('the dialog of %s for the %s: panel, three views, refusals', async (act, who, made) => {
  const page = await pageOf(office[who]);
  await openEntry(page, site, await made());
  const panel = page.getByTestId('signoff-panel');
  await unfold(panel);
  await onlyThai(page, `panel-${act}`, panel);
  const dialog = await openDialog(page, act);
  await onlyThai(page, `dialog-${act}`, dialog, IN_DIALOGS);
  for (const tab of await dialog.getByRole('tab').all()) {
    await tab.click();
    await onlyThai(page, `dialog-${act}-${await tab.innerText()}`, dialog, IN_DIALOGS);
    const shown = dialog.frameLocator('[data-testid="page-view"]').locator('body');
    if ((await dialog.getByTestId('page-view').count()) > 0) await onlyThai(page, `page-${act}`, shown);
  }
  await submit(dialog);
  await dialog.getByTestId('refusal').waitFor();
  await onlyThai(page, `refused-${act}`, dialog, IN_DIALOGS);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('an entry of another type, with a picture in its body and everything found in it', async () => {
  const picture = await upload(site, office.reporter, {
    name: 'แผนที่.gif',
    mime: 'image/gif',
    bytes: GIF,
    alt: 'แผนที่น้ำ',
  });
  const body = `## หัวข้อย่อย\n\n![แผนที่](${picture.url})\n\nโทร 081-234-5678`;
  const fields = { ...common(office), title: 'ผังเมืองใหม่', category: 'calendar', importance: 'normal', body };
  const entry = await write(site, office.reporter, NEWS, fields, 'th');
  const page = await pageOf(office.reporter);
  await openEntry(page, site, entry);
  await page.locator('[data-findings]').first().waitFor();
  await onlyThai(page, 'findings', page.getByTestId('signoff-panel'));
});

test('several entries at once, and the list with its boxes ticked', async () => {
  await submitted({ title: 'ฉบับที่หนึ่ง' });
  await submitted({ title: 'ฉบับที่สอง', importance: 'important' });
  const page = await pageOf(office.approver);
  await page.goto(`${site.url}/admin/content-manager/collection-types/${LAW}?plugins[i18n][locale]=th`);
  await page.getByText('ฉบับที่สอง').first().waitFor();
  await page.getByRole('checkbox').first().check();
  await onlyThai(page, 'list-ticked');
  await page.getByRole('button', { name: /^ลงนาม \d+ รายการ/ }).click();
  const dialog = page.getByTestId('bulk-dialog');
  await dialog.waitFor();
  await onlyThai(page, 'bulk', dialog, IN_DIALOGS);
  await dialog.getByRole('button', { name: 'ฉบับที่หนึ่ง' }).click();
  await onlyThai(page, 'bulk-opened', dialog, IN_DIALOGS);
  for (const tick of await dialog.getByRole('checkbox').all()) await tick.check();
  await dialog.locator('button[type="submit"]').click();
  await dialog.getByTestId('refusal').waitFor();
  await onlyThai(page, 'bulk-refused', dialog, IN_DIALOGS);
});

test('a name that signed entries show is changed only by who was told which signatures fall', async () => {
  const entry = await submitted({ title: 'เรื่องที่ลงนามแล้ว' });
  const page = await pageOf(office.superAdmin);
  const agency = `/admin/content-manager/collection-types/plugin::gov-publishing.agency/${office.agency.documentId}`;
  await page.goto(`${site.url}${agency}`);
  const name = page.locator('input[name="nameTh"]');
  await name.fill('สำนักงานที่เปลี่ยนชื่อ');
  const save = page.getByRole('button', { name: 'บันทึก', exact: true });
  await save.click();
  const question = page.getByTestId('stake-dialog');
  await question.getByText('เรื่องที่ลงนามแล้ว').waitFor();
  await onlyThai(page, 'rename', question);
  await question.getByRole('button', { name: 'ไม่บันทึก คงลายมือชื่อไว้' }).click();
  await question.waitFor({ state: 'detached' });
  const stored = async (): Promise<any> =>
    site.strapi.documents('plugin::gov-publishing.agency').findOne({ documentId: office.agency.documentId });
  expect((await stored()).nameTh).toBe('สำนักงานจังหวัดทดสอบ');
  await onlyThai(page, 'rename-refused', page.locator('body'), [
    ...AGENCY_CODES,
    /\bTest (?:Province|Office)\b/g,
  ]);
  expect(await name.inputValue()).toBe('สำนักงานที่เปลี่ยนชื่อ');
  await save.click();
  // The refusal that asks is an answer to a save, too.
  await question.waitFor();
  const [answer] = await Promise.all([
    page.waitForResponse((each) => each.request().method() === 'PUT' && each.url().includes('.agency/')),
    question.getByRole('button', { name: 'บันทึก และให้ลงนามใหม่' }).click(),
  ]);
  expect(answer.status()).toBe(200);
  await question.waitFor({ state: 'detached' });
  expect((await stored()).nameTh).toBe('สำนักงานที่เปลี่ยนชื่อ');
  await openEntry(await pageOf(office.reporter), site, entry);
  await (await pageOf(office.reporter)).getByTestId('voided').waitFor();
});
