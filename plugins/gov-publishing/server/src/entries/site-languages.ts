import type { Strapi } from '../strapi-boundary';

/** i18n's service, as far as it is used here. */
interface Locales {
  find(): Promise<{ code: string }[]>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  setDefaultLocale(locale: { code: string }): Promise<void>;
}

const LANGUAGES = [
  { code: 'th', name: 'ไทย (th)' },
  { code: 'en', name: 'English (en)' },
];

/**
 * Sees to it that entries can be written in Thai and English. On the first start Thai becomes the site's default;
 * later the choice is the office's.
 */
export async function ensureLanguages(strapi: Strapi, firstStart: boolean): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales') as unknown as Locales;
  const known = new Set((await locales.find()).map(({ code }) => code));
  for (const language of LANGUAGES) if (!known.has(language.code)) await locales.create(language);
  if (firstStart) await locales.setDefaultLocale({ code: 'th' });
}
