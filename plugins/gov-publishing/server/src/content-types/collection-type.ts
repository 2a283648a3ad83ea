import { unshared, type Attributes } from './model/attribute';
import type { ContentTypeSchema } from './model/schema';

/** The names of a type; `displayName` carries both languages because Strapi shows it untranslated in places. */
export interface TypeNames {
  readonly singular: string;
  readonly plural: string;
  readonly displayName: string;
  readonly description: string;
}

/** A localised type with draft and publish: one that the gate governs. */
export function publishableType(names: TypeNames, attributes: Attributes): ContentTypeSchema {
  return collectionType(names, attributes, true);
}

/**
 * A type without drafts or locales, whose rows publishable entries point at. Where they do, Strapi calls a row by its
 * first text: that is to be its name, and not a code or the number of an order that many officers share.
 */
export function relatedType(names: TypeNames, attributes: Attributes): ContentTypeSchema {
  return collectionType(names, attributes, false);
}

function collectionType(names: TypeNames, attributes: Attributes, publishable: boolean): ContentTypeSchema {
  return {
    kind: 'collectionType',
    collectionName: `gov_${names.plural.replaceAll('-', '_')}`,
    info: {
      singularName: names.singular,
      pluralName: names.plural,
      displayName: names.displayName,
      description: names.description,
    },
    options: { draftAndPublish: publishable },
    pluginOptions: publishable ? { i18n: { localized: true } } : {},
    attributes: unshared(attributes),
  };
}
