import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { EntryRef, Person } from '../../harness/people';
import { watchRequests } from './at-rest';
import type { PanelSite } from './panel-site';

/** Where the screenshots are kept. */
const ARTIFACTS = join(__dirname, '../../../artifacts/e2e');
const HERE = '127.0.0.1';
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing outside of this machine is found: an office's network may have no way out either. A route would say the same
  // and have the browser forget every file that it has read: each page would then take in the whole panel again.
  `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${HERE}`,
];

export type Language = 'th' | 'en';
export const DESKTOP = { width: 1366, height: 900 };
/** The narrowest telephone an officer signs on. */
export const TELEPHONE = { width: 360, height: 740 };

/** Starts Debian's Chromium; `CHROMIUM` names another one. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: QUIET });
}

export interface Session {
  readonly language?: Language;
  readonly size?: typeof DESKTOP;
  /** False: the browser asks for the language, and nobody has chosen one in it. */
  readonly chosen?: boolean;
  /** Takes the addresses outside of this machine that the panel asked for. */
  readonly outside?: string[];
  /** True: by the login form, with the password. */
  readonly byForm?: boolean;
}

/** Opens the panel as a person, with a browser of their own and the session that they were made with. */
export async function logIn(
  browser: Browser,
  site: PanelSite,
  person: Person,
  session: Session = {},
): Promise<Page> {
  const page = await openPage(browser, session);
  if (session.byForm) {
    await page.goto(`${site.url}/admin/auth/login`);
    await page.fill('input[name=email]', person.email);
    await page.fill('input[name=password]', person.password);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  } else {
    // As Strapi keeps them after a login without "remember me".
    const { hostname } = new URL(site.url);
    await page
      .context()
      .addCookies([{ name: 'jwtToken', value: person.token, domain: hostname, path: '/admin' }]);
    await page.context().addInitScript(() => localStorage.setItem('isLoggedIn', 'true'));
  }
  return page;
}

/** Opens a page in a browser that knows nobody. */
export async function openPage(
  browser: Browser,
  { language = 'th', size = DESKTOP, chosen = true, outside = [] }: Session = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: language, acceptDownloads: true });
  context.on('request', (request) => {
    if (new URL(request.url()).hostname !== HERE && /^https?:/.test(request.url()))
      outside.push(request.url());
  });
  if (chosen)
    await context.addInitScript((name) => localStorage.setItem('strapi-admin-language', name), language);
  // Without a screen a page at rest draws no frames, and without frames Chromium is never "idle": Strapi shows its
  // actions when it is. A screen draws all the time; some frames a second are enough, and leave the processor to the
  // pages that a test still works on.
  await context.addInitScript(() => {
    const draw = (): void => void setTimeout(() => requestAnimationFrame(draw), 80);
    draw();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  watchRequests(page);
  return page;
}

/** Opens an entry and waits until its sign-off panel is there. */
export async function openEntry(page: Page, site: PanelSite, entry: EntryRef): Promise<void> {
  await page.goto(`${site.url}${entryPath(entry)}`);
  await page.getByTestId('signoff-panel').waitFor();
}

/** Where an entry is edited. */
export function entryPath({ uid, documentId, locale }: EntryRef): string {
  const query = locale ? `?plugins[i18n][locale]=${locale}` : '';
  return `/admin/content-manager/collection-types/${uid}/${documentId}${query}`;
}

/** Whether its reader has to move the page sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** Keeps a picture of the page, to be looked at. */
export async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(ARTIFACTS, { recursive: true });
  await page.screenshot({ path: join(ARTIFACTS, `${name}.png`) });
}
