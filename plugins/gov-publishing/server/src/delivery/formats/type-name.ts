import type { ReadableSchema } from '../../content-types/model/schema';
import { nameIn } from '../../domain/text/two-names';
import type { GovernedType } from '../../entries/governed-types';
import { wordsLocale } from '../../messages';
import type { Strapi } from '../../strapi-boundary';

/** @returns what a type is called in a language; a host's own type is called what the host calls it */
export function typeName(strapi: Strapi, type: GovernedType, locale: string): string {
  const model = strapi.getModel(type.uid as never) as unknown as ReadableSchema & {
    readonly info: { readonly displayName: string };
  };
  return nameIn(model.info.displayName, wordsLocale(locale));
}
