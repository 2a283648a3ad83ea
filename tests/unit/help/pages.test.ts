import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DUTIES } from '#server/domain/signoff/model';
import { HelpPages } from '#server/help/help-pages';
import { FAMILIES, familyOf } from '#server/help/refusal-families';
import { refusalCodes, sentenceOf } from '#server/help/refusal-pages';
import { CATALOGUES } from '#server/messages/index';
import { ACTORS, MEANINGS, RULES } from '#server/messages/meanings/index';

const PLUGIN = join(__dirname, '../../../plugins/gov-publishing');
const PANEL = join(PLUGIN, 'admin/src');
const LANGUAGES = ['th', 'en'] as const;
const pages = new HelpPages(() => join(PLUGIN, 'assets'));
/** The super admin has no duty, and something to do. */
const READERS = [...DUTIES, 'super_admin'].map((duty) => duty.replace('_', '-'));

const sources = readdirSync(PANEL, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => ({ file, text: readFileSync(join(PANEL, file), 'utf8') }));
const helpIn = (text: string): string[] =>
  [...text.matchAll(/<HelpLink page="([^"]+)"/g)].map(([, page = '']) => page);

test.each(LANGUAGES)('every duty has a page, of what to do and of at most five pictures (%s)', (language) => {
  for (const name of READERS) {
    const page = pages.page(language, name);
    expect([name, page?.title]).toEqual([name, expect.stringMatching(/\S/)]);
    expect([name, page?.html]).toEqual([name, expect.stringMatching(/<ol>[^]*<li>/)]);
    expect((page?.html.match(/<img/g) ?? []).length).toBeLessThanOrEqual(5);
    expect(page?.html).not.toContain('src=""');
  }
});

test('every code of the catalogue has a page in both languages, and says what to do', () => {
  const codes = refusalCodes();
  const known = Object.keys(CATALOGUES.en).filter(
    (key) => /^(reason|finding)\./.test(key) && key !== 'reason.finding',
  );
  expect(codes).toHaveLength(known.length);
  expect(codes.length).toBeGreaterThan(300);
  for (const language of LANGUAGES)
    for (const code of codes) {
      const page = pages.page(language, `refusals/${code}`);
      expect([code, page?.html]).toEqual([code, expect.stringContaining(`<code>${code}</code>`)]);
      expect([code, page?.html]).toEqual([code, expect.not.stringMatching(/\{\w+|undefined/)]);
    }
  for (const family of FAMILIES)
    expect([family.name, codes.some((code) => familyOf(code) === family)]).toEqual([family.name, true]);
});

/** Codes whose pages say no more than what is common to their family. A new code gets a meaning of its own; see CONTRIBUTING. */
const BY_FAMILY: readonly string[] = [];

test('every code has a meaning, a remedy and somebody who can do it, of its own', () => {
  const codes = refusalCodes();
  expect(codes.filter((code) => !Object.hasOwn(MEANINGS, code))).toEqual(BY_FAMILY);
  expect(Object.keys(MEANINGS).filter((code) => !codes.includes(code))).toEqual([]);
  const means = new Map<string, string>();
  for (const [code, { who, rule, what, todo }] of Object.entries(MEANINGS)) {
    expect([code, who, Object.hasOwn(ACTORS, who)]).toEqual([code, who, true]);
    if (rule !== undefined) expect([code, rule, Object.hasOwn(RULES, rule)]).toEqual([code, rule, true]);
    for (const [language, script] of [
      ['th', /[ก-๙]{3}/],
      ['en', /^[^ก-๙]{8,}$/],
    ] as const) {
      expect([code, what[language]]).toEqual([code, expect.stringMatching(script)]);
      expect([code, todo[language]]).toEqual([code, expect.stringMatching(script)]);
      expect([code, what[language]]).not.toEqual([code, sentenceOf(language, code)]);
      const html = pages.page(language, `refusals/${code}`)?.html ?? '';
      for (const told of [what[language], todo[language], ACTORS[who]?.[language] ?? '?'])
        expect([code, html]).toEqual([code, expect.stringContaining(escaped(told))]);
    }
    // One and the same text for two codes is a text for neither.
    const told = `${what.th} ${todo.th}`;
    expect([code, means.get(told)]).toEqual([code, undefined]);
    means.set(told, code);
  }
});

test('an order that is named as the source of a rule is in the register of obligations', () => {
  const register = JSON.parse(readFileSync(join(PLUGIN, 'requirements.json'), 'utf8')) as { id: string }[];
  const used = new Set(Object.values(MEANINGS).flatMap(({ rule }) => rule ?? []));
  expect(Object.keys(RULES).sort()).toEqual([...used].sort());
  for (const id of Object.keys(RULES)) expect(register.map((each) => each.id)).toContain(id);
  expect(Object.keys(ACTORS).sort()).toEqual(
    [...new Set(Object.values(MEANINGS).map(({ who }) => who))].sort(),
  );
});

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

test.each(LANGUAGES)('the list of all reasons leads to each of them (%s)', (language) => {
  const { html = '' } = pages.page(language, 'refusals') ?? {};
  for (const code of refusalCodes()) expect(html).toContain(`<a href="refusals/${code}">`);
});

test.each(LANGUAGES)('no link of a page leads nowhere (%s)', (language) => {
  const names = ['', ...READERS, 'refusals', 'refusals/not_approved', ...screens()];
  for (const name of names) {
    const { html = '' } = pages.page(language, name) ?? {};
    expect([name, html.length]).not.toEqual([name, 0]);
    for (const [, href = ''] of html.matchAll(/<a href="([^"]*)"/g))
      expect([name, href, pages.page(language, href.split('#')[0] ?? '') !== null]).toEqual([
        name,
        href,
        true,
      ]);
  }
});

test('what is no page is none, however it is asked for', () => {
  for (const name of [
    '../README',
    '__proto__',
    'constructor',
    'refusals/__proto__',
    'refusals/',
    'x'.repeat(9_999),
  ])
    expect([name.slice(0, 30), pages.page('th', name)]).toEqual([name.slice(0, 30), null]);
});

function screens(): string[] {
  return [...new Set(sources.flatMap(({ text }) => helpIn(text)))].filter((page) =>
    page.startsWith('screens/'),
  );
}

test('every screen of the panel has its "?", and the page behind it', () => {
  const bare = sources
    .filter(({ text }) => /<Layouts\.Header|<Modal\.Header/.test(text) && helpIn(text).length === 0)
    .map(({ file }) => file);
  // The guide itself, and questions about what stands on the screen behind them.
  expect(bare).toEqual(['help/HelpPage.tsx', 'signed-views/PreviewDialog.tsx']);
  expect(screens().sort()).toEqual(
    ['bulk', 'desk', 'edit-forms', 'import', 'ledger', 'notices', 'panel', 'people', 'readiness', 'sign'].map(
      (name) => `screens/${name}`,
    ),
  );
  for (const name of screens())
    for (const language of LANGUAGES) expect(pages.page(language, name)?.title).toBeTruthy();
});

test('what tells a reason leads to its page', () => {
  const told = sources.filter(({ text }) => /pick\((?:reason\.)?message\)|useTold\(/.test(text));
  const without = told.filter(({ text }) => !text.includes('<ReasonText')).map(({ file }) => file);
  // At a field the form's own summary tells the reason once more; see there.
  expect(without.sort()).toEqual(EXEMPT);
});

const EXEMPT = ['dialog/Checklist.tsx', 'dialog/ForThePublic.tsx', 'dialog/Written.tsx', 'help/Reasons.tsx'];
