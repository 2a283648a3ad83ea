import type { Locator, Page } from 'playwright-core';
import { until } from '../../harness/until';
import { atRest } from '../panel/at-rest';
import { keep } from '../panel/browser';

/** What may stand in Latin letters on a Thai screen, and why. */
const ALLOWED: readonly RegExp[] = [
  // Addresses are written in Latin letters.
  /[\w.+-]+@[\w.-]+/g,
  /https?:\/\/\S*|\/laws\b/g,
  // Abbreviations that Thai offices use, kinds of files, and keys of the keyboard.
  /\b(?:SHA-256|CIO|FAQ|ITA|OIT|PDF|DOCX?|TXT|TIFF|JPEG|PNG|ODS|CSV|JSON|Ctrl|Cmd|Command|Enter|Shift|Esc)\b/g,
  // What Thai offices call a service that is done online, and the state's application by which people prove who they are.
  /\be-Service\b|\bThaID\b/g,
  // Formats and encodings of open data, as the order and the catalogue name them.
  /\b(?:XLSX|XML|GeoJSON|KML|KMZ|SHP|URL|UTF-8|UTF-16|TIS-620|Windows-874)\b|\.zip\b/g,
  // The standard that a finding is about, by its number, and how the address of a link begins.
  /\bWCAG \d\.\d\.\d+/g,
  /\bhttps?:\/\/|\b(?:mailto|tel):/g,
  // A colour, as a page is told it.
  /#[0-9a-f]{6}\b/g,
  // Names of companies.
  /\b(?:YouTube|Facebook|Vimeo)\b/g,
  // An entry's short name in its address, a document's id, the beginning of a digest.
  /\b(?:law|entry|news)-\d{4}-\d{4}\b/g,
  /\b[a-z0-9]{24}\b|\b[0-9a-f]{8,64}\b/g,
  // Languages are called by their own names; Strapi writes "default" into its code without a key.
  /\((?:th|en)\)|\(default\)|\bEnglish\b/g,
  // The domain of government sites, and a personal number's masked digits.
  /\.go\.th\b|\bx{2,}[x\d-]*/g,
  // The rule for an agency's code, as it is explained.
  /\bA–Z\b|\ba–z\b/g,
];

/** Labels that Strapi and its libraries write into their code without a key, so that no catalogue can translate them. */
const FIXED: readonly RegExp[] = [
  // The frame of the notifications (sonner), of the body's editor (CodeMirror), of the pages of a list (design system).
  /^(?:Notifications alt\+T|Editor|Pagination)$/,
  // Strapi's badge of an entry's state says it in Thai, and carries the bare word as its label; the list of languages
  // shows the bare word.
  /^(?:draft|published|modified)$/i,
  // What Strapi shows to a screen reader while something loads.
  /^Loading(?: content)?\.?(?:\.\.)?$/,
  // The switch between the menu and the page on a telephone.
  /^Menu$/,
  // The test site's own types, and the user of Strapi's plugin for logins: a host calls its types what it likes.
  /^(?:bulletin|leaflet|note|topic|User)$/,
];

/** What no screen may show in whatever language: raw keys, codes, and what a program says when it knows nothing. */
const NEVER: readonly RegExp[] = [
  /gov-publishing\.[a-z_.]+/g,
  /\b(?:value|field|duty|act|state|reason|finding)\.[a-z_.]+/g,
  /\[object Object\]|\b(?:undefined|null|NaN|Invalid Date)\b/g,
  /\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?\b/g,
];

/** Shown as they are stored, so that a signer sees every letter that is signed. */
const AS_STORED = '[data-testid="complete-view"] code, [data-testid="complete-view"] pre';

/** Everything that a part of the page says: what is read, labels, what stands in boxes. */
async function textsIn(part: Locator): Promise<string[]> {
  return part.evaluate((root, asStored) => {
    const raw = Array.from(root.querySelectorAll<HTMLElement>(asStored));
    for (const each of raw) each.style.display = 'none';
    const said = (root as HTMLElement).innerText.split('\n');
    for (const each of raw) each.style.display = '';
    const attributes = ['aria-label', 'placeholder', 'title', 'alt'];
    const named = [root, ...Array.from(root.querySelectorAll('*'))].flatMap((element) =>
      attributes.map((name) => element.getAttribute(name) ?? ''),
    );
    const boxes = root.querySelectorAll<HTMLInputElement>(
      'input:not([type="checkbox"], [type="radio"], [type="hidden"])',
    );
    return [...said, ...named, ...Array.from(boxes).map(({ value }) => value)];
  }, AS_STORED);
}

/** What has no business there: raw keys, codes, English. */
function foreignIn(texts: readonly string[], more: readonly RegExp[]): string[] {
  const found = texts.flatMap((text) => {
    const trimmed = text.trim();
    if (trimmed === '' || FIXED.some((fixed) => fixed.test(trimmed))) return [];
    const never = NEVER.flatMap((pattern) => trimmed.match(pattern) ?? []);
    const left = [...ALLOWED, ...more].reduce((rest, allowed) => rest.replace(allowed, ' '), trimmed);
    const words = left.match(/[A-Za-z][\w.'-]*[A-Za-z]/g) ?? [];
    return [...never, ...words].map((word) => `${word} in “${trimmed.slice(0, 80)}”`);
  });
  return [...new Set(found)];
}

/**
 * Looks at a part of the page, keeps a picture of it, and fails with everything that is not Thai at once.
 *
 * @param more what may stand on this screen only
 */
export async function onlyThai(
  page: Page,
  name: string,
  part: Locator = page.locator('body'),
  more: readonly RegExp[] = [],
): Promise<void> {
  try {
    await isThai(page, name, part, more);
  } finally {
    await keep(page, `thai-${name}`);
  }
}

/** The same, and no picture of it: of the many choices of a form one says no more than the words do. */
export async function isThai(
  page: Page,
  name: string,
  part: Locator,
  more: readonly RegExp[] = [],
): Promise<void> {
  await part.first().waitFor();
  await atRest(page);
  // A page within the page, which runs no script, is at rest when all of it is there.
  await until(`${name} is loaded`, () =>
    part.first().evaluate(({ ownerDocument }) => ownerDocument.readyState === 'complete'),
  );
  const texts = await textsIn(part.first());
  // A screen that shows nothing would pass.
  expect([name, texts.some((text) => /[ก-๙]/.test(text))]).toEqual([name, true]);
  expect([name, foreignIn(texts, more)]).toEqual([name, []]);
}

/**
 * The same of a whole page that runs no script, as it stands: with its title, and with what it tells programs of itself.
 *
 * @returns what is not Thai on it
 */
export async function foreignOnPage(page: Page, more: readonly RegExp[] = []): Promise<string[]> {
  const told = await page.evaluate(() => [
    document.title,
    ...Array.from(document.querySelectorAll('meta[name="description"]')).map(
      (meta) => meta.getAttribute('content') ?? '',
    ),
  ]);
  return foreignIn([...told, ...(await textsIn(page.locator('body')))], more);
}

/** Codes of the tests' agencies, where a screen shows them beside the agency's name. */
export const AGENCY_CODES = [/\b(?:SKN-0\d|PROV)\b/g];
