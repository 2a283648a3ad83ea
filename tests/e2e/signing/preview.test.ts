import type { Browser, Page } from 'playwright-core';
import { signInCode } from '../../harness/in-code';
import { draftLaw, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { THAI_NAMES } from '../../harness/thai-office';
import { edit } from '../../api/entries';
import { violationsIn } from '../panel/accessibility';
import { isTooWide, keep, logIn, openEntry, startBrowser, TELEPHONE } from '../panel/browser';
import { startPanelSite, type PanelSite } from '../panel/panel-site';
import { fillIn, submit } from '../panel/sign-dialog';
import { onlyThai } from '../thai-words/foreign-words';

let site: PanelSite;
let office: Office;
let browser: Browser;
let entry: EntryRef;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site, THAI_NAMES);
  browser = await startBrowser();
  entry = await draftLaw(site, office, { title: 'ประกาศจังหวัดเรื่องการใช้น้ำ', remark: 'ใช้บังคับทั้งจังหวัด' });
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const frameOf = (page: Page) => page.getByTestId('preview-dialog').frameLocator('[data-testid="page-view"]');
const widthOf = (page: Page): Promise<number> =>
  page.getByTestId('page-view').evaluate((frame) => frame.getBoundingClientRect().width);

test('the reporter looks at the page while writing it, wide and as on a telephone', async () => {
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, entry);
  await page.getByRole('button', { name: 'ดูตัวอย่างก่อนเผยแพร่' }).click();
  await frameOf(page).getByRole('heading', { name: 'ประกาศจังหวัดเรื่องการใช้น้ำ' }).waitFor();
  expect(await frameOf(page).getByRole('note').innerText()).toContain('ฉบับร่าง ยังไม่เผยแพร่');
  expect(await widthOf(page)).toBeGreaterThan(900);
  await keep(page, 'preview-wide');
  expect(await violationsIn(page, '[data-testid="preview-dialog"]')).toEqual([]);
  await onlyThai(page, 'preview');
  await page.getByRole('button', { name: 'โทรศัพท์' }).click();
  await page.locator('[data-testid="page-view"]').evaluate(
    (frame) =>
      new Promise<void>((resolve) => {
        const look = (): void =>
          frame.getBoundingClientRect().width <= 362 ? resolve() : void requestAnimationFrame(look);
        look();
      }),
  );
  expect(await widthOf(page)).toBeLessThan(363);
  await keep(page, 'preview-telephone');
  await page.getByTestId('preview-dialog').getByRole('button', { name: 'ปิดหน้าต่าง' }).last().click();

  // What is typed and not saved is not in it, and nothing may be signed from it.
  await page.fill('input[name="title"]', 'ประกาศที่ยังไม่บันทึก');
  await page.getByRole('button', { name: 'ดูตัวอย่างก่อนเผยแพร่' }).click();
  const dialog = page.getByTestId('preview-dialog');
  await dialog.getByText('ยังไม่ได้บันทึก').waitFor();
  await frameOf(page).getByRole('heading', { name: 'ประกาศจังหวัดเรื่องการใช้น้ำ' }).waitFor();
  expect(await dialog.getByRole('button', { name: 'เสนอขออนุมัติ' }).isDisabled()).toBe(true);
});

test('after a return the head sees what changed since, and approves from the page', async () => {
  await signInCode(site.strapi, office.reporter.id, 'submit', entry);
  await signInCode(site.strapi, office.approver.id, 'return', entry, undefined, {
    note: 'โปรดระบุวันที่มีผลใช้บังคับ',
  });
  await edit(site, office.reporter, entry, { title: 'ประกาศจังหวัดเรื่องการใช้น้ำ ฉบับแก้ไข' });
  const reporter = await logIn(browser, site, office.reporter);
  await openEntry(reporter, site, entry);
  // Edited since, and not submitted again: the reason is still what there is to be done.
  await reporter.getByTestId('returned-because').getByText('โปรดระบุวันที่มีผลใช้บังคับ').waitFor();
  await signInCode(site.strapi, office.reporter.id, 'submit', entry);

  const page = await logIn(browser, site, office.approver, { size: TELEPHONE });
  await openEntry(page, site, entry);
  // Strapi lays the panels into a drawer at the foot of a narrow screen.
  await page.getByRole('button', { name: 'แสดงการดำเนินการอื่น' }).last().click();
  await page.getByRole('button', { name: 'ดูตัวอย่างก่อนเผยแพร่' }).click();
  const preview = page.getByTestId('preview-dialog');
  await frameOf(page).getByRole('note').waitFor();
  await keep(page, 'preview-head-360');
  expect(await isTooWide(page)).toBe(false);
  await preview.getByRole('tab', { name: 'เปลี่ยนจากที่เคยเห็น' }).click();
  const since = preview.getByTestId('changes-since');
  await since.getByText('โปรดระบุวันที่มีผลใช้บังคับ').waitFor();
  expect(await since.locator('[data-change]').count()).toBe(1);
  expect(await since.locator('[data-change="title"]').innerText()).toContain('ฉบับแก้ไข');
  await keep(page, 'preview-since-360');
  expect(await violationsIn(page, '[data-testid="preview-dialog"]')).toEqual([]);
  await onlyThai(page, 'preview-since');

  await preview.getByRole('button', { name: 'อนุมัติรับรอง' }).click();
  const dialog = page.getByTestId('sign-dialog');
  // Where there is something new since the return, it is what is looked at first.
  await dialog.getByTestId('changes-since').waitFor();
  await fillIn(dialog);
  await submit(dialog);
  await dialog.waitFor({ state: 'detached' });
});

test('after publication a link leads to what the public reads', async () => {
  await signInCode(site.strapi, office.publisher.id, 'publish', entry);
  const page = await logIn(browser, site, office.reporter, { language: 'en' });
  await openEntry(page, site, entry);
  const link = page.getByTestId('public-page');
  await link.waitFor();
  await keep(page, 'preview-published-en');
  // The site's public address is not of this machine.
  const { pathname, search } = new URL((await link.getAttribute('href')) ?? '');
  const answer = await page.request.get(`${site.url}${pathname}${search}`);
  expect([answer.status(), await answer.text()]).toEqual([200, expect.stringContaining('ฉบับแก้ไข')]);
});
