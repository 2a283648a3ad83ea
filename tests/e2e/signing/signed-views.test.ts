import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { common, NEWS, upload, write } from '../../api/entries';
import { dossier, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { until } from '../../harness/until';
import { entryPath, keep, logIn, openEntry, startBrowser, TELEPHONE } from '../panel/browser';
import { startPanelSite, type PanelSite } from '../panel/panel-site';
import { openDialog } from '../panel/sign-dialog';

let site: PanelSite;
let office: Office;
let browser: Browser;
let entry: EntryRef;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site);
  browser = await startBrowser();
  const bytes = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#1c6' } })
    .png()
    .toBuffer();
  const picture = await upload(site, office.reporter, {
    name: 'แผนที่.png',
    mime: 'image/png',
    bytes,
    alt: 'แผนที่น้ำ',
  });
  entry = await write(
    site,
    office.reporter,
    NEWS,
    {
      ...common(office),
      title: 'ผังเมืองใหม่ของจังหวัด',
      summary: 'general',
      category: 'general',
      body: `## หัวข้อย่อย\n\n| ปี | งบ |\n|---|---|\n| ๒๕๖๙ | ๑ |\n\n![แผนที่](${picture.url})\n\n[แบบคำขอ](https://www.example.go.th/form)`,
    },
    'th',
  );
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function looksAt(page: Page, name: string): Promise<void> {
  const dialog = page.getByTestId('sign-dialog');
  await dialog.waitFor();
  await keep(page, `${name}-changes`);
  await dialog.getByTestId('changes').waitFor();
  expect(await dialog.getByTestId('changes').innerText()).toContain('general');
  await dialog.getByRole('tab', { name: 'ตามที่ประชาชนจะเห็น' }).click();
  const shown = dialog.frameLocator('[data-testid="page-view"]');
  await shown.getByRole('heading', { name: 'หัวข้อย่อย' }).waitFor();
  // The frame is small, and begins with what is signed, not with the head of the site.
  const top = (): Promise<number> => shown.locator('html').evaluate((root) => root.scrollTop);
  await until('the frame begins with what is signed', async () => (await top()) > 0);
  const width = (): Promise<number> =>
    shown.getByAltText('แผนที่').evaluate((image) => (image as HTMLImageElement).naturalWidth);
  await until('the picture is there', async () => (await width()) === 320);
  await keep(page, `${name}-page`);
  await dialog.getByRole('tab', { name: 'ข้อมูลครบถ้วนที่ลงนาม' }).click();
  const complete = dialog.getByTestId('complete-view');
  await complete.waitFor();
  const text = (await complete.innerText()).replace(/\s+/g, ' ');
  const { digest } = await dossier(site, office.reporter, entry);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  for (const part of ['| ๒๕๖๙ | ๑ |', 'https://www.example.go.th/form', 'แผนที่น้ำ', 'content.category'])
    expect(text).toContain(part);
  await dialog.getByText('ตรงกับรหัสที่จะลงนาม').waitFor();
  await keep(page, `${name}-complete`);
}

test('a signer sees the page, and every value of it, before signing', async () => {
  const page = await logIn(browser, site, office.reporter);
  await openEntry(page, site, entry);
  await openDialog(page, 'submit');
  await looksAt(page, 'signed-views');
});

test('the same on a telephone', async () => {
  const page = await logIn(browser, site, office.reporter, { size: TELEPHONE });
  await page.goto(`${site.url}${entryPath(entry)}`);
  // On a telephone Strapi lays the buttons over the foot of the page, and its own announcements over the buttons.
  await page.getByRole('button', { name: 'เสนอขออนุมัติ', exact: true }).first().dispatchEvent('click');
  await looksAt(page, 'signed-views-360');
  const dialog = page.getByTestId('sign-dialog');
  const isWide = await dialog.evaluate((box) => box.scrollWidth > box.clientWidth);
  expect(isWide).toBe(false);
});
