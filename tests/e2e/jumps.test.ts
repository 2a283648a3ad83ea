import type { Browser, Page } from 'playwright-core';
import th from '../../plugins/gov-publishing/admin/src/translations/th.json';
import { makeOffice, type EntryRef, type Office } from '../harness/people';
import { keep, logIn, openEntry, startBrowser } from './panel/browser';
import { startPanelSite, type PanelSite } from './panel/panel-site';

/** As much of a schema as is walked here. */
interface Attribute {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly required?: boolean;
  readonly repeatable?: boolean;
  readonly component?: string;
  readonly components?: readonly string[];
}
type Attributes = Readonly<Record<string, Attribute>>;

let site: PanelSite;
let office: Office;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site);
  browser = await startBrowser();
  page = await logIn(browser, site, office.superAdmin);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const attributesOf = (uid: string): Attributes =>
  (site.strapi.contentType(uid) ?? site.strapi.components[uid]).attributes;

/** An entry that has every row, component and block once: fields that are not there cannot be led to. */
function rowOf(uid: string): Record<string, unknown> {
  const filled = Object.entries(attributesOf(uid)).flatMap(([name, attribute]): [string, unknown][] => {
    const { component, components = [], repeatable } = attribute;
    if (component) return [[name, repeatable ? [rowOf(component)] : rowOf(component)]];
    if (components.length > 0)
      return [[name, components.map((each) => ({ ...rowOf(each), __component: each }))]];
    return attribute.required && attribute.enum ? [[name, attribute.enum[0]]] : [];
  });
  return Object.fromEntries(filled);
}

/** Every path that a finding about such an entry could name. */
function pathsOf(uid: string, at = ''): string[] {
  return Object.entries(attributesOf(uid)).flatMap(([name, { component, components = [], repeatable }]) => {
    const path = `${at}${name}`;
    if (component) return [path, ...pathsOf(component, repeatable ? `${path}.0.` : `${path}.`)];
    return [path, ...components.flatMap((each, index) => pathsOf(each, `${path}.${index}.`))];
  });
}

/** Whose text is written in an editor; a jump to a button of its toolbar would be a jump beside the field. */
const EDITORS: readonly string[] = ['richtext', 'blocks'];

/** Every path at which a text is written in an editor. */
function editorsOf(uid: string, at = ''): string[] {
  return Object.entries(attributesOf(uid)).flatMap(([name, attribute]) => {
    const { type, component, components = [], repeatable } = attribute;
    const path = `${at}${name}`;
    if (component) return editorsOf(component, repeatable ? `${path}.0.` : `${path}.`);
    const inBlocks = components.flatMap((each, index) => editorsOf(each, `${path}.${index}.`));
    return EDITORS.includes(type) ? [path] : inBlocks;
  });
}

/** Fields that Strapi keeps itself and no form shows. */
const KEPT = /^(?:createdAt|updatedAt|publishedAt|createdBy|updatedBy|locale|localizations|documentId|id)$/;

/** Gives the panel a finding for each path; the checks name some of them, and a host's may name any. */
async function withFindings(paths: readonly string[]): Promise<void> {
  await page.route(
    (url) => url.pathname.startsWith('/gov-publishing/dossiers/'),
    async (route) => {
      const answer = await route.fetch();
      const body = await answer.json();
      const findings = paths.map((field) => ({
        level: 'warns',
        field,
        requirement: 'LAW-17',
        key: 'x',
        words: { th: `ทดสอบ ${field}`, en: field },
      }));
      await route.fulfill({ response: answer, json: { data: { ...body.data, findings } } });
    },
  );
}

/** The field in which the focus is: the last label before it, of the entry itself and of whatever level. */
async function focusedField(): Promise<{
  name: string | null;
  entry: string;
  field: string;
  label: string;
  writes: boolean;
}> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const before = Array.from(document.querySelectorAll<HTMLElement>('[data-field-mark]')).filter(
      (mark) => focused && mark.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    const own = before.filter((mark) => mark.dataset['fieldWithin'] === 'entry').at(-1);
    const last = before.at(-1);
    return {
      writes: focused?.matches('[contenteditable="true"], textarea') ?? false,
      name: focused?.getAttribute('name') ?? null,
      entry: own?.dataset['fieldMark'] ?? '',
      field: last?.dataset['fieldMark'] ?? '',
      label: last?.closest('div')?.parentElement?.textContent ?? '',
    };
  });
}

test.each([
  'plugin::gov-publishing.law',
  'plugin::gov-publishing.news-article',
  'plugin::gov-publishing.knowledge-item',
  'plugin::gov-publishing.web-link',
  'plugin::gov-publishing.faq',
  'plugin::gov-publishing.sitemap-node',
  'plugin::gov-publishing.basic-info',
  'api::bulletin.bulletin',
])('in the form of %s every finding leads to its field', async (uid) => {
  const localised = uid.startsWith('plugin::');
  const made = await site.strapi.documents(uid).create({
    ...(localised && { locale: 'th' }),
    data: { ...rowOf(uid), agency: office.agency.documentId, ...(localised && { title: 'ทดสอบการนำทาง' }) },
  });
  const paths = pathsOf(uid).filter((path) => !KEPT.test(path));
  await page.unrouteAll();
  await withFindings(paths);
  await openEntry(page, site, {
    uid,
    documentId: made.documentId,
    locale: localised ? 'th' : null,
  } as EntryRef);
  await page.locator('[data-findings="warns"]').waitFor();
  const wrong: string[] = [];
  for (const path of paths) {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const finding = page
      .locator('[data-findings="warns"] li')
      .filter({ hasText: new RegExp(`ทดสอบ ${path}(?!\\.|\\w)`) });
    await finding.getByRole('button').click();
    await page.waitForTimeout(120);
    const at = await focusedField();
    const [first = '', ...rest] = path.split('.');
    const leaf = rest.at(-1) ?? first;
    const whole = pathsOf(uid).some((other) => other.startsWith(`${path}.`));
    const there = at.name === path || (at.entry === first && (whole || at.field === leaf));
    const label = (th as Record<string, string>)[`field.${at.field}`];
    if (editorsOf(uid).includes(path) && !at.writes)
      wrong.push(`${path} led to no text: ${JSON.stringify(at)}`);
    if (!there) wrong.push(`${path} led to ${JSON.stringify(at)}`);
    if (label !== undefined && localised && !at.label.includes(label))
      wrong.push(`${path}: no label ${label} in ${at.label}`);
  }
  await keep(page, `jump-${uid.split('.').pop()}`);
  expect(wrong).toEqual([]);
});
