import { isListed } from '../../content-types/model/field-format';
import type { ReadableAttribute, ReadableSchema } from '../../content-types/model/schema';
import type { GovernedType } from '../../entries/governed-types';
import type { Strapi } from '../../strapi-boundary';
import { listOf, nullable, ref, type Schema } from './json-schema';

const JSON_TYPES: Readonly<Record<string, Schema>> = {
  string: { type: 'string' },
  text: { type: 'string' },
  richtext: { type: 'string', description: 'Markdown, cleaned when it was written' },
  email: { type: 'string' },
  uid: { type: 'string' },
  biginteger: { type: 'string' },
  time: { type: 'string' },
  integer: { type: 'integer' },
  decimal: { type: 'number' },
  float: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  datetime: { type: 'string', format: 'date-time' },
};

/**
 * @returns what an entry of a type looks like in public answers. Its own fields are optional: `fields` asks for some of
 *   them, and lists and files that are empty are left out of what is signed
 */
export function itemSchema(strapi: Strapi, type: GovernedType): Schema {
  const model = strapi.getModel(type.uid as never) as unknown as ReadableSchema;
  const own = Object.entries(model.attributes as Readonly<Record<string, ReadableAttribute>>)
    .filter(
      ([name, attribute]) => isListed(attribute) && name !== type.agencyAttribute && name !== 'attachments',
    )
    .map(([name, attribute]) => [name, nullable(valueSchema(strapi, attribute))] as const);
  const always: Record<string, Schema> = {
    documentId: { type: 'string' },
    locale: { type: ['string', 'null'] },
    agency: nullable(ref('Agency')),
    attachments: listOf(ref('Attachment')),
    referencedFiles: listOf(ref('ReferencedFile')),
    datePosted: { type: 'string', format: 'date-time', description: 'First publication' },
    dateModified: { type: 'string', format: 'date-time', description: 'Publication of what is shown' },
    publication: ref('Publication'),
  };
  return {
    type: 'object',
    properties: { ...always, ...Object.fromEntries(own) },
    required: Object.keys(always),
  };
}

function valueSchema(strapi: Strapi, attribute: ReadableAttribute): Schema {
  const { type } = attribute;
  if (type === 'enumeration') return { type: 'string', enum: [...(attribute.enum ?? [])] };
  if (type === 'media') return attribute.multiple === true ? listOf(ref('File')) : ref('File');
  if (type === 'relation') return isToMany(attribute) ? listOf(ref('Related')) : ref('Related');
  if (type === 'component') {
    const component = componentSchema(strapi, attribute.component ?? '');
    return attribute.repeatable === true ? listOf(component) : component;
  }
  if (type === 'dynamiczone')
    return listOf({ anyOf: (attribute.components ?? []).map((uid) => zoneRowSchema(strapi, uid)) });
  return JSON_TYPES[type] ?? {};
}

function componentSchema(strapi: Strapi, uid: string): Schema {
  const model = strapi.components[uid as never] as unknown as ReadableSchema | undefined;
  const parts = Object.entries((model?.attributes ?? {}) as Readonly<Record<string, ReadableAttribute>>)
    .filter(([, attribute]) => isListed(attribute))
    .map(([name, attribute]) => [name, nullable(valueSchema(strapi, attribute))] as const);
  return { type: 'object', properties: Object.fromEntries(parts) };
}

/** A row of a dynamic zone names its component. */
function zoneRowSchema(strapi: Strapi, uid: string): Schema {
  const { properties } = componentSchema(strapi, uid) as { readonly properties: Record<string, Schema> };
  return {
    type: 'object',
    properties: { __component: { const: uid }, ...properties },
    required: ['__component'],
  };
}

function isToMany({ relation = '' }: ReadableAttribute): boolean {
  return relation.endsWith('ToMany') || relation === 'morphMany';
}
