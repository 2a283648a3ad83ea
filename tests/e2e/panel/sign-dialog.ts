import type { Locator, Page } from 'playwright-core';
import { PASSWORD } from '../../harness/people';

/** What the signer fills in; everything the act asks for unless said otherwise. */
export interface Filled {
  readonly password?: string;
  readonly note?: string;
  readonly ticks?: boolean;
}

/** Opens the dialog of an act by its button in the panel. */
export async function openDialog(page: Page, act: string): Promise<Locator> {
  await page.locator(`[data-act="${act}"]`).click();
  const dialog = page.getByTestId('sign-dialog');
  await dialog.waitFor();
  return dialog;
}

/** Fills the dialog in as its signer would. */
export async function fillIn(
  dialog: Locator,
  { password = PASSWORD, note, ticks = true }: Filled = {},
): Promise<void> {
  if (ticks) for (const tick of await dialog.getByRole('checkbox').all()) await tick.check();
  for (const part of await dialog.locator('textarea[name^="assessment."]').all())
    await part.fill('ได้พิจารณาแล้ว');
  if (note !== undefined) await dialog.locator('textarea[name="note"]').fill(note);
  await dialog.locator('input[name="current-password"]').fill(password);
}

export async function submit(dialog: Locator): Promise<void> {
  await dialog.locator('button[type="submit"]').click();
}

/** Signs an act on the entry on screen and waits until it is done. */
export async function signOnScreen(page: Page, act: string, filled: Filled = {}): Promise<void> {
  const dialog = await openDialog(page, act);
  await fillIn(dialog, filled);
  await submit(dialog);
  await dialog.waitFor({ state: 'detached' });
}

/** The state the panel shows, in the words of its reader. */
export async function stateOnScreen(page: Page): Promise<string> {
  return page.getByTestId('signoff-panel').getByTestId('dossier-state').innerText();
}
