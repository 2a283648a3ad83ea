import type { ReadableSchema } from '../../content-types/model/schema';
import type { GovernedType } from '../../entries/governed-types';
import { wordsLocale } from '../../messages';
import type { Strapi } from '../../strapi-boundary';

/**
 * @returns what a type is called in a language. The mandated types carry both names in one, `ข่าวประชาสัมพันธ์ (News)`, because
 *   Strapi has one display name for all languages; a host's own type is called what the host calls it
 */
export function typeName(strapi: Strapi, type: GovernedType, locale: string): string {
  const model = strapi.getModel(type.uid as never) as unknown as ReadableSchema & {
    readonly info: { readonly displayName: string };
  };
  const both = /^(.+?)\s*\(([^()]+)\)$/.exec(model.info.displayName);
  if (!both) return model.info.displayName;
  return (wordsLocale(locale) === 'en' ? both[2] : both[1]) ?? model.info.displayName;
}
