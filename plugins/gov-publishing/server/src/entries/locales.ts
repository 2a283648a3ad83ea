import { NO_LOCALE, type GovernedType } from './governed-types';
import type { Strapi } from '../strapi-boundary';

/** i18n's service, as far as it is asked. */
interface LocalesService {
  getDefaultLocale(): Promise<string>;
  find(): Promise<readonly { readonly code: string }[]>;
}

/** @returns the locale that Strapi takes where none is given. */
export async function defaultLocale(strapi: Strapi, type: GovernedType): Promise<string> {
  if (!type.localized) return NO_LOCALE;
  const locales = strapi.plugin('i18n').service('locales') as unknown as LocalesService;
  return locales.getDefaultLocale();
}

/** @returns the languages of the site, Strapi's default first; none where it has no i18n */
export async function languagesOf(strapi: Strapi): Promise<string[]> {
  const i18n = strapi.plugin('i18n') as { service(name: string): unknown } | undefined;
  if (!i18n) return [];
  const locales = i18n.service('locales') as LocalesService;
  const first = await locales.getDefaultLocale();
  const codes = (await locales.find()).map(({ code }) => code);
  return [first, ...codes.filter((code) => code !== first)];
}

/** @returns the languages of the site beside one of them, in which entries of a type can be; none for a type without languages */
export async function otherLocales(strapi: Strapi, type: GovernedType, locale: string): Promise<string[]> {
  return type.localized ? (await languagesOf(strapi)).filter((code) => code !== locale) : [];
}

/** @returns whether a locale is one in which entries of a type can be: of those that the site has, or none */
export async function localesOfSite(
  strapi: Strapi,
): Promise<(type: GovernedType, locale: string) => boolean> {
  const codes = new Set(await languagesOf(strapi));
  return (type, locale) => (type.localized ? codes.has(locale) : locale === NO_LOCALE);
}

/**
 * Reads the `locale` parameter of a document service call the way Strapi does.
 *
 * @param existing locales the document has; what `*` stands for
 */
export async function localesMeant(
  strapi: Strapi,
  type: GovernedType,
  parameter: unknown,
  existing: readonly string[],
): Promise<string[]> {
  if (!type.localized) return [NO_LOCALE];
  if (parameter === '*') return [...existing];
  if (Array.isArray(parameter)) {
    return parameter.includes('*') ? [...existing] : parameter.filter((each) => typeof each === 'string');
  }
  if (typeof parameter === 'string' && parameter !== '') return [parameter];
  return [await defaultLocale(strapi, type)];
}
