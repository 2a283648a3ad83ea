import type { Page } from 'playwright-core';

/** @returns texts of ours that are cut off, in height (tone marks and lower vowels) or in width */
export function cutOff(page: Page, within: string): Promise<string[]> {
  return page.locator(within).evaluate((root) =>
    Array.from(root.querySelectorAll<HTMLElement>('h1, h2, h3, p, span, li, button, label, td, dt, dd'))
      .filter((element) => element.childElementCount === 0 && (element.textContent ?? '').trim() !== '')
      .filter((element) => {
        const { overflowX, overflowY, lineHeight, fontSize, position } = getComputedStyle(element);
        if (position === 'absolute') return false;
        const tight = lineHeight !== 'normal' && parseFloat(lineHeight) < parseFloat(fontSize) * 1.2;
        const clipsTall = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
        const clipsWide = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        return (tight && overflowY !== 'visible') || clipsTall || (clipsWide && element.tagName === 'BUTTON');
      })
      .map((element) => `${element.tagName}: ${element.textContent}`),
  );
}
