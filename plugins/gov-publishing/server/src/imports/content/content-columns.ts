import type { GovernedType } from '../../entries/governed-types';
import { labelIn } from '../../messages/choices';
import { say } from '../../messages';
import { knownModel, type Strapi } from '../../strapi-boundary';
import type { SchemaAttribute } from '../../domain/schema/attribute';
import type { Column } from '../table/records';

/** Fields whose value a cell can hold. Relations, files and rows of components are none. */
const IN_A_CELL = [
  'string',
  'text',
  'richtext',
  'enumeration',
  'date',
  'datetime',
  'integer',
  'decimal',
  'boolean',
];

/** Columns that are about an entry, and no field of it. */
export const ABOUT = ['key', 'oldAddress', 'files', 'state', 'publishedAt'] as const;
type About = (typeof ABOUT)[number];

/** A field of the type that a column may fill. */
export interface ContentField {
  readonly name: string;
  readonly holder: string;
  readonly attribute: SchemaAttribute;
}

/** @returns the fields of a type that a cell can hold, in their order */
export function contentFields(strapi: Strapi, { uid }: GovernedType): ContentField[] {
  const { attributes, modelName } = knownModel(strapi, uid);
  return Object.entries(attributes).flatMap(([name, attribute]) =>
    IN_A_CELL.includes(attribute.type) && !SERVER_OWN.includes(name)
      ? [{ name, holder: modelName, attribute }]
      : [],
  );
}

/** Strapi's own columns: they say that something is public, and who made it. */
const SERVER_OWN = ['createdAt', 'updatedAt', 'publishedAt', 'firstPublishedAt', 'locale', 'documentId'];

/** @returns the columns that a table of this type may have; called as the forms call the fields */
export function contentColumns(strapi: Strapi, type: GovernedType): Column[] {
  const [title] = type.definition.texts.title;
  const fields = contentFields(strapi, type).map(({ name, holder }): Column => ({
    key: name,
    headings: [labelIn('th', holder, name), labelIn('en', holder, name), name].filter(
      (heading) => heading !== undefined,
    ),
    required: name === title,
  }));
  const about = ABOUT.map((key): Column<About> => ({
    key,
    headings: [say('th', `import.about.${key}`), say('en', `import.about.${key}`), ...OTHER_NAMES[key]],
    required: false,
  }));
  return [...fields, ...about];
}

/** What other programs call them. `state` and `publishedAt`: whatever says of an entry that it is public. It is told, and nothing becomes so by it. */
const OTHER_NAMES: Readonly<Record<About, readonly string[]>> = {
  key: ['id', 'key', 'guid'],
  oldAddress: ['old_url', 'link', 'permalink'],
  files: ['attachments', 'files'],
  state: ['state', 'status', 'post_status'],
  publishedAt: ['publishedat', 'published_at', 'firstpublishedat'],
};
