import type { GovernedType } from '../../../entries/governed-types';
import { knownModel, type Strapi } from '../../../strapi-boundary';
import type { SchemaAttribute } from '../../../domain/schema/attribute';

/** Types of attributes whose value a cell can hold as it stands. */
const IN_A_CELL = [
  'string',
  'text',
  'richtext',
  'email',
  'enumeration',
  'date',
  'datetime',
  'integer',
  'decimal',
  'boolean',
];

/** Strapi's own columns: they say that something is public, and who made it. */
const SERVER_OWN = [
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'locale',
  'documentId',
  'createdBy',
  'updatedBy',
  'localizations',
  'strapi_stage',
  'strapi_assignee',
];

/** A field of a type or component that a cell may fill. */
export interface ContentField {
  readonly name: string;
  /** Under what its words stand: the name of its type or component. */
  readonly holder: string;
  readonly attribute: SchemaAttribute;
}

/** @returns whether a cell holds the value of an attribute as it stands */
export function isInACell({ type }: SchemaAttribute): boolean {
  return IN_A_CELL.includes(type);
}

/** @returns all fields of a type or component that people fill, in their order */
export function ownFields(strapi: Strapi, uid: string): ContentField[] {
  const { attributes, modelName } = knownModel(strapi, uid);
  return Object.entries(attributes)
    .filter(([name]) => !SERVER_OWN.includes(name))
    .map(([name, attribute]) => ({ name, holder: modelName, attribute }));
}

/** @returns the fields of a type that a cell can hold as they stand, in their order */
export function contentFields(strapi: Strapi, { uid }: GovernedType): ContentField[] {
  return ownFields(strapi, uid).filter(({ attribute }) => isInACell(attribute));
}
