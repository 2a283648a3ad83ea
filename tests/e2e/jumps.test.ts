import type { Browser, Page } from 'playwright-core';
import { PLUGIN_TYPES } from '#server/content-types/index';
import ofTypes from '../../plugins/gov-publishing/admin/src/translations/of-types.json';
import th from '../../plugins/gov-publishing/admin/src/translations/th.json';
import { makeOffice, type EntryRef, type Office } from '../harness/people';
import { atRest } from './panel/at-rest';
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
  // Nothing glides: the next finding is looked for where it stands.
  await page.emulateMedia({ reducedMotion: 'reduce' });
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

/** Of the fields that choose which others are shown: values for which all are. */
function showingAll(uid: string): Record<string, unknown> {
  const { shownFor = {} } = PLUGIN_TYPES.find((type) => type.uid === uid)?.form ?? {};
  const rules = Object.values(shownFor);
  return Object.fromEntries(
    rules.map(({ field }) => [
      field,
      attributesOf(uid)[field]?.enum?.find((value) =>
        rules.every((rule) => rule.field !== field || rule.values.includes(value)),
      ),
    ]),
  );
}

/** @returns what the field of a type or component is called in the panel */
function calledIn(holder: string, field: string): string | undefined {
  const { labels, words } = ofTypes;
  const said: Record<string, string> = { ...words.th, ...th };
  return (labels.th as Record<string, string>)[`${holder}.${field}`] ?? said[`field.${field}`];
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
    (url) => /^\/gov-publishing\/dossiers\/[^/]+\/[^/]+$/.test(url.pathname),
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

interface Jump {
  /** What was wrong with the button itself; null where a reader can press it. */
  readonly unpressed: string | null;
  /** Of the control that has the focus. */
  readonly name: string | null;
  readonly entry: string;
  readonly field: string;
  /** The type or component that the field is of. */
  readonly holder: string;
  readonly label: string;
  readonly writes: boolean;
}

/**
 * Presses the button of one finding after another, and waits each time until the focus has gone into the form. In the
 * page itself: a form has hundreds of paths.
 *
 * @returns where each led to: the last label before the focus, of the entry itself and of whatever level
 */
async function jumps(paths: readonly string[]): Promise<Jump[]> {
  return page.evaluate(async (asked) => {
    const fault = (button: HTMLElement): string | null => {
      button.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = button.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return button.contains(hit) && !button.matches(':disabled')
        ? null
        : `covered by ${hit?.outerHTML ?? 'nothing'}`;
    };
    // A finding that leads nowhere says so, and the focus stays where nothing can be typed.
    const arrived = (): Promise<void> =>
      new Promise((resolve) => {
        const end = performance.now() + 60_000;
        const look = (): void => {
          const focused = document.activeElement;
          const isInForm = focused?.matches('form *') === true && !focused.matches('[data-findings] *');
          if (isInForm || performance.now() > end) return resolve();
          setTimeout(look, 5);
        };
        look();
      });
    const at = (): Omit<Jump, 'unpressed'> => {
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
        holder: last?.dataset['fieldWithin']?.split('.').at(-1) ?? '',
        label: last?.closest('div')?.parentElement?.textContent ?? '',
      };
    };
    const found: Jump[] = [];
    const items = Array.from(document.querySelectorAll('[data-findings="warns"] li'));
    for (const path of asked) {
      const button = items
        .find((item) =>
          Array.from(item.querySelectorAll('*')).some((part) => part.textContent === `ทดสอบ ${path}`),
        )
        ?.querySelector('button');
      (document.activeElement as HTMLElement | null)?.blur();
      const unpressed = button ? fault(button) : 'not there';
      button?.click();
      // Of a button that is not there nothing comes: to wait for each would take hours to say so.
      if (button) await arrived();
      found.push({ unpressed, ...at() });
    }
    return found;
  }, paths);
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
    data: {
      ...rowOf(uid),
      ...showingAll(uid),
      agency: office.agency.documentId,
      ...(localised && { title: 'ทดสอบการนำทาง' }),
    },
  });
  const paths = pathsOf(uid).filter((path) => !KEPT.test(path));
  await page.unrouteAll();
  await withFindings(paths);
  await openEntry(page, site, {
    uid,
    documentId: made.documentId,
    locale: localised ? 'th' : null,
  } as EntryRef);
  // While it opens the view makes its panels anew, and what was unfolded is folded again.
  await atRest(page);
  await page.locator('[data-findings="warns"] summary').click();
  await atRest(page);
  const led = await jumps(paths);
  const type = uid.split('.').at(-1) ?? uid;
  const wrong = paths.flatMap((path, index): string[] => {
    const at = led[index];
    if (!at || at.unpressed !== null) return [`${path} cannot be pressed: ${at?.unpressed}`];
    const [first = '', ...rest] = path.split('.');
    const leaf = rest.at(-1) ?? first;
    const whole = paths.some((other) => other.startsWith(`${path}.`));
    const there = at.name === path || (at.entry === first && (whole || at.field === leaf));
    const label = calledIn(at.holder === 'entry' ? type : at.holder, at.field);
    const faults = [
      editorsOf(uid).includes(path) && !at.writes && `led to no text: ${JSON.stringify(at)}`,
      !there && `led to ${JSON.stringify(at)}`,
      label !== undefined && localised && !at.label.includes(label) && `no label ${label} in ${at.label}`,
    ];
    return faults.filter((each) => each !== false).map((each) => `${path}: ${each}`);
  });
  await keep(page, `jump-${uid.split('.').pop()}`);
  expect(wrong).toEqual([]);
});
