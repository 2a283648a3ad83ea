import type { GovernedType } from '../../entries/governed-types';
import { NO_LOCALE } from '../../entries/governed-types';
import { defaultLocale } from '../../entries/locales';
import type { Strapi } from '../../strapi-boundary';
import type { PublicQuery } from '../query/public-query';

/** @returns the locale a request means: the one asked for, else the site's default; that of no locale where a type has none */
export async function askedLocale(
  strapi: Strapi,
  type: GovernedType,
  { locale }: Pick<PublicQuery, 'locale'>,
): Promise<string> {
  return type.localized ? (locale ?? (await defaultLocale(strapi, type))) : NO_LOCALE;
}
