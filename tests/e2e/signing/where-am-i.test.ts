import type { Browser, Locator, Page } from 'playwright-core';
import { as, draftLaw, LAW, makeOffice, mustSign, type EntryRef, type Office } from '../../harness/people';
import { THAI_NAMES } from '../../harness/thai-office';
import { violationsIn } from '../panel/accessibility';
import { DESKTOP, isTooWide, keep, logIn, openEntry, startBrowser, TELEPHONE } from '../panel/browser';
import { atRest } from '../panel/at-rest';
import { cutOff } from '../panel/cut-off';
import { linesIn, unfoldAll } from '../panel/panel-lines';
import { startPanelSite, type PanelSite } from '../panel/panel-site';
import { AGENCY_CODES, onlyThai } from '../thai-words/foreign-words';

const PANEL = '[data-testid="signoff-panel"]';
/**
 * What a new and empty law may say beside its form: state, preview, turn, button, three places with a sentence each, a fold, remarks with
 * their button, three steps.
 */
const FEW = 19;

let site: PanelSite;
let office: Office;
let browser: Browser;
let reporter: Page;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site, THAI_NAMES);
  browser = await startBrowser();
  reporter = await logIn(browser, site, office.reporter);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function emptyLaw(): Promise<EntryRef> {
  const made = await site.http
    .post(`/content-manager/collection-types/${LAW}`)
    .query({ locale: 'th' })
    .set(as(office.reporter))
    .send({ title: 'ร่าง', agency: { connect: [{ documentId: office.agency.documentId }] } });
  return { uid: LAW, documentId: made.body.data.documentId, locale: 'th' };
}

/** Strapi lays the panels into a drawer at the foot of a narrow screen. */
const drawer = (page: Page): Locator =>
  page.getByRole('button', { name: /^(?:แสดงการดำเนินการอื่น|Open more actions)$/ }).last();

/** Wide and narrow: nothing cut off or pushed aside, and nothing that axe finds. */
async function looksRight(page: Page, name: string): Promise<void> {
  const check = async (size: string): Promise<void> => {
    await atRest(page);
    await keep(page, `where-${name}-${size}`);
    expect([name, size, await cutOff(page, PANEL), await violationsIn(page, PANEL)]).toEqual([
      name,
      size,
      [],
      [],
    ]);
    expect(await isTooWide(page)).toBe(false);
  };
  await page.locator(PANEL).scrollIntoViewIfNeeded();
  await check('1366');
  await page.setViewportSize(TELEPHONE);
  await drawer(page).click();
  await check('360');
  await page.setViewportSize(DESKTOP);
}

test('a new law says in some lines what blocks it, field by field, and that it is the reporter’s turn', async () => {
  await openEntry(reporter, site, await emptyLaw());
  const panel = reporter.locator(PANEL);
  await panel.locator('[data-findings="blocks"]').waitFor();
  const said = await linesIn(panel);
  expect(said.length).toBeLessThanOrEqual(FEW);
  expect(await panel.locator('[data-turn="submit"][data-mine="true"]').innerText()).toContain(
    'ถึงลำดับของท่าน: เสนอขออนุมัติ',
  );
  const places = panel.locator('[data-findings="blocks"] li');
  expect(await places.getByRole('button').allInnerTexts()).toEqual([
    'ประเภทของกฎหมาย',
    'แหล่งที่มา',
    'เจ้าหน้าที่ผู้รับผิดชอบ',
  ]);
  expect(await panel.locator('[data-findings="blocks"] h3').innerText()).toContain('3');
  await looksRight(reporter, 'new-law');
  await onlyThai(reporter, 'where-new-law', panel);
  // A finding that is named above is not said ten times more.
  await unfoldAll(panel);
  await keep(reporter, 'where-new-law-unfolded');
  expect((await linesIn(panel)).length).toBeLessThan(60);
});

test('the button leads to the first place, each place to its own, by keyboard', async () => {
  await openEntry(reporter, site, await emptyLaw());
  const blocked = reporter.locator('[data-blocked="submit"]').getByRole('button');
  await blocked.focus();
  await reporter.keyboard.press('Enter');
  await reporter.waitForFunction(() => document.activeElement?.closest('[name="legislationType"]') !== null);
  await reporter.getByRole('button', { name: 'ไปที่ “เจ้าหน้าที่ผู้รับผิดชอบ”' }).focus();
  await reporter.keyboard.press('Enter');
  await reporter.waitForFunction(() => document.activeElement?.getAttribute('name') === 'responsibleOfficer');
});

