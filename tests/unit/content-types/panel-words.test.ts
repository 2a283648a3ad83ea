import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPONENTS, GOVERNED_TYPES, MANDATED_TYPES } from '#server/content-types/index';
import en from '../../../plugins/gov-publishing/admin/src/translations/en.json';
import th from '../../../plugins/gov-publishing/admin/src/translations/th.json';

const FILE = join(__dirname, '../../../plugins/gov-publishing/admin/src/translations/of-types.json');
const OWN: Readonly<Record<'th' | 'en', Readonly<Record<string, string>>>> = { th, en };

/** Of each key of the panel all words that types have for it: Strapi asks by the bare name of a field and the bare value. */
function saidByTypes(locale: 'th' | 'en'): Map<string, Set<string>> {
  const said = new Map<string, Set<string>>();
  const add = (key: string, words: string): unknown => said.set(key, (said.get(key) ?? new Set()).add(words));
  for (const { words } of GOVERNED_TYPES) {
    const { fields = {}, choices = {}, panel = {} } = words?.[locale] ?? {};
    for (const [field, label] of Object.entries(fields)) add(`field.${field}`, panel[field] ?? label);
    for (const [key, choice] of Object.entries(choices))
      add(`value.${key.slice(key.lastIndexOf('.') + 1)}`, choice);
  }
  return said;
}

function wordsOf(locale: 'th' | 'en'): Record<string, string> {
  const own = [...saidByTypes(locale)].filter(([key]) => OWN[locale][key] === undefined);
  return Object.fromEntries(own.map(([key, [words = '']]) => [key, words]));
}

test.each(['th', 'en'] as const)(
  'in %s what types call differently has a word of the panel that fits them all',
  (locale) => {
    const open = [...saidByTypes(locale)].filter(
      ([key, words]) => words.size > 1 && OWN[locale][key] === undefined,
    );
    expect(open.map(([key]) => `put "${key}" into admin/src/translations/${locale}.json`)).toEqual([]);
  },
);

/** `UPDATE_DOCS=1 npx jest tests/unit/content-types/panel-words` writes the file. */
test('the panel has the names and words that the folders of the types say', () => {
  const made = {
    types: Object.fromEntries(
      MANDATED_TYPES.map(({ singularName, schema }) => [singularName, schema.info.displayName]),
    ),
    components: Object.fromEntries(
      Object.values(COMPONENTS).map(({ modelName, info }) => [modelName, info.displayName]),
    ),
    words: { th: wordsOf('th'), en: wordsOf('en') },
  };
  if (process.env['UPDATE_DOCS']) writeFileSync(FILE, `${JSON.stringify(made, null, 2)}\n`);
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(made);
});
