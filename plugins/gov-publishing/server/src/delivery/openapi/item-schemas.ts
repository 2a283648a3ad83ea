import { HTML_MARK } from '../../domain/text/rich-text-format';
import { holdsComponents, isZone, repeats, type SchemaAttribute } from '../../domain/schema/attribute';
import { schemaFields, type SchemaField, type SchemaPart } from '../../domain/schema/schema-fields';
import { isListed } from '../../content-types/model/field-format';
import type { GovernedType } from '../../entries/governed-types';
import { knownModel, modelOf, type Strapi } from '../../strapi-boundary';
import { listOf, nullable, ref, type Schema } from './json-schema';

/** Components in components: deeper than anybody writes, and an end for those that hold themselves. */
const MAX_DEPTH = 10;

const JSON_TYPES: Readonly<Record<string, Schema>> = {
  string: { type: 'string' },
  text: { type: 'string' },
  richtext: {
    type: 'string',
    description: `As it was signed: HTML where it begins with \`${HTML_MARK}\`, else Markdown`,
  },
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
  const walk = { schemaOf: (uid: string | undefined) => modelOf(strapi, uid), deepest: MAX_DEPTH };
  const own = [...schemaFields(walk, knownModel(strapi, type.uid))]
    .filter(
      ({ name, attribute }) => isListed(attribute) && name !== type.agencyAttribute && name !== 'attachments',
    )
    .map((field) => [field.name, nullable(valueSchema(field))] as const);
  const computed = Object.entries(type.definition.computed ?? {}).map(([name, { type: kind, mayLack }]) => {
    const schema = JSON_TYPES[kind] ?? {};
    return [name, mayLack ? nullable(schema) : schema] as const;
  });
  const always: Record<string, Schema> = {
    documentId: { type: 'string' },
    locale: { type: ['string', 'null'] },
    agency: nullable(ref('Agency')),
    attachments: listOf(ref('Attachment')),
    referencedFiles: listOf(ref('ReferencedFile')),
    ...(type.definition.data && {
      updateDueOn: {
        type: ['string', 'null'],
        format: 'date',
        description: 'Last day on which the next data are in time',
      },
      updateOverdue: { type: 'boolean', description: 'Whether that day has passed' },
    }),
    datePosted: { type: 'string', format: 'date-time', description: 'First publication' },
    dateModified: { type: 'string', format: 'date-time', description: 'Publication of what is shown' },
    publication: ref('Publication'),
  };
  return {
    type: 'object',
    properties: { ...always, ...Object.fromEntries([...own, ...computed]) },
    required: Object.keys(always),
  };
}

function valueSchema({ attribute, parts }: SchemaField): Schema {
  const { type } = attribute;
  if (type === 'enumeration') return { type: 'string', enum: [...(attribute.enum ?? [])] };
  if (type === 'media') return attribute.multiple === true ? listOf(ref('File')) : ref('File');
  if (type === 'relation') return isToMany(attribute) ? listOf(ref('Related')) : ref('Related');
  if (isZone(attribute)) return listOf({ anyOf: parts.map(zoneRowSchema) });
  if (holdsComponents(attribute)) {
    const component: Schema = { type: 'object', properties: propertiesOf(parts[0]) };
    return repeats(attribute) ? listOf(component) : component;
  }
  return JSON_TYPES[type] ?? {};
}

function propertiesOf(part: SchemaPart | undefined): Readonly<Record<string, Schema>> {
  const fields = [...(part?.fields ?? [])].filter(({ attribute }) => isListed(attribute));
  return Object.fromEntries(fields.map((field) => [field.name, nullable(valueSchema(field))] as const));
}

/** A row of a dynamic zone names its component. */
function zoneRowSchema(part: SchemaPart): Schema {
  return {
    type: 'object',
    properties: { __component: { const: part.uid }, ...propertiesOf(part) },
    required: ['__component'],
  };
}

function isToMany({ relation = '' }: SchemaAttribute): boolean {
  return relation.endsWith('ToMany') || relation === 'morphMany';
}
