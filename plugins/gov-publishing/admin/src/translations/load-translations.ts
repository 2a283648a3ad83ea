import { PLUGIN_ID } from '../plugin-id';
import { rememberWords } from './loaded-words';

type Catalogue = Readonly<Record<string, string>>;

/** The plugin's own types, whose fields the Content Manager labels by keys of this form. */
const OWN_TYPES = [
  'agency',
  'appointment',
  'basic-info',
  'faq',
  'knowledge-item',
  'law',
  'news-article',
  'sitemap-node',
  'web-link',
] as const;

/** The plugin's own components, likewise. */
const OWN_COMPONENTS = [
  'attachment',
  'chart',
  'cio',
  'contact-channel',
  'executive',
  'gazette',
  'indicator-ref',
  'oia-section',
  'plan-report',
  'project',
  'source',
] as const;

const FIELD = 'field.';
/** What Strapi keeps of every entry, which stands in lists as fields do. */
const KEPT = 'filter.strapi.';
/** Families whose words are of values that are chosen from: Strapi asks for the words of a choice by the bare value. */
const VALUES = ['value.', 'duty.', 'people.acting.'];

/** @returns the catalogue under the plugin's name, its names of fields and values under those Strapi asks for. */
function inPlace(catalogue: Catalogue): Catalogue {
  const entries = Object.entries(catalogue);
  const own = entries.map(([key, words]) => [`${PLUGIN_ID}.${key}`, words]);
  const fields = [FIELD, KEPT].flatMap((family) =>
    entries
      .filter(([key]) => key.startsWith(family))
      .flatMap(([key, words]) => placesOf(key.slice(family.length)).map((place) => [place, words])),
  );
  const values = VALUES.flatMap((family) =>
    entries
      .filter(([key]) => key.startsWith(family))
      .map(([key, words]) => [key.slice(family.length), words]),
  );
  return { ...Object.fromEntries(values), ...Object.fromEntries(own), ...Object.fromEntries(fields) };
}

function placesOf(field: string): string[] {
  const types = OWN_TYPES.map((type) => `content-types.plugin::${PLUGIN_ID}.${type}`);
  const components = OWN_COMPONENTS.map((component) => `components.${PLUGIN_ID}.${component}`);
  return [...types, ...components].map((holder) => `content-manager.${holder}.${field}`);
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

async function english(): Promise<Catalogue> {
  return inPlace((await import('./en.json')).default);
}

/** With our own words come those of Strapi's screens that Strapi has no Thai for, the ones an officer meets daily. */
async function thai(): Promise<Catalogue> {
  const [own, strapis] = await Promise.all([import('./th.json'), import('./strapi-th.json')]);
  return { ...strapis.default, ...inPlace(own.default) };
}
