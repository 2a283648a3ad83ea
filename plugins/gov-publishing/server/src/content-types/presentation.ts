import type { Schema } from '../domain/schema/attribute';
import { isListed } from './model/field-format';
import type { ContentTypeSchema } from './model/schema';

const SCALAR_TYPES = [
  'string',
  'text',
  'richtext',
  'email',
  'integer',
  'decimal',
  'boolean',
  'date',
  'datetime',
  'enumeration',
] as const;
/** Type of a public field: decides how a filter's value is read and compared. */
export type ScalarType = (typeof SCALAR_TYPES)[number];

export type PublicFields = Readonly<Record<string, ScalarType>>;

/** How a type shows itself to the public: in `/api/gov/<plural>` and where others relate to it. */
export interface Presentation {
  readonly plural: string;
  /** Scalar fields open to `fields`, `filters` and `sort`, by name. */
  readonly publicFields: PublicFields;
  /** What a reader sees of an entry where another one relates to it; part of what is signed there. */
  readonly labelFields: readonly string[];
  /** Fields that hold the words people look for. */
  readonly searchFields: readonly string[];
  /** In Strapi's syntax, e.g. `datePosted:desc`; over public fields and `LEDGER_FIELDS`. */
  readonly defaultSort: readonly string[];
}

export type PresentationChoices = Pick<Presentation, 'labelFields' | 'searchFields' | 'defaultSort'>;

/**
 * Dates that the public sees on every entry though no type stores them: first and last publish act in the
 * ledger (NEWS-08). Open to `sort` and `filters` like public fields.
 */
export const LEDGER_FIELDS = {
  datePosted: 'datetime',
  dateModified: 'datetime',
} as const satisfies PublicFields;

/** The field by which entries are asked for by agency, e.g. `filters[agency]=SKN-01`. */
export const AGENCY = 'agency';

/** By more fields no list is sorted. */
export const MAX_ORDERS = 4;

/**
 * @returns the fields that filters and orders work on. Not the long texts: comparing them reads every row whole, and one
 *   query could hold the database; `q` finds words in them by an index
 */
export function comparedFields(fields: PublicFields): PublicFields {
  return Object.fromEntries(Object.entries(fields).filter(([, type]) => type !== 'richtext'));
}

/** @returns the public scalar fields of any schema: all but unlisted ones. */
export function publicFieldsOf(schema: Schema): PublicFields {
  const fields: Record<string, ScalarType> = {};
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    const type = SCALAR_TYPES.find((scalar) => scalar === attribute.type);
    if (type !== undefined && isListed(attribute)) fields[name] = type;
  }
  return fields;
}

/** Completes a type's choices with what its schema already says. */
export function presentationOf(schema: ContentTypeSchema, choices: PresentationChoices): Presentation {
  return { plural: schema.info.pluralName, publicFields: publicFieldsOf(schema), ...choices };
}
