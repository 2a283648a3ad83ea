import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACT_DEFINITIONS } from '#server/domain/signoff/acts/registry';
import { REASON_CODES } from '#server/domain/signoff/reasons/reasons';
import { DATE_REASONS } from '#server/domain/thai/dates/read-date';
import { CATALOGUES } from '#server/messages/index';

const SOURCE = join(__dirname, '../../../plugins/gov-publishing/server/src');

const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => ({ file, text: readFileSync(join(SOURCE, file), 'utf8') }));

/** Families of codes that reach a client. A literal of one of them anywhere in the source needs its words. */
const FAMILIES = [
  ...new Set(
    Object.keys(CATALOGUES.en)
      .filter((key) => /^reason\.\w+\./.test(key))
      .map((key) => key.split('.')[1] ?? ''),
  ),
];

/** Languages, an order, files, paths to a column or a field and families of words, which look like codes. */
const NO_CODES = [
  ...['th', 'en', 'asc', 'ledger.key', 'content.xml', 'agency.id', 'proof.method'],
  // Words of what a cell of an import is chosen from.
  ...['import.agency_role', 'import.acting'],
  // An element of HTML.
  'code',
];

/** What a date in a cell of an import lacks is named by the reader of dates. */
const CELL_DATES = DATE_REASONS.map((reason) => `import.date.${reason}`);

/** Codes as they stand in the source: `code: 'x'`, `reason('x'`, ``found('x'`, `refusal('x'`, or any literal of a family. `say(locale, 'mail.foot'` names other words. */
function codesIn(text: string): string[] {
  const literal = new RegExp(`(?<!\\bsay\\(\\w+, )['"\`]((?:${FAMILIES.join('|')})\\.[a-z_]+)['"\`]`, 'g');
  const named = /\bcode: '([a-z_.]+)'/g;
  const made = /\b(?:reason|found|refusal|refuse)\(\s*'([a-z_.]+)'/g;
  return [literal, named, made]
    .flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))
    .filter((code) => !NO_CODES.includes(code));
}

const found = new Map<string, string>();
for (const { file, text } of sources) {
  // Findings have keys of their own, and a test of theirs, and so have faults of data; ContentError's codes are for the log;
  // routes name handlers.
  if (/^(content-types|domain\/content|file-text\/data|routes)\//.test(file)) continue;
  for (const code of codesIn(text)) found.set(code, file);
}

describe('words for every refusal that can reach a client', () => {
  test('the scan sees what it is meant to see', () => {
    expect(found.size).toBeGreaterThan(70);
    for (const code of [
      'password.wrong',
      'query.bad_value',
      'drift.leaf_damaged',
      'gate.publish_is_an_act',
      'clock.went_back',
    ]) {
      expect([...found.keys()]).toContain(code);
    }
  });

  test.each(['th', 'en'] as const)('each code has a sentence in %s', (language) => {
    const catalogue = CATALOGUES[language];
    const gate = ['publish', 'unpublish', 'delete'].map((action) => `gate.${action}_is_an_act`);
    const dynamic = [...gate, ...CELL_DATES];
    const own = ACT_DEFINITIONS.flatMap(({ words }) => Object.keys(words.reasons ?? {}));
    const codes = [...found.keys(), ...REASON_CODES, ...own, ...dynamic];
    const wordless = codes.filter((code) => !(`reason.${code}` in catalogue));
    expect(wordless.map((code) => `${code} (${found.get(code) ?? 'domain'})`)).toEqual([]);
  });

  test('no words are kept for a code that nobody gives any more', () => {
    const all = sources.map(({ text }) => text).join('\n');
    const codes = Object.keys(CATALOGUES.en)
      .filter((key) => key.startsWith('reason.'))
      .map((key) => key.slice('reason.'.length));
    const dynamic = /^gate\.(publish|unpublish|delete)_is_an_act$/;
    const given = (code: string): boolean =>
      all.includes(`'${code}'`) || dynamic.test(code) || CELL_DATES.includes(code);
    const kept = codes.filter((code) => !given(code));
    expect(kept).toEqual([]);
  });

  test('Thai is Thai and English is English, and both take the same values', () => {
    const values = (text: string): string[] => (text.match(/\{\w+/g) ?? []).sort();
    for (const [key, thai] of Object.entries(CATALOGUES.th)) {
      const english = CATALOGUES.en[key] ?? '';
      expect([key, values(thai)]).toEqual([key, values(english)]);
      if (!key.startsWith('reason.') || key === 'reason.finding') continue;
      expect([key, /[\u0E01-\u0E2E]/.test(thai), /[\u0E00-\u0E7F]/.test(english)]).toEqual([
        key,
        true,
        false,
      ]);
    }
  });
});
