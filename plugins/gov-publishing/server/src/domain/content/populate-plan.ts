import type { Schema, SchemaAttribute } from '../schema/attribute';
import { isZone } from '../schema/attribute';
import { schemaFields, type SchemaField, type SchemaPart } from '../schema/schema-fields';
import { ContentError } from './content-error';
import { signedWalk, type ContentModels } from './content-model';

/** Strapi's `populate` parameter, in the form of the document service (`fields`, not the query engine's `select`). */
export interface Populate {
  readonly [name: string]: PopulateValue;
}
export type PopulateValue =
  | true
  | { readonly fields: readonly string[] }
  | { readonly populate: Populate }
  | { readonly on: { readonly [uid: string]: PopulateValue } };

/** A relation inside a type. */
export interface RelationPath {
  /** e.g. `agency`, `sections.author`; inside a dynamic zone the component's uid stands in brackets: `body[shared.quote].law`. */
  readonly path: string;
  /** uid of the related type, or null for a morph relation. */
  readonly target: string | null;
}

export interface PopulatePlan {
  readonly populate: Populate;
  readonly relationPaths: readonly RelationPath[];
}

/** Names of the fields of a related type that its label is made of, e.g. `['code', 'name']`. */
export type LabelFieldsOf = (uid: string) => readonly string[];

/** What the snapshot says of a file, and what is needed to find its bytes (hash, ext, url, provider). */
const MEDIA_FIELDS = [
  'documentId',
  'name',
  'alternativeText',
  'caption',
  'mime',
  'size',
  'hash',
  'ext',
  'url',
  'provider',
  'updatedAt',
] as const;

interface Plan {
  readonly labelFieldsOf: LabelFieldsOf;
  readonly relationPaths: RelationPath[];
}

function planComponent(plan: Plan, { uid, path, above, fields }: SchemaPart): PopulateValue {
  // A component that holds itself has no last level: whatever depth were chosen, text below it would go unsigned.
  if (above.includes(uid))
    throw new ContentError('recursive_component', path, `${uid} holds itself: ${above.join(' > ')}`);
  const populate = planFields(plan, fields);
  return Object.keys(populate).length > 0 ? { populate } : true;
}

function planRelation(plan: Plan, attribute: SchemaAttribute, path: string): PopulateValue {
  plan.relationPaths.push({ path, target: attribute.target ?? null });
  // A morph relation names its targets only in its rows, so its fields cannot be chosen beforehand.
  if (attribute.target === undefined) return true;
  return { fields: [...new Set(['documentId', ...plan.labelFieldsOf(attribute.target)])] };
}

function planField(plan: Plan, { attribute, path, parts }: SchemaField): PopulateValue | undefined {
  if (isZone(attribute))
    return { on: Object.fromEntries(parts.map((part) => [part.uid, planComponent(plan, part)] as const)) };
  const [component] = parts;
  if (component) return planComponent(plan, component);
  if (attribute.type === 'media') return { fields: MEDIA_FIELDS };
  return attribute.type === 'relation' ? planRelation(plan, attribute, path) : undefined;
}

function planFields(plan: Plan, fields: Iterable<SchemaField>): Populate {
  const populate: Record<string, PopulateValue> = {};
  for (const field of fields) {
    const value = planField(plan, field);
    if (value !== undefined) populate[field.name] = value;
  }
  return populate;
}

/**
 * What to load so that `canonicalContent` finds everything it signs, and nothing more.
 * @throws ContentError `unknown_model`; `recursive_component` for a component that holds itself
 */
export function populatePlan(
  schema: Schema,
  models: ContentModels,
  labelFieldsOf: LabelFieldsOf,
): PopulatePlan {
  const relationPaths: RelationPath[] = [];
  // No depth ends this walk: what lies deeper would be read by nobody, and so signed by nobody.
  const fields = schemaFields({ ...signedWalk(models), deepest: Infinity }, schema);
  return { populate: planFields({ labelFieldsOf, relationPaths }, fields), relationPaths };
}
