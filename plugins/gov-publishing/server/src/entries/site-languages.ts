import { dialectOf } from '../database/dialect';
import { inTransaction, queryOf, type Strapi } from '../strapi-boundary';

/** i18n's service, as far as it is used here. */
interface Locales {
  setDefaultLocale(locale: { code: string }): Promise<void>;
}

export const LOCALE_UID = 'plugin::i18n.locale';
const LANGUAGES = [
  { code: 'th', name: 'ไทย (th)' },
  { code: 'en', name: 'English (en)' },
];

/**
 * Sees to it that entries can be written in Thai and English. On the first start Thai becomes the site's default;
 * later the choice is the office's. Servers that start together do it one after the other.
 */
export async function ensureLanguages(strapi: Strapi, firstStart: boolean): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales') as unknown as Locales;
  await inTransaction(strapi, async ({ trx }) => {
    await dialectOf(trx).lock(trx, 'start');
    const known = new Set((await queryOf(strapi, LOCALE_UID).findMany({})).map(({ code }) => code));
    for (const language of LANGUAGES) if (!known.has(language.code)) await addQuietly(strapi, language);
    if (firstStart) await locales.setDefaultLocale({ code: 'th' });
  });
}

/**
 * Not by i18n's own service: the lifecycle it fires gives the new language to every permission on record, and fails
 * on those of plugins that start after this one. Strapi gives the languages out by itself once all have started.
 */
async function addQuietly(strapi: Strapi, language: { code: string; name: string }): Promise<void> {
  const at = new Date();
  const documentId = `gov${language.code}`.padEnd(24, '0');
  await strapi.db
    .queryBuilder(LOCALE_UID as never)
    .insert({ ...language, documentId, createdAt: at, updatedAt: at, publishedAt: at } as never)
    .execute();
}
