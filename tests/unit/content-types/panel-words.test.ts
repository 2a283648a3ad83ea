import { namesOfActs } from '#server/domain/signoff/acts/act-words';
import { ACT_DEFINITIONS } from '#server/domain/signoff/acts/registry';
import { WAITED_FOR } from '#server/domain/signoff/dossier/waiting';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPONENTS, GOVERNED_TYPES, PLUGIN_TYPES } from '#server/content-types/index';
import { CHOICES } from '#server/messages/choices';
import { under } from '#server/content-types/definition/words';
import fieldsEn from '../../../plugins/gov-publishing/server/src/messages/en/fields.json';
import helpEn from '../../../plugins/gov-publishing/server/src/messages/en/help.json';
import fieldsTh from '../../../plugins/gov-publishing/server/src/messages/th/fields.json';
import helpTh from '../../../plugins/gov-publishing/server/src/messages/th/help.json';
import en from '../../../plugins/gov-publishing/admin/src/translations/en.json';
import th from '../../../plugins/gov-publishing/admin/src/translations/th.json';

type Catalogue = Readonly<Record<string, string>>;

const PANEL = join(__dirname, '../../../plugins/gov-publishing/admin/src');
/** Of fields that several types have, and of those of components. */
const FIELDS: Readonly<Record<'th' | 'en', Catalogue>> = { th: fieldsTh, en: fieldsEn };
const HELP: Readonly<Record<'th' | 'en', Catalogue>> = { th: helpTh, en: helpEn };
/** Names of fields; the words have names of components beside them. */
const ATTRIBUTES = new Set(
  [...PLUGIN_TYPES.map(({ schema }) => schema), ...Object.values(COMPONENTS)].flatMap(({ attributes }) =>
    Object.keys(attributes),
  ),
);
const OWN: Readonly<Record<'th' | 'en', Readonly<Record<string, string>>>> = { th, en };

/** Of each key of the panel all words that types have for it: Strapi asks by the bare name of a field and the bare value. */
function saidByTypes(locale: 'th' | 'en'): Map<string, Set<string>> {
  const said = new Map<string, Set<string>>();
  const add = (key: string, words: string): unknown => said.set(key, (said.get(key) ?? new Set()).add(words));
  for (const { words } of GOVERNED_TYPES) {
    const { fields = {}, choices = {} } = words?.[locale] ?? {};
    for (const [field, label] of Object.entries(fields)) add(`field.${field}`, label);
    for (const [key, choice] of Object.entries(choices))
      add(`value.${key.slice(key.lastIndexOf('.') + 1)}`, choice);
  }
  for (const [field, label] of Object.entries(FIELDS[locale]))
    if (ATTRIBUTES.has(field)) said.set(`field.${field}`, new Set([label]));
  return said;
}

/** @returns words by `holder.field`, a type or a component */
function ofHolders(locale: 'th' | 'en', common: Catalogue, own: 'fields' | 'help'): Catalogue {
  const ofComponents = Object.entries(common).filter(([key]) => key.includes('.'));
  const ofTypes = PLUGIN_TYPES.map(({ singularName, words }) => under(singularName, words?.[locale][own]));
  return Object.assign(Object.fromEntries(ofComponents), ...ofTypes);
}

function helpOf(locale: 'th' | 'en'): Catalogue {
  const common = Object.entries(HELP[locale]).filter(([key]) => !key.includes('.'));
  return { ...Object.fromEntries(common), ...ofHolders(locale, HELP[locale], 'help') };
}

type Both = Readonly<Record<'th' | 'en', Catalogue>>;

/**
 * Words that are those of the bare name are found by it, and would be loaded twice. Left out where they are so in both languages: Strapi shows
 * the English words of a key that the Thai catalogue lacks.
 */
function unlikeBare(family: 'field' | 'value', words: Both): Both {
  const alike = (locale: 'th' | 'en', key: string): boolean => {
    const bare: Catalogue = { ...wordsOf(locale), ...OWN[locale] };
    return bare[`${family}.${key.split('.').at(-1)}`] === words[locale][key];
  };
  const kept = new Set(Object.keys(words.th).filter((key) => !(alike('th', key) && alike('en', key))));
  const only = (locale: 'th' | 'en'): Catalogue =>
    Object.fromEntries(Object.entries(words[locale]).filter(([key]) => kept.has(key)));
  return { th: only('th'), en: only('en') };
}

/** @returns what is made; `UPDATE_DOCS=1 npx jest tests/unit/content-types/panel-words` writes it */
function asWritten(file: string, made: object): unknown {
  const path = join(PANEL, file);
  if (process.env['UPDATE_DOCS']) writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`);
  return JSON.parse(readFileSync(path, 'utf8'));
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

test('the panel has the names and words that the folders of the types say', () => {
  const made = {
    types: Object.fromEntries(
      PLUGIN_TYPES.map(({ singularName, schema }) => [singularName, schema.info.displayName]),
    ),
    components: Object.fromEntries(
      Object.values(COMPONENTS).map(({ modelName, info }) => [modelName, info.displayName]),
    ),
    words: { th: wordsOf('th'), en: wordsOf('en') },
    labels: unlikeBare('field', {
      th: ofHolders('th', FIELDS.th, 'fields'),
      en: ofHolders('en', FIELDS.en, 'fields'),
    }),
    help: { th: helpOf('th'), en: helpOf('en') },
    choices: unlikeBare('value', CHOICES),
  };
  expect(asWritten('translations/of-types.json', made)).toEqual(made);
  for (const said of [made.words, made.labels, made.help, made.choices]) {
    // A key that one language lacks is shown in the other's words.
    expect(Object.keys(said.th).toSorted()).toEqual(Object.keys(said.en).toSorted());
  }
});

test('the panel has of the acts what their definitions say', () => {
  const made = {
    acts: ACT_DEFINITIONS.map(({ name, tone, ...act }) => ({
      name,
      tone: tone ?? null,
      takesAMoment: act.publishAtReasons !== undefined,
      tellsThePublic: act.leavingReasons !== undefined,
      citesRemarks: act.citesRemarks === true,
    })),
    waitedFor: WAITED_FOR,
    names: { th: namesOfActs('th'), en: namesOfActs('en') },
  };
  expect(asWritten('api/acts.json', made)).toEqual(made);
});

test('the panel has the edit forms that the folders of the types say', () => {
  const made = Object.fromEntries(
    PLUGIN_TYPES.flatMap(({ schema, singularName, form }) =>
      form ? [[schema.info.displayName, { type: singularName, ...form }]] : [],
    ),
  );
  expect(asWritten('forms/forms.json', made)).toEqual(made);
});
