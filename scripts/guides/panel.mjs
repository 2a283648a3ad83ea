/* global document, localStorage, MutationObserver, requestAnimationFrame */
import { chromium } from 'playwright-core';

const QUIET = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--force-color-profile=srgb'];
const SIZES = {
  desktop: { width: 1180, height: 760 },
  telephone: { width: 400, height: 780 },
};

/**
 * @param {string} url of the demo
 * @param {(key: string) => { email: string, password: string }} accountOf the demo's account of a person
 */
export async function openPanel(url, accountOf) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: QUIET,
  });
  const tokens = new Map();

  async function tokenOf(key) {
    const known = tokens.get(key);
    if (known) return known;
    const { email, password } = accountOf(key);
    const answer = await fetch(`${url}/admin/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const { data } = await answer.json();
    if (!data?.token) throw new Error(`${email} could not log in to the demo (${answer.status}).`);
    tokens.set(key, data.token);
    return data.token;
  }

  /** @returns a page of the panel, with the session of a person, in a language and a size of its own */
  async function pageOf(key, language, size) {
    const context = await browser.newContext({ viewport: SIZES[size], locale: language });
    await context.route(
      (address) => address.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    const value = await tokenOf(key);
    await context.addCookies([{ name: 'jwtToken', value, domain: '127.0.0.1', path: '/admin' }]);
    await context.addInitScript((name) => {
      localStorage.setItem('isLoggedIn', 'true');
      localStorage.setItem('strapi-admin-language', name);
      // Without a screen a page at rest draws no frames, and Strapi shows its actions when the page is idle.
      const draw = () => void setTimeout(() => requestAnimationFrame(draw), 80);
      draw();
    }, language);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return page;
  }

  return { pageOf, close: () => browser.close() };
}

/** Waits until nothing in the page has changed for a while: what a picture is taken of stands still. */
export async function standsStill(page) {
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => {});
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        let timer = setTimeout(resolve, 400);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, 400);
        }).observe(document, { subtree: true, childList: true, characterData: true });
      }),
  );
}
