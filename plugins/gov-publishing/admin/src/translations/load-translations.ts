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

const FIELD = 'field.';

/** @returns the catalogue under the plugin's name, and its names of fields under the Content Manager's. */
function inPlace(catalogue: Catalogue): Catalogue {
  const own = Object.entries(catalogue).map(([key, words]) => [`${PLUGIN_ID}.${key}`, words]);
  const fields = Object.entries(catalogue)
    .filter(([key]) => key.startsWith(FIELD))
    .flatMap(([key, words]) =>
      OWN_TYPES.map((type) => [
        `content-manager.content-types.plugin::${PLUGIN_ID}.${type}.${key.slice(FIELD.length)}`,
        words,
      ]),
    );
  return Object.fromEntries([...own, ...fields]);
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
