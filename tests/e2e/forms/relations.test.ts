import type { Browser, Page } from 'playwright-core';
import { draftLaw, LAW, makeOffice, type Office } from '../../harness/people';
import { atRest } from '../panel/at-rest';
import { DESKTOP, keep, logIn, openEntry, startBrowser, TELEPHONE } from '../panel/browser';
import { saveEntry } from '../panel/edit-view';
import { startPanelSite, type PanelSite } from '../panel/panel-site';

const AGENCY = 'plugin::gov-publishing.agency';
const REPORTER = 'สมชาย ทดสอบ · ผู้รับผิดชอบการให้ข้อมูล (ผู้รายงาน) · นักวิเคราะห์นโยบายและแผน';
const ORDER = 'คำสั่ง · ๑๑๐๖/๒๕๖๑ · แต่งตั้งคณะทำงาน';

let site: PanelSite;
let office: Office;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site, {
    reporter: { name: 'สมชาย', position: 'นักวิเคราะห์นโยบายและแผน' },
    publisher: { name: 'มานี', position: 'นักวิเคราะห์นโยบายและแผน' },
  });
  await site.strapi.documents(AGENCY).create({
    data: { code: 'AAA-01', nameTh: 'กรมทดสอบ', nameEn: 'Another Office', order: 2 },
  });
  await draftLaw(site, office, { title: 'แต่งตั้งคณะทำงาน', legislationType: 'order', number: '๑๑๐๖/๒๕๖๑' });
  browser = await startBrowser();
  page = await logIn(browser, site, office.reporter);
  page.on('dialog', (question) => void question.accept());
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('an agency is chosen by its name, one’s own first; an officer by name, duty and position; a law by kind and number', async () => {
  const entry = await draftLaw(site, office, { title: 'อ้างถึงคำสั่ง', responsibleOfficer: null });
  await openEntry(page, site, entry);
  await page.locator('input[name="agency"]').click();
  const options = page.getByRole('option');
  await options.filter({ hasText: 'จังหวัดทดสอบ' }).first().waitFor();
  await keep(page, 'relation-agencies');
  await page.keyboard.press('Escape');

  const officer = page.locator('input[name="responsibleOfficer"]');
  await officer.click();
  await officer.pressSequentially('สมชาย');
  await page.getByRole('option', { name: REPORTER }).waitFor();
  await keep(page, 'relation-officer');
  await page.getByRole('option', { name: REPORTER }).click();
  // The name stays beside the box, and is not read anew as the position alone.
  await page.getByRole('button', { name: REPORTER }).waitFor();
  await atRest(page);
  expect(await page.getByRole('button', { name: REPORTER }).count()).toBe(1);

  const laws = page.locator('input[name="relatedLaws"]');
  await laws.click();
  await laws.pressSequentially('1106');
  await page.getByRole('option', { name: ORDER }).click();
  await page.getByRole('button', { name: ORDER }).waitFor();
  await atRest(page);
  await page.getByRole('button', { name: ORDER }).scrollIntoViewIfNeeded();
  await keep(page, 'relation-chosen');
  await page.setViewportSize(TELEPHONE);
  await page.getByRole('button', { name: REPORTER }).scrollIntoViewIfNeeded();
  await keep(page, 'relation-chosen-360');
  await page.setViewportSize(DESKTOP);
  expect(await saveEntry(page)).toBe(200);
  const saved = await site.strapi.documents(LAW).findOne({
    documentId: entry.documentId,
    locale: 'th',
    populate: { responsibleOfficer: { populate: { person: true } }, relatedLaws: true },
  });
  expect(saved.responsibleOfficer.person.id).toBe(office.reporter.id);
  expect(saved.relatedLaws.map(({ number }: { number: string }) => number)).toEqual(['๑๑๐๖/๒๕๖๑']);
  await page.reload();
  await page.getByRole('button', { name: REPORTER }).waitFor();
});
