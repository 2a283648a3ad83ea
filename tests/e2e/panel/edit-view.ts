import type { Locator, Page } from 'playwright-core';

/** Saves the entry that is open. @returns the status that the save was answered with */
export async function saveEntry(page: Page): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse(
      (each) => each.request().method() === 'PUT' && each.url().includes('/content-manager/'),
    ),
    page.getByRole('button', { name: 'บันทึก', exact: true }).click(),
  ]);
  return answer.status();
}

/** @returns what is said beside a box of what was typed in it, without the field's help */
export async function saidBeside(box: Locator): Promise<string> {
  const ids = (await box.getAttribute('aria-describedby')) ?? '';
  return box.page().evaluate(
    (names) =>
      names
        .split(' ')
        .map((id) => document.getElementById(id))
        .filter((element) => element?.querySelector('[data-field-help]') === null)
        .map((element) => element?.textContent ?? '')
        .join(' ')
        .trim(),
    ids,
  );
}
