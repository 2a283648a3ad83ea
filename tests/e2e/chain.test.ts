import type { Browser } from 'playwright-core';
import { draftLaw, makeOffice, type Office } from '../harness/people';
import { keep, logIn, openEntry, startBrowser, type Language } from './browser';
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

const STATES: Readonly<Record<Language, readonly string[]>> = {
  th: ['รออนุมัติรับรอง', 'อนุมัติรับรองแล้ว', 'ผ่านการกลั่นกรองแล้ว', 'เผยแพร่แล้ว'],
  en: ['Submitted', 'Approved', 'Cleared', 'Published'],
};

test.each(['th', 'en'] as const)(
  'four people in four sessions take an important entry to the public (%s)',
  async (language) => {
    const entry = await draftLaw(site, office, { importance: 'important' });
    const chain = [
      [office.reporter, 'submit'],
      [office.approver, 'approve'],
      [office.governor, 'clear'],
      [office.publisher, 'publish'],
    ] as const;
    for (const [position, [person, act]] of chain.entries()) {
      const page = await logIn(browser, site, person, { language });
      await openEntry(page, site, entry);
      await keep(page, `chain-${language}-${position + 1}-before-${act}`);
      await signOnScreen(page, act);
      await page.waitForTimeout(1_000);
      expect(await stateOnScreen(page)).toBe(STATES[language][position]);
      await keep(page, `chain-${language}-${position + 1}-after-${act}`);
      await page.context().close();
    }
    const answer = await site.http.get(`/api/gov/laws/${entry.documentId}`).query({ locale: 'th' });
    expect(answer.status).toBe(200);
    const acts = answer.body.data.publication.signatures.map((signature: { act: string }) => signature.act);
    expect(acts).toEqual(expect.arrayContaining(['submit', 'approve', 'clear', 'publish']));
  },
);

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
