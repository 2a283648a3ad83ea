import type { Browser } from 'playwright-core';
import { draftLaw, makeOffice, type Office } from '../harness/people';
import { keep, logIn, openEntry, startBrowser } from './browser';
import { startPanelSite, type PanelSite } from './panel-site';
import { signOnScreen, stateOnScreen } from './sign-dialog';

let site: PanelSite;
let office: Office;
let browser: Browser;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('a returned entry shows its reason to the reporter, on the desk and in the chain', async () => {
  const entry = await draftLaw(site, office, { title: 'ประกาศที่ต้องแก้ไข' });
  const reporter = await logIn(browser, site, office.reporter);
  await openEntry(reporter, site, entry);
  await signOnScreen(reporter, 'submit');
  const head = await logIn(browser, site, office.approver);
  await openEntry(head, site, entry);
  await signOnScreen(head, 'return', { note: 'โปรดระบุเล่มและตอนให้ครบ' });
  await reporter.goto(`${site.url}/admin/plugins/gov-publishing?view=returned`);
  await reporter.getByRole('link', { name: 'ประกาศที่ต้องแก้ไข' }).click();
  await reporter.getByTestId('signoff-panel').getByText('โปรดระบุเล่มและตอนให้ครบ').waitFor();
  expect(await stateOnScreen(reporter)).toBe('ส่งคืนแก้ไข');
  await keep(reporter, 'returned');
});
