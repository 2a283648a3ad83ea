import type { Browser, Page } from 'playwright-core';
import { draftLaw, makeOffice, type EntryRef, type Office } from '../harness/people';
import { GIF } from '../harness/pictures';
import { upload } from '../api/entries';
import { keep, logIn, openEntry, startBrowser } from './panel/browser';
import { startPanelSite, type PanelSite } from './panel/panel-site';
import { signOnScreen } from './panel/sign-dialog';

let site: PanelSite;
let office: Office;
let browser: Browser;
let entry: EntryRef;
/** What the browser says of the policy, and of scripts that failed. */
let complaints: string[];

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site);
  browser = await startBrowser();
  const file = await upload(site, office.reporter, { name: 'ภาพ.gif', mime: 'image/gif', bytes: GIF });
  entry = await draftLaw(site, office, {
    title: 'ประกาศพร้อมภาพ',
    attachments: [{ file: file.id, label: 'ภาพ' }],
  });
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function open(): Promise<Page> {
  const page = await logIn(browser, site, office.reporter);
  complaints = [];
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => void complaints.push(String(error)));
  await page.goto(`${site.url}/admin/`);
  return page;
}

test('the panel works under its policy: list, entry, sign dialog, library and its pictures', async () => {
  const page = await open();
  await page.goto(`${site.url}/admin/content-manager/collection-types/${entry.uid}`);
  await page.getByText('ประกาศพร้อมภาพ').first().waitFor();
  await openEntry(page, site, entry);
  await signOnScreen(page, 'submit');
  await page.goto(`${site.url}/admin/plugins/upload`);
  const picture = page.locator('img[src*="/uploads/"]').first();
  await picture.waitFor();
  await page.waitForFunction(() => {
    const shown = document.querySelector<HTMLImageElement>('img[src*="/uploads/"]');
    return (shown?.naturalWidth ?? 0) > 0;
  });
  await keep(page, 'panel-policy-library');
  await page.goto(`${site.url}/admin/plugins/gov-publishing`);
  await page.getByRole('heading').first().waitFor();
  expect(complaints).toEqual([]);
});

test('no page frames the panel, and no text is run as a script in it', async () => {
  const page = await open();
  const { headers } = await site.http.get('/admin/');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
  expect(headers['content-security-policy']).not.toMatch(/script-src [^;]*unsafe/);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.__ran = true';
    document.head.append(script);
    return (window as { __ran?: boolean }).__ran === true;
  });
  expect(ran).toBe(false);
  await page.goto(`${site.url}/api/gov/read`).catch(() => undefined);
  const framed = await page.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    const loaded = new Promise((resolve) => void frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    try {
      return frame.contentDocument !== null;
    } catch {
      return false;
    }
  }, `${site.url}/admin/`);
  expect(framed).toBe(false);
});
