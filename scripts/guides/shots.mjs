import { standsStill } from './panel.mjs';

/**
 * What is shown in the guide, page by page: whose screen it is, its size, and how they came there. Nothing in here signs or
 * saves: each picture is of the demo as it was loaded, so that they can be taken in any order, and again.
 */
export const SHOTS = [
  shot('reporter', 1, 'reporter.skn01', 'desktop', newEntry),
  shot('reporter', 2, 'reporter.skn01', 'desktop', entry('incomplete')),
  shot('reporter', 3, 'reporter.skn01', 'desktop', act('draft', 'submit')),
  shot('reporter', 4, 'reporter.skn01', 'desktop', entry('returned')),
  shot('approver', 1, 'head.skn01', 'telephone', desk()),
  shot('approver', 2, 'head.skn01', 'telephone', act('submitted', 'approve')),
  shot(
    'approver',
    3,
    'head.skn01',
    'telephone',
    act('submitted', 'approve', 'input[name="current-password"]'),
  ),
  shot('approver', 4, 'head.skn01', 'telephone', act('submitted', 'return', 'textarea[name="note"]')),
  shot('approver', 5, 'head.skn01', 'desktop', appoint),
  shot('publisher', 1, 'publisher.skn01', 'desktop', desk()),
  shot(
    'publisher',
    2,
    'publisher.skn01',
    'desktop',
    act('approved', 'publish', 'input[name="current-password"]'),
  ),
  shot(
    'publisher',
    3,
    'publisher.skn01',
    'desktop',
    act('approved', 'schedule', 'input[name="current-password"]'),
  ),
  shot('governor', 1, 'governor', 'telephone', desk()),
  shot('governor', 2, 'governor', 'telephone', act('weighed', 'clear')),
  shot(
    'governor',
    3,
    'governor',
    'telephone',
    act('urgent', 'acknowledge', 'input[name="current-password"]'),
  ),
  shot('cio', 1, 'cio', 'desktop', desk()),
  shot('cio', 2, 'cio', 'desktop', act('urgent', 'acknowledge')),
  shot('webmaster', 1, 'webmaster', 'desktop', desk('agency')),
  shot('webmaster', 2, 'webmaster', 'desktop', plugin('/ledger')),
  shot('auditor', 1, 'auditor', 'desktop', plugin('/ledger')),
  shot('auditor', 2, 'auditor', 'desktop', plugin('/people')),
  shot('super-admin', 1, 'superadmin', 'desktop', readiness),
];

function shot(page, number, who, size, open) {
  return { page, number, who, size, open };
}

async function go(page, { url }, path) {
  await page.goto(`${url}/admin${path}`);
  await page.locator('main h1').first().waitFor();
  await standsStill(page);
}

function plugin(path) {
  return (page, demo) => go(page, demo, `/plugins/gov-publishing${path}`);
}

function desk(view) {
  return plugin(view === undefined ? '' : `?view=${view}`);
}

async function readiness(page, demo) {
  await go(page, demo, '/settings/gov-publishing/readiness');
}

async function newEntry(page, demo, language) {
  const type = 'plugin::gov-publishing.news-article';
  await go(page, demo, `/content-manager/collection-types/${type}/create?plugins[i18n][locale]=${language}`);
}

/** An entry in its form, with the panel beside it. */
function entry(name) {
  return async (page, demo, language) => {
    const { type, documentId } = demo.entry(name, language);
    const path = `/content-manager/collection-types/plugin::gov-publishing.${type}/${documentId}`;
    await page.goto(`${demo.url}/admin${path}?plugins[i18n][locale]=${language}`);
    await page.locator('main h1').first().waitFor();
    await standsStill(page);
  };
}

/** The dialog of an act, scrolled to what it is about. */
function act(name, does, part) {
  return async (page, demo, language) => {
    await entry(name)(page, demo, language);
    const button = page.locator(`[data-act="${does}"]`).first();
    if (page.viewportSize().width < 768) await page.getByRole('button', { name: DRAWER }).last().click();
    await button.click();
    const dialog = page.getByTestId('sign-dialog');
    await dialog.waitFor();
    await standsStill(page);
    if (part !== undefined) await dialog.locator(part).last().scrollIntoViewIfNeeded();
    await standsStill(page);
  };
}

/** On a telephone Strapi keeps the panels at the side in a drawer. */
const DRAWER = /^(?:แสดงการดำเนินการอื่น|(?:Open )?[Mm]ore actions)$/;

async function appoint(page, demo) {
  await go(page, demo, '/plugins/gov-publishing/people');
  await page
    .getByRole('button', { name: /บันทึกการแต่งตั้ง|^Appoint/ })
    .first()
    .click();
  await page.getByTestId('people-dialog').waitFor();
  await standsStill(page);
}
