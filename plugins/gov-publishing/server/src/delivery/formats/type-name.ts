import { nameIn } from '../../domain/text/two-names';
import type { GovernedType } from '../../entries/governed-types';
import { wordsLocale } from '../../messages';
import { knownModel, type Strapi } from '../../strapi-boundary';

/** @returns what a type is called in a language; a host's own type is called what the host calls it */
export function typeName(strapi: Strapi, type: GovernedType, locale: string): string {
  return nameIn(knownModel(strapi, type.uid).info.displayName, wordsLocale(locale));
}
