import type { Browser, Page } from 'playwright-core';
import { makeOffice, PASSWORD, type Office, type Person } from '../harness/people';
import { THAI_NAMES } from '../harness/thai-office';
import { atRest } from './panel/at-rest';
import { logIn, startBrowser, TELEPHONE } from './panel/browser';
import { startPanelSite, type PanelSite } from './panel/panel-site';

/**
 * A minimal news item from the empty form to the public page, by three people. What they press is counted by the page
 * itself; what they type, and the password, is not. Before the forms led: 21, 9 and 5. Ticks are six of the reporter's and
 * four of the head's: each is a declaration of its own. docs/people.md tells the figures.
 */
const MOST = { reporter: 13, head: 7, publisher: 2 };
const TITLE = 'ประชุมคณะกรรมการจังหวัด';

let site: PanelSite;
let office: Office;
let browser: Browser;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site, THAI_NAMES);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** A page of the home page on, which counts what is pressed with the pointer or a finger. */
async function counted(person: Person, size?: typeof TELEPHONE): Promise<Page> {
  const page = await logIn(browser, site, person, size ? { size } : {});
  await page.context().addInitScript(() => {
    const count = (): void =>
      sessionStorage.setItem('presses', String(Number(sessionStorage.getItem('presses') ?? 0) + 1));
    window.addEventListener('pointerdown', count, true);
  });
  await page.goto(`${site.url}/admin/`);
  await atRest(page);
  return page;
}

async function pressesOf(page: Page): Promise<number> {
  return Number(await page.evaluate(() => sessionStorage.getItem('presses')));
}

/** Ticks what is asked and signs, as the dialog has it. */
async function signIn(page: Page): Promise<void> {
  const dialog = page.getByTestId('sign-dialog');
  await dialog.waitFor();
  for (const tick of await dialog.getByRole('checkbox').all()) await tick.click();
  await dialog.locator('input[name="current-password"]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

test('a news item goes from the empty form to the public page with no more presses than its people are promised', async () => {
  const reporter = await counted(office.reporter);
  await reporter.getByRole('link', { name: 'จัดการข้อมูลเว็บไซต์' }).click();
  await reporter.getByRole('link', { name: 'ข่าวประชาสัมพันธ์' }).click();
  await reporter.getByRole('link', { name: 'สร้างรายการใหม่' }).first().click();
  await reporter.getByRole('combobox', { name: 'หมวดข่าว' }).click();
  await reporter.getByRole('option', { name: 'กิจกรรมของหน่วยงาน', exact: true }).click();
  await reporter.getByRole('textbox', { name: /^ชื่อเรื่อง/ }).fill(TITLE);
  const body = reporter.locator('.ProseMirror').first();
  await body.focus();
  await reporter.keyboard.type('จังหวัดจัดประชุมเพื่อติดตามงาน');
  await reporter.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await reporter.locator('[data-act="submit"]').click();
  await signIn(reporter);
  const head = await counted(office.approver, TELEPHONE);
  // The title beside the button has the line of a telephone for itself.
  const line = head.getByTestId('desk-widget').locator('li').first();
  const [whole, title] = [
    await line.boundingBox(),
    await line.locator('a').first().locator('..').boundingBox(),
  ];
  expect((title?.width ?? 0) / (whole?.width ?? 1)).toBeGreaterThan(0.9);
  await head.getByRole('link', { name: 'อ่านและลงนาม' }).click();
  await signIn(head);
  const publisher = await counted(office.publisher);
  await publisher.getByRole('link', { name: 'อ่านและลงนาม' }).click();
  await signIn(publisher);
  const { body: list } = await site.http.get('/api/gov/news-articles').query({ locale: 'th' });
  expect(list.data.map(({ title }: { title: string }) => title)).toEqual([TITLE]);
  const presses = {
    reporter: await pressesOf(reporter),
    head: await pressesOf(head),
    publisher: await pressesOf(publisher),
  };
  for (const who of ['reporter', 'head', 'publisher'] as const)
    expect([who, presses[who] <= MOST[who], presses[who]]).toEqual([who, true, presses[who]]);
});
