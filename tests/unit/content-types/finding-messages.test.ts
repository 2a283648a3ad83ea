import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEDIA_PROVIDERS } from '#server/content-types/web-link/schema';
import { CATALOGUES } from '#server/messages/catalogues';

const SOURCES = join(__dirname, '../../../plugins/gov-publishing/server/src/content-types');
const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(SOURCES, file), 'utf8'))
  .join('\n');
/** Without the places where they get their words: what is said of a finding that no check gives is one too many. */
const given = sources.replace(/^\s*'finding\.[a-z_.]+': \{/gm, '');
const used = new Set([
  ...[...given.matchAll(/'(finding\.[a-z_.]+)'/g)].map(([, key = '']) => key),
  ...[...sources.matchAll(/'(input\.[a-z_.]+)'/g)].map(([, code]) => `reason.${code}`),
  ...MEDIA_PROVIDERS.map((provider) => `media_provider.${provider}`),
]);
/** Words of findings, from the folders of types and from what they share; an officer's input is refused in the same words. */
const findingsIn = (words: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(words).filter(([key]) => /^(finding|reason\.input|media_provider)\./.test(key)),
  );
const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  th: findingsIn(CATALOGUES.th),
  en: findingsIn(CATALOGUES.en),
};
const placeholders = (text = '') => [...text.matchAll(/\{(\w+(?::\w+)?)\}/g)].map(([, name]) => name).sort();

test.each(['th', 'en'])('%s has words for every finding and reason, and for no other', (locale) => {
  expect(used.size).toBeGreaterThan(70);
  expect(Object.keys(catalogues[locale] ?? {}).sort()).toEqual([...used].sort());
});

test.each([...used])('%s has the same placeholders in both languages', (key) => {
  expect(placeholders(catalogues['th']?.[key])).toEqual(placeholders(catalogues['en']?.[key]));
});

test.each([...used].filter((key) => !key.startsWith('media_provider.')))(
  '%s says in Thai and in English what to do',
  (key) => {
    expect(catalogues['th']?.[key]).toMatch(/โปรด|ให้/);
    expect(catalogues['th']?.[key]).not.toMatch(/กรุณา|ค่ะ|ครับ/);
    // Two sentences at least: what is wrong, and what to write.
    expect(catalogues['en']?.[key]).toMatch(/[.:;,] .+\.$/);
  },
);