test('on a telephone a place leads to its field, in front of the drawer that named it', async () => {
  const page = await logIn(browser, site, office.reporter, { size: TELEPHONE });
  await openEntry(page, site, await emptyLaw());
  await drawer(page).click();
  await atRest(page);
  await page.locator('[data-blocked="submit"]').getByRole('button').click();
  await page.waitForFunction(() => {
    const focused = document.activeElement;
    if (!focused?.closest('[name="legislationType"]')) return false;
    const { x, y, width, height } = focused.getBoundingClientRect();
    return focused.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
  await atRest(page);
  await keep(page, 'where-jump-360');
  await page.context().close();
});

test('acts of others stand in one line each, which unfolds to every reason, by keyboard', async () => {
  await openEntry(reporter, site, await emptyLaw());
  const fold = reporter.locator('[data-fold="closed"]');
  const line = fold.locator('[data-closed="approve"] summary');
  expect(await line.isVisible()).toBe(false);
  await fold.locator('> summary').focus();
  await reporter.keyboard.press('Enter');
  expect(await line.innerText()).toBe('อนุมัติรับรอง – หน้าที่ของหัวหน้าส่วนราชการ (ผู้อนุมัติรับรอง)');
  // What is the reporter's own stands above and not among these.
  expect(await fold.locator('[data-closed="submit"]').count()).toBe(0);
  const reasons = fold.locator('[data-closed="approve"] li');
  expect(await reasons.first().isVisible()).toBe(false);
  await reporter.keyboard.press('Tab');
  for (let at = 0; at < 10 && !(await line.evaluate((one) => one === document.activeElement)); at += 1)
    await reporter.keyboard.press('Tab');
  await reporter.keyboard.press('Space');
  expect(await reasons.allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('ยังไม่ได้ลงลายมือชื่อเสนอ')]),
  );
  expect(await violationsIn(reporter, PANEL)).toEqual([]);
});

test('the reporter reads for whom it waits, by name and since when; the head has the one button', async () => {
  const entry = await draftLaw(site, office);
  await mustSign(site, office.reporter, 'submit', entry);
  await openEntry(reporter, site, entry);
  const turn = reporter.locator('[data-turn="approve"]');
  const words = await turn.innerText();
  expect(words).toContain('รอหัวหน้าส่วนราชการ (ผู้อนุมัติรับรอง): อนุมัติรับรอง');
  expect(words).toContain('สมชาย ทดสอบ (หัวหน้าสำนักงานจังหวัด)');
  expect(words).toMatch(/รอตั้งแต่ .*25\d\d/);
  await looksRight(reporter, 'waits');
  await onlyThai(reporter, 'where-waits', reporter.locator(PANEL), AGENCY_CODES);

  const head = await logIn(browser, site, office.approver);
  await openEntry(head, site, entry);
  const acts = head.locator(`${PANEL} [data-act]`);
  expect(await acts.evaluateAll((all) => all.map((one) => one.getAttribute('data-act')))).toEqual([
    'approve',
    'return',
  ]);
  await looksRight(head, 'mine');
  await head.context().close();
});

test('of many signatures the last three stand open, the others are folded away', async () => {
  const entry = await draftLaw(site, office);
  await mustSign(site, office.reporter, 'submit', entry);
  for (let round = 0; round < 2; round += 1) {
    await mustSign(site, office.approver, 'return', entry, { note: `รอบที่ ${round + 1}` });
    await mustSign(site, office.reporter, 'submit', entry);
  }
  await mustSign(site, office.approver, 'approve', entry);
  await openEntry(reporter, site, entry);
  const fold = reporter.locator('[data-fold="earlier"]');
  expect(await fold.locator('summary').innerText()).toBe('การลงนามก่อนหน้า (4)');
  const steps = reporter.locator(`${PANEL} [data-step]`);
  expect(await steps.filter({ visible: true }).count()).toBe(3);
  await fold.locator('summary').click();
  expect(await steps.filter({ visible: true }).count()).toBe(7);
  await looksRight(reporter, 'long-chain');
});

test('in English the same, without a Thai word of ours', async () => {
  const page = await logIn(browser, site, office.reporter, { language: 'en' });
  await openEntry(page, site, await emptyLaw());
  const panel = page.locator(PANEL);
  await panel.locator('[data-findings="blocks"]').waitFor();
  await unfoldAll(panel);
  expect((await panel.innerText()).replace(/[^\u0E00-\u0E7F]/g, '')).toBe('');
  expect(await panel.locator('[data-turn="submit"]').innerText()).toContain('Your turn: Submit');
  await looksRight(page, 'english');
  await page.context().close();
});
