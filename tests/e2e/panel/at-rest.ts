import type { Page, Request } from 'playwright-core';
import { until } from '../../harness/until';

/** How long nothing may change on a page that is at rest, by its own clock: one that is busy does not get to look. */
const QUIET_MS = 200;

/** What a page has asked and was not answered yet, and how much it has asked in all. */
interface Asked {
  readonly open: Set<Request>;
  count: number;
}
const askedBy = new WeakMap<Page, Asked>();

/** Keeps count of what a page asks; to be called before its first page is opened. */
export function watchRequests(page: Page): void {
  const asked: Asked = { open: new Set(), count: 0 };
  askedBy.set(page, asked);
  let opening: Request | undefined;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) opening = request;
    asked.open.add(request);
    asked.count += 1;
  });
  page.on('framenavigated', (frame) => {
    // A step within the page opens no new one.
    if (frame !== page.mainFrame() || !opening) return;
    // Of what the page before had asked, until it was gone, nobody is told an end.
    for (const request of asked.open) if (request !== opening) asked.open.delete(request);
    opening = undefined;
  });
  page.on('requestfinished', (request) => void asked.open.delete(request));
  page.on('requestfailed', (request) => void asked.open.delete(request));
}

/**
 * Waits until a page has got all it asked for, shows it, and moves no more: it was idle for a while, and nothing in it
 * changed. What comes of a press is part of it, however long the server takes to answer.
 *
 * @throws Error where the page never comes to rest
 */
export async function atRest(page: Page): Promise<void> {
  const asked = askedBy.get(page);
  if (!asked) throw new Error('Nobody has counted what this page asks: open it by openPage.');
  const waitsFor = (): string => [...asked.open].map((each) => each.url()).join(' ');
  await until(
    () => `the page at rest; not answered: ${waitsFor()}`,
    async () => {
      if (asked.open.size > 0) return false;
      const before = asked.count;
      try {
        await page.evaluate(quiet, QUIET_MS);
      } catch (error) {
        // Another page was opened meanwhile.
        if (/context was destroyed|navigat/i.test(String(error))) return false;
        throw error;
      }
      return asked.open.size === 0 && asked.count === before;
    },
  );
}

/** Runs in the page. */
function quiet(milliseconds: number): Promise<void> {
  const moves = (): boolean =>
    document
      .getAnimations()
      .some(
        ({ playState, effect }) =>
          playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime),
      );
  return new Promise((resolve) => {
    let since = performance.now();
    let looks = 0;
    const again = (): void => {
      since = performance.now();
      looks = 0;
    };
    const observer = new MutationObserver(again);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const look = (): void => {
      if (document.readyState !== 'complete' || moves()) again();
      looks += 1;
      if (looks > 2 && performance.now() - since >= milliseconds) {
        observer.disconnect();
        resolve();
      } else setTimeout(() => requestIdleCallback(look), 30);
    };
    requestIdleCallback(look);
  });
}
