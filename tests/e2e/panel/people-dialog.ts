import type { Locator, Page } from 'playwright-core';
import { atRest } from './at-rest';
import type { PanelSite } from './panel-site';

/** Opens the page of people; `query` as in its address. */
export async function openPeople(page: Page, site: PanelSite, query = ''): Promise<void> {
  await page.goto(`${site.url}/admin/plugins/gov-publishing/people${query}`);
  await page.getByRole('tab').first().waitFor();
}

/** The dialog that is open, once it stands still. */
export async function peopleDialog(page: Page): Promise<Locator> {
  const dialog = page.getByTestId('people-dialog');
  await dialog.waitFor();
  await atRest(page);
  return dialog;
}

/** Chooses from one of the dialog's lists, as its reader would. */
export async function choose(page: Page, dialog: Locator, field: string, option: string): Promise<void> {
  await dialog.getByRole('combobox', { name: field }).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Types a day into its three parts: `28 พฤษภาคม 2561`. */
export async function typeDay(page: Page, dialog: Locator, name: string, day: string): Promise<void> {
  const [number, month, year] = day.split(' ') as [string, string, string];
  const parts = dialog.locator(`[data-day="${name}"]`);
  await parts.locator(`input[name="${name}.day"]`).fill(number);
  await parts.getByRole('combobox').click();
  await page.getByRole('option', { name: month, exact: true }).click();
  await parts.locator(`input[name="${name}.year"]`).fill(year);
}

export async function submitPeople(dialog: Locator): Promise<void> {
  await dialog.locator('button[type="submit"]').click();
}
