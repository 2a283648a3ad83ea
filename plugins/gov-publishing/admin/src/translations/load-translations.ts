import { nameIn } from '../../../server/src/domain/text/two-names';
import { namesOfActs } from '../api/acts';
import { PLUGIN_ID } from '../plugin-id';
import { rememberWords } from './loaded-words';
import type ofTypes from './of-types.json';
import { opensInSettings } from './settings-words';

type Catalogue = Readonly<Record<string, string>>;

/** Names and words that types bring from their folders; `UPDATE_DOCS=1 npx jest tests/unit/content-types` writes the file. */
type OfTypes = typeof ofTypes;
type Language = keyof OfTypes['words'];

const FIELD = 'field.';
/** What Strapi keeps of every entry, which stands in lists as fields do. */
const KEPT = 'filter.strapi.';
/** Families whose words are of values that are chosen from: Strapi asks for the words of a choice by the bare value. */
const VALUES = ['value.', 'duty.', 'people.acting.'];

/** @returns the catalogue under the plugin's name, its names of fields and values under those Strapi asks for. */
function inPlace(catalogue: Catalogue, holders: readonly string[]): Catalogue {
  const entries = Object.entries(catalogue);
  const own = entries.map(([key, words]) => [`${PLUGIN_ID}.${key}`, words]);
  const fields = [FIELD, KEPT].flatMap((family) =>
    entries
      .filter(([key]) => key.startsWith(family))
      .flatMap(([key, words]) =>
        holders.map((holder) => [`content-manager.${holder}.${key.slice(family.length)}`, words]),
      ),
  );
  const values = VALUES.flatMap((family) =>
    entries
      .filter(([key]) => key.startsWith(family))
      .map(([key, words]) => [key.slice(family.length), words]),
  );
  return {
    ...Object.fromEntries(values),
    ...Object.fromEntries(own),
    ...Object.fromEntries(fields),
    // Where a component is chosen Strapi asks for the words of its category, which is the plugin's name.
    [PLUGIN_ID]: catalogue['components.category'] ?? PLUGIN_ID,
    ...strapisRefusals(catalogue),
  };
}

/** Strapi's own profile answers a wrong password, or an e-mail that is taken, with this bare word, and asks for its words by it. */
function strapisRefusals(catalogue: Catalogue): Catalogue {
  const refused = catalogue['profile.refused'];
  return refused === undefined ? {} : { 'apiError.ValidationError': refused };
}

/** @returns our types and components as Strapi names them where it asks for the labels of their fields */
function holdersOf({ types, components }: OfTypes): string[] {
  return [
    ...Object.keys(types).map((type) => `content-types.plugin::${PLUGIN_ID}.${type}`),
    ...Object.keys(components).map((component) => `components.${PLUGIN_ID}.${component}`),
  ];
}

/** @returns what types and components are called in one language, by the display names that carry both */
function namesIn(language: Language, { types, components }: OfTypes): Catalogue {
  const names = [...Object.values(types), ...Object.values(components)];
  return Object.fromEntries(names.map((name) => [name, nameIn(name, language)]));
}

/** What several types have in common has one word in the panel, which stands among its own and not in their folders. */
function ours(language: Language, ofTypes: OfTypes, own: Catalogue): Catalogue {
  return {
    ...namesIn(language, ofTypes),
    ...inPlace({ ...ofTypes.words[language], ...own }, holdersOf(ofTypes)),
    ...labelsOf(language, ofTypes),
    ...below('label', ofTypes.labels[language]),
    ...below('help', ofTypes.help[language]),
    ...below('choice', ofTypes.choices[language]),
  };
}

/** What one type or component calls a field stands under its own name: an attachment's label is not that of a chart. */
function labelsOf(language: Language, { labels, components }: OfTypes): Catalogue {
  return Object.fromEntries(
    Object.entries(labels[language]).map(([key, words]) => {
      const [holder = ''] = key.split('.');
      const kind = Object.hasOwn(components, holder) ? 'components.' : 'content-types.plugin::';
      return [`content-manager.${kind}${PLUGIN_ID}.${key}`, words];
    }),
  );
}

function below(family: string, words: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(words).map(([key, said]) => [`${PLUGIN_ID}.${family}.${key}`, said]),
  );
}

/** @returns the words of each of the panel's languages: Thai for Thai, English for every other. */
export async function loadTranslations(
  locales: readonly string[],
): Promise<{ data: Catalogue; locale: string }[]> {
  return Promise.all(
    locales.map(async (locale) => {
      const data = locale === 'th' ? await thai() : await english();
      rememberWords(locale, data);
      return { locale, data };
    }),
  );
}

/** What acts and duties are called is said in one place, for what is signed and for the panel alike. */
async function english(): Promise<Catalogue> {
  const [ofTypes, own, duties] = await Promise.all([
    import('./of-types.json'),
    import('./en.json'),
    import('../../../server/src/messages/en/duties.json'),
  ]);
  const shared = asLabels({ ...duties.default, ...namesOfActs('en') });
  return ours('en', ofTypes.default, { ...own.default, ...shared });
}

/** In a sentence they begin small, on a button large. */
function asLabels(words: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(words).map(([key, [first = '', ...rest]]) => [key, first.toUpperCase() + rest.join('')]),
  );
}

/** With our own words come those of Strapi's screens that Strapi has no Thai for, the ones an officer meets daily. */
async function thai(): Promise<Catalogue> {
  const [ofTypes, own, duties, ...strapis] = await Promise.all([
    import('./of-types.json'),
    import('./th.json'),
    import('../../../server/src/messages/th/duties.json'),
    import('./strapi-th/admin.json'),
    import('./strapi-th/content-manager.json'),
    import('./strapi-th/i18n.json'),
    import('./strapi-th/upload.json'),
    ...(opensInSettings() ? [import('./strapi-th/SettingsWords.json')] : []),
  ]);
  const theirs = Object.assign({}, ...strapis.map((words) => words.default)) as Catalogue;
  const shared = { ...duties.default, ...namesOfActs('th') };
  return { ...theirs, ...ours('th', ofTypes.default, { ...own.default, ...shared }) };
}
