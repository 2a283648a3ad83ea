import type { GovernedTypes } from '../../entries/governed-types';
import { asRow, type Strapi } from '../../strapi-boundary';

/** i18n's service, as far as it is wrapped here. */
interface Localizations {
  syncNonLocalizedAttributes(source: unknown, model: { readonly uid: string }): Promise<unknown>;
}

/**
 * When one language is published, i18n writes the fields without translation into the published rows of the others
 * (or not: that hangs on the order in which the database returns rows). Under the gate each language's public words
 * are those of its own signatures; if publishing one changed the other, line 1 would rightly refuse, and a shared
 * field of a law that is public in two languages could never be brought up to date in either.
 */
export function keepPublishedLanguagesApart(strapi: Strapi, types: GovernedTypes): void {
  const service = strapi.plugin('i18n').service('localizations') as unknown as Localizations;
  const sync = service.syncNonLocalizedAttributes.bind(service);
  service.syncNonLocalizedAttributes = async (source, model) => {
    const { publishedAt } = asRow(source);
    const isPublished = publishedAt !== null && publishedAt !== undefined;
    return isPublished && types.has(model.uid) ? undefined : sync(source, model);
  };
}
