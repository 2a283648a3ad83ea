import type { SchemaAttribute } from '../../domain/schema/attribute';
import type { FieldMeaning } from './attribute';

/** @returns what the attribute means to this plugin; an empty object for a field that carries no mark. */
export function meaningOf(attribute: SchemaAttribute): FieldMeaning {
  const options = attribute.pluginOptions as { readonly 'gov-publishing'?: FieldMeaning } | undefined;
  return options?.['gov-publishing'] ?? {};
}

/** @returns whether public answers, pages, exports and searches have the field: all but unlisted, private and secret ones */
export function isListed(attribute: SchemaAttribute): boolean {
  const { private: isPrivate } = attribute as { readonly private?: boolean };
  return meaningOf(attribute).unlisted !== true && isPrivate !== true && attribute.type !== 'password';
}
