import { ContentError } from './content-error';

/**
 * One attribute of a Strapi schema, as far as content is concerned. Deliberately loose (`type: string`, all
 * else optional) so that the objects in `strapi.contentTypes[uid]` and `strapi.components[uid]` fit as they are.
 */
export interface ContentAttribute {
  readonly type: string;
  /** Kept from the public by its own type; what no reader sees is no content. */
  readonly private?: boolean;
  /** `media` */
  readonly multiple?: boolean;
  /** `relation`: oneToOne, oneToMany, manyToOne, manyToMany, morphToOne, morphToMany, morphOne, morphMany. */
  readonly relation?: string;
  /** `relation`: uid of the related type; absent for morphTo relations, whose rows carry `__type`. */
  readonly target?: string;
  readonly mappedBy?: string;
  readonly inversedBy?: string;
  readonly morphBy?: string;
  /** `component`: uid of the component. */
  readonly component?: string;
  readonly repeatable?: boolean;
  /** `dynamiczone`: uids of the components it may hold. */
  readonly components?: readonly string[];
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}

/** A content type or a component. */
export interface ContentModel {
  readonly uid: string;
  readonly attributes: Readonly<Record<string, ContentAttribute>>;
}

/** Finds a content type or a component by its uid. */
export interface ContentModels {
  model(uid: string): ContentModel | undefined;
}

/** A row with everything populated, as Strapi's document service or query engine returns it. */
export type ContentEntry = Readonly<Record<string, unknown>>;

/** Rows of an entry and of a component differ: a component may well have a field called `locale` of its own. */
export type ContentPlace = 'entry' | 'component';

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

/** True for a relation that is stored on the other side: it is the other entry's content, not this one's. */
function isInverse(attribute: ContentAttribute): boolean {
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
 */
export function signedAttributes(
  model: ContentModel,
  place: ContentPlace,
): readonly (readonly [name: string, attribute: ContentAttribute])[] {
  const leftOut = place === 'entry' ? SYSTEM_FIELDS : ROW_FIELDS;
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

/** True where a relation may hold more than one target. */
export function isToMany(attribute: ContentAttribute): boolean {
  return attribute.relation?.endsWith('ToMany') ?? false;
}

/**
 * @param uid a component's uid, as an attribute or a dynamic zone's row names it
 * @throws ContentError `unknown_model` where there is no such component
 */
export function componentModel(models: ContentModels, uid: unknown, path: string): ContentModel {
  const model = typeof uid === 'string' ? models.model(uid) : undefined;
  if (model === undefined)
    throw new ContentError('unknown_model', path, `there is no component ${String(uid)}`);
  return model;
}

/** @returns whether the value is an object with fields: not null, not an array, not a Date. */
export function isRow(value: unknown): value is ContentEntry {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** @returns the path of a field inside another, in the form findings use: `attachments.0.alt`. */
export function pathTo(parent: string, step: string | number): string {
  return parent === '' ? String(step) : `${parent}.${step}`;
}
