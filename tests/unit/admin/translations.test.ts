import { COMPONENTS, PLUGIN_TYPES } from '#server/content-types/index';
import { loadTranslations } from '../../../plugins/gov-publishing/admin/src/translations/load-translations';
import { namesOfActs } from '#server/domain/signoff/acts/act-words';
import { CHOICES } from '#server/messages/choices';
import ownEn from '../../../plugins/gov-publishing/admin/src/translations/en.json';
import ofTypes from '../../../plugins/gov-publishing/admin/src/translations/of-types.json';
import ownTh from '../../../plugins/gov-publishing/admin/src/translations/th.json';
import enDuties from '../../../plugins/gov-publishing/server/src/messages/en/duties.json';
import thDuties from '../../../plugins/gov-publishing/server/src/messages/th/duties.json';

/** Values that mean something else in each list they are in. */
const SHARED = ['announcement', 'complaint', 'general', 'normal', 'other', 'urgent'];

/** All that the panel says: its own words, those of acts and duties, which it shares with what is signed, and those of types. */
const sharedTh = { ...thDuties, ...namesOfActs('th') };
const sharedEn = { ...enDuties, ...namesOfActs('en') };
const th = { ...ofTypes.words.th, ...ownTh, ...sharedTh };
const en = { ...ofTypes.words.en, ...ownEn, ...sharedEn };
const keys = Object.keys(th);

const attributes = [...PLUGIN_TYPES.map((type) => type.schema), ...Object.values(COMPONENTS)].flatMap(
  (schema) => Object.entries(schema.attributes as Record<string, { enum?: readonly string[]; type: string }>),
);

test('both languages have the same words, none empty', () => {
  expect(Object.keys(en).sort()).toEqual([...keys].sort());
  for (const words of [...Object.values(th), ...Object.values(en)]) expect(words.trim()).not.toBe('');
});

test('both languages fill the same places', () => {
  const places = (words: string): string[] =>
    [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
  for (const [key, words] of Object.entries(th)) {
    expect([key, places(words)]).toEqual([key, places((en as Record<string, string>)[key] ?? '')]);
  }
});

test('every act, duty, part and decision is said once, for what is signed and for the panel', async () => {
  const loaded = await loadTranslations(['th', 'en']);
  for (const [index, [own, shared]] of (
    [
      [ownTh, sharedTh],
      [ownEn, sharedEn],
    ] as const
  ).entries()) {
    expect(Object.keys(own).filter((key) => Object.hasOwn(shared, key))).toEqual([]);
    expect(Object.keys(shared).length).toBeGreaterThan(20);
    for (const [key, words] of Object.entries(shared)) {
      const shown = loaded[index]?.data[`gov-publishing.${key}`];
      expect([key, shown?.toLowerCase()]).toEqual([key, words.toLowerCase()]);
      expect([key, shown?.[0]]).toEqual([key, words[0]?.toUpperCase()]);
    }
  }
});

test.each([
  ['th', th as Record<string, string>, CHOICES.th],
  ['en', en as Record<string, string>, CHOICES.en],
])('in %s a value is called in the panel what the public pages and exports call it', (_, words, choices) => {
  const said = new Map<string, Set<string>>();
  for (const [key, choice] of Object.entries(choices)) {
    const value = key.slice(key.lastIndexOf('.') + 1);
    said.set(value, new Set([...(said.get(value) ?? []), choice]));
  }
  const values = Object.keys(words).filter((key) => key.startsWith('value.'));
  // An agency's role is the panel's alone.
  expect(values).toEqual(expect.arrayContaining([...said.keys()].map((value) => `value.${value}`)));
  // Strapi asks by the bare value: one that several lists have under different names has a word that fits them all.
  const shared = [...said].filter(([, names]) => names.size > 1).map(([value]) => value);
  expect(SHARED).toEqual(expect.arrayContaining(shared));
  for (const [value, names] of said)
    if (names.size === 1) expect([value, words[`value.${value}`]]).toEqual([value, [...names][0]]);
});

test('every field of our types has a label, and no label is of a field that is gone', () => {
  const names = new Set(attributes.map(([name]) => name));
  const labelled = keys.filter((key) => key.startsWith('field.')).map((key) => key.slice('field.'.length));
  expect([...names].filter((name) => !labelled.includes(name))).toEqual([]);
  // The list of files that texts name stands beside the fields in what is signed.
  names.add('references');
  // What is signed names itself and related things by these, and the complete view shows them.
  for (const name of ['documentId', 'locale', 'uid', 'v']) names.add(name);
  expect(labelled.filter((name) => !names.has(name))).toEqual([]);
});

test('every value that can be chosen has words where Strapi asks for them, and so has every field of a component', async () => {
  const [loaded] = await loadTranslations(['th']);
  const values = attributes.flatMap(([, { enum: some }]) => some ?? []);
  expect(
    values.filter(
      (value) =>
        !/[ก-๙]|^(?:YouTube|Facebook|Vimeo|CSV|ODS|XLSX|XML|(?:Geo)?JSON|KM[LZ]|UTF-(?:8|16)|TIS-620 .*)$/.test(
          loaded?.data[value] ?? '',
        ),
    ),
  ).toEqual([]);
  const fields = Object.entries(COMPONENTS).flatMap(([uid, { attributes: own }]) =>
    Object.keys(own).map((field) => `content-manager.components.${uid}.${field}`),
  );
  expect(fields.filter((field) => loaded?.data[field] === undefined)).toEqual([]);
});

test('every value that has words can be chosen somewhere', () => {
  const values = new Set(attributes.flatMap(([, { enum: some }]) => some ?? []));
  const worded = keys.filter((key) => key.startsWith('value.')).map((key) => key.slice('value.'.length));
  expect(worded.filter((value) => !values.has(value))).toEqual([]);
});

test('types and components are called by one name on a screen of one language', async () => {
  const loaded = await loadTranslations(['th', 'en']);
  const both = [...PLUGIN_TYPES.map(({ schema }) => schema), ...Object.values(COMPONENTS)].map(
    ({ info }) => info.displayName,
  );
  expect(both.length).toBeGreaterThan(18);
  for (const { locale, data } of loaded) {
    const wrong = both.filter((name) => !data[name] || (locale === 'th') !== /[ก-๙]/.test(data[name] ?? ''));
    expect([locale, wrong]).toEqual([locale, []]);
  }
  const named = Object.keys(loaded[0]?.data ?? {}).filter((key) => /^[ก-๙].*\(.+\)$/.test(key));
  expect(named.filter((name) => !both.includes(name))).toEqual([]);
});
