import type { Schema, SchemaAttribute, SchemaOf } from '../schema/attribute';
import { ContentError } from './content-error';

/** Finds a content type or a component by its uid. */
export interface ContentModels {
  model(uid: string): Schema | undefined;
}

const ROW_FIELDS: ReadonlySet<string> = new Set(['id', 'documentId']);
const SYSTEM_FIELDS: ReadonlySet<string> = new Set([
  ...ROW_FIELDS,
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
  'strapi_stage',
  'strapi_assignee',
]);

/** True for what Strapi keeps of every entry by itself, and asks nobody for. */
export function isSystemField(name: string): boolean {
  return SYSTEM_FIELDS.has(name);
}

/** True for a relation that is stored on the other side: it is the other entry's content, not this one's. */
function isInverse(attribute: SchemaAttribute): boolean {
  return (
    attribute.type === 'relation' &&
    (attribute.mappedBy !== undefined ||
      attribute.relation === 'morphOne' ||
      attribute.relation === 'morphMany')
  );
}

/**
 * The attributes whose values are signed, sorted by name (UTF-16 code units). Left out: Strapi's own
 * bookkeeping, passwords, inverse relations, and what the type keeps private: the signed content is shown to everybody
 * as it is, in the provenance bundle too, so a private note in it would be a leak.
 *
 * @param component uid of the component that has them, null for an entry: rows of the two differ, a component may well have
 *   a field called `locale` of its own
 */
export function signedAttributes(
  model: Schema,
  component: string | null,
): readonly (readonly [name: string, attribute: SchemaAttribute])[] {
  const leftOut = component === null ? SYSTEM_FIELDS : ROW_FIELDS;
  return Object.entries(model.attributes)
    .filter(
      ([name, attribute]) =>
        !leftOut.has(name) &&
        attribute.type !== 'password' &&
        attribute.private !== true &&
        !isInverse(attribute),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** How a walk over signed content goes, along a schema and along a value alike. */
export interface SignedWalk {
  readonly schemaOf: SchemaOf;
  readonly select: typeof signedAttributes;
}

/**
 * @returns a walk over what is signed and nothing else
 * @throws ContentError while it goes: `unknown_model` where a component is named that does not exist
 */
export function signedWalk(models: ContentModels): SignedWalk {
  const schemaOf: SchemaOf = (uid, path) => {
    const model = uid === undefined ? undefined : models.model(uid);
    if (model === undefined)
      throw new ContentError('unknown_model', path, `there is no component ${String(uid)}`);
    return model;
  };
  return { schemaOf, select: signedAttributes };
}

/** True where a relation may hold more than one target. */
export function isToMany(attribute: SchemaAttribute): boolean {
  return attribute.relation?.endsWith('ToMany') ?? false;
}
