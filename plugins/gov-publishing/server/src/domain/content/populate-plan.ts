import { ContentError } from './content-error';
import {
  componentModel,
  pathTo,
  signedAttributes,
  type ContentAttribute,
  type ContentModel,
  type ContentModels,
  type ContentPlace,
} from './content-model';

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

interface Walk {
  readonly models: ContentModels;
  readonly labelFieldsOf: LabelFieldsOf;
  readonly relationPaths: RelationPath[];
}

function planComponent(walk: Walk, uid: unknown, path: string, above: readonly string[]): PopulateValue {
  const model = componentModel(walk.models, uid, path);
  // A component that holds itself has no last level: whatever depth were chosen, text below it would go unsigned.
  if (above.includes(model.uid)) {
    throw new ContentError('recursive_component', path, `${model.uid} holds itself: ${above.join(' > ')}`);
  }
  const populate = planFields(walk, model, 'component', path, [...above, model.uid]);
  return Object.keys(populate).length > 0 ? { populate } : true;
}

function planRelation(walk: Walk, attribute: ContentAttribute, path: string): PopulateValue {
  walk.relationPaths.push({ path, target: attribute.target ?? null });
  // A morph relation names its targets only in its rows, so its fields cannot be chosen beforehand.
  if (attribute.target === undefined) return true;
  return { fields: [...new Set(['documentId', ...walk.labelFieldsOf(attribute.target)])] };
}

function planFields(
  walk: Walk,
  model: ContentModel,
  place: ContentPlace,
  path: string,
  above: readonly string[],
): Populate {
  const populate: Record<string, PopulateValue> = {};
  for (const [name, attribute] of signedAttributes(model, place)) {
    const at = pathTo(path, name);
    if (attribute.type === 'component') {
      populate[name] = planComponent(walk, attribute.component, at, above);
    } else if (attribute.type === 'dynamiczone') {
      const parts = (attribute.components ?? []).map(
        (uid) => [uid, planComponent(walk, uid, `${at}[${uid}]`, above)] as const,
      );
      populate[name] = { on: Object.fromEntries(parts) };
    } else if (attribute.type === 'media') {
      populate[name] = { fields: MEDIA_FIELDS };
    } else if (attribute.type === 'relation') {
      populate[name] = planRelation(walk, attribute, at);
    }
  }
  return populate;
}

/**
 * What to load so that `canonicalContent` finds everything it signs, and nothing more.
 * @throws ContentError `unknown_model`; `recursive_component` for a component that holds itself
 */
export function populatePlan(
  schema: ContentModel,
  models: ContentModels,
  labelFieldsOf: LabelFieldsOf,
): PopulatePlan {
  const relationPaths: RelationPath[] = [];
  const populate = planFields({ models, labelFieldsOf, relationPaths }, schema, 'entry', '', []);
  return { populate, relationPaths };
}
