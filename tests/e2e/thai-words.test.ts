import type { Browser, Locator, Page } from 'playwright-core';
import { MANDATED_TYPES } from '../../plugins/gov-publishing/server/src/content-types';
import { draftLaw, makeOffice, mustSign, type Office } from '../harness/people';
import { keep, logIn, openEntry, startBrowser } from './browser';
import { startPanelSite, type PanelSite } from './panel-site';

let site: PanelSite;
let office: Office;
let browser: Browser;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** What may stand in Latin letters on a Thai screen: names, abbreviations that Thai offices use, and codes with a label. */
const ALLOWED = [
  // An officer of this test, called by a Thai position of the duty's name.
  /(?:Reporter|Approver|Publisher|Governor|Cio|Super) ทดสอบ|ตำแหน่ง (?:reporter|approver|publisher|governor|cio)/g,
  // Who confirms appointments in the tests' harness.
  /\bharness\b/g,
  /[\w.+-]+@[\w.-]+/g,
  /https?:\/\/\S+/g,
  /\b(?:SHA-256|CIO|PDF|Ctrl|Cmd|Enter|Shift)\b/g,
  // An agency's code, an entry's short name in addresses, a document's id, the beginning of a digest.
  /\blaw-\d{4}-\d{4}\b/g,
  /\b(?:SKN-01|PROV)\b|\b[a-z0-9]{24}\b|\b[0-9a-f]{8,64}\b/g,
  // The names of types are written in both languages.
  ...MANDATED_TYPES.map(
    ({ schema }) => new RegExp(`\\(${/\((.+)\)/.exec(schema.info.displayName)?.[1] ?? ' '}\\)`, 'g'),
  ),
];

/** Every Latin word of a part of the page that has no business there: raw keys, codes, English. */
async function foreignIn(part: Locator): Promise<string[]> {
  const texts = await part.evaluate((root) => {
    const attributes = ['aria-label', 'placeholder', 'title', 'alt'];
    const named = [root, ...Array.from(root.querySelectorAll('*'))].flatMap((element) =>
      attributes.map((name) => element.getAttribute(name) ?? ''),
    );
    const typed = Array.from(
      root.querySelectorAll<HTMLInputElement>('input:not([type="checkbox"], [type="radio"])'),
    );
    return [(root as HTMLElement).innerText, ...named, ...typed.map(({ value }) => value)];
  });
  const left = ALLOWED.reduce((text, allowed) => text.replace(allowed, ' '), texts.join('\n'));
  return [...new Set(left.match(/[A-Za-z][\w.-]*[A-Za-z]/g) ?? [])];
}

/** Looks at each part, keeps a picture, and fails with every word at once. */
async function onlyThai(page: Page, name: string, part: Locator): Promise<void> {
  await part.first().waitFor();
  await keep(page, `thai-${name}`);
  expect([name, await foreignIn(part.first())]).toEqual([name, []]);
}

const OURS = '/admin/plugins/gov-publishing';

test('the widget on the home page', async () => {
  const entry = await draftLaw(site, office, { title: 'เรื่องที่รออนุมัติ', importance: 'important' });
  await mustSign(site, office.reporter, 'submit', entry);
  const page = await logIn(browser, site, office.approver);
  await onlyThai(page, 'widget', page.getByTestId('desk-widget'));
  await page.context().close();
});

test('the dossier in the edit view, with everything unfolded', async () => {
  const entry = await draftLaw(site, office, { importance: 'urgent' });
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, entry);
  for (const fold of await page.getByTestId('signoff-panel').locator('button[aria-expanded="false"]').all())
    await fold.click();
  await onlyThai(page, 'panel', page.getByTestId('signoff-panel'));
  await page.context().close();
});

test('the people’s pages and their dialogs', async () => {
  const page = await logIn(browser, site, office.superAdmin);
  for (const view of ['officers', 'agencies', 'gaps']) {
    await page.goto(`${site.url}${OURS}/people?view=${view}`);
    await page.getByRole('tab').first().waitFor();
    await page.waitForTimeout(1_500);
    await onlyThai(page, `people-${view}`, page.locator('main'));
  }
  await page.goto(`${site.url}${OURS}/people`);
  await page.getByRole('button', { name: 'บันทึกการแต่งตั้ง' }).first().click();
  const dialog = page.getByTestId('people-dialog');
  await dialog.waitFor();
  await dialog.locator('button[type="submit"]').click();
  await dialog.getByTestId('refusal').waitFor();
  await onlyThai(page, 'people-dialog', dialog);
  await page.context().close();
});

test('the ledger', async () => {
  const page = await logIn(browser, site, office.superAdmin);
  await page.goto(`${site.url}${OURS}/ledger`);
  await page.locator('[data-leaf]').first().waitFor();
  await onlyThai(page, 'ledger', page.locator('main'));
  await page.getByRole('button', { name: 'ตรวจสอบเดี๋ยวนี้' }).click();
  await page.getByTestId('drift-outcome').waitFor();
  await onlyThai(page, 'ledger-verified', page.locator('main'));
  await page.context().close();
});

test('the fields and choices of the editing form', async () => {
  const page = await logIn(browser, site, office.superAdmin);
  await openEntry(page, site, await draftLaw(site, office));
  const labels = await page.locator('form [role="tabpanel"][data-state="active"] label').allInnerTexts();
  expect(labels.length).toBeGreaterThan(15);
  expect(labels.filter((label) => !/[ก-๙]/.test(label))).toEqual([]);
  await page.locator('[name="legislationType"]').click();
  const choices = await page.getByRole('option').allInnerTexts();
  expect(choices.length).toBeGreaterThan(10);
  expect(choices.filter((choice) => !/[ก-๙]/.test(choice))).toEqual([]);
  await page.context().close();
});
