import type { Locator } from 'playwright-core';

/** @returns what the sign-off panel says, line by line, of what is not folded away; the "?" beside a line is none */
export async function linesIn(panel: Locator): Promise<string[]> {
  const text = await panel.innerText();
  return text.split('\n').filter((line) => !['', '?'].includes(line.trim()));
}

/** Unfolds everything in it, as somebody does who wants to know every reason. */
export async function unfoldAll(panel: Locator): Promise<void> {
  await panel.evaluate((root) => {
    for (const fold of Array.from(root.querySelectorAll('details'))) fold.open = true;
  });
}
