/**
 * The part of Strapi's schema language that the mandated types are written in. Own types rather than
 * `@strapi/types`: the same shapes are also READ here from host apps, where nothing may be assumed but `type`.
 */

/** What a field means to this plugin, beyond its Strapi type; kept under `pluginOptions['gov-publishing']`. */
export interface FieldMeaning {
  /**
   * `url` an absolute http(s) address · `url-or-path` that, or a path of this site from `/` ·
   * `slug` ASCII words joined by hyphens · `fee` a sum in baht, where a word such as ฟรี is told what to do instead · `fiscal-year-be` a Thai fiscal year in the Buddhist era, e.g. 2561.
   */
  readonly format?: 'url' | 'url-or-path' | 'slug' | 'fiscal-year-be' | 'fee';
  /**
   * Signed with the entry and open to anyone who reads its proof bundle, but part of no public answer, page, export or filter.
   * No place for what must stay inside: that is Strapi's `private`, which is not signed.
   */
  readonly unlisted?: true;
}

interface AttributeBase {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly pluginOptions?: {
    readonly i18n?: { readonly localized: boolean };
    readonly 'gov-publishing'?: FieldMeaning;
  };
}

interface TextAttribute extends AttributeBase {
  readonly type: 'string' | 'text' | 'richtext' | 'email';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly regex?: string;
}
interface NumberAttribute extends AttributeBase {
  readonly type: 'integer' | 'decimal';
  readonly min?: number;
  readonly max?: number;
}
interface BooleanAttribute extends AttributeBase {
  readonly type: 'boolean';
  readonly default?: boolean;
}
interface TimeAttribute extends AttributeBase {
  readonly type: 'date' | 'datetime';
}
interface EnumerationAttribute extends AttributeBase {
  readonly type: 'enumeration';
  readonly enum: readonly string[];
  readonly default?: string;
}
interface MediaAttribute extends AttributeBase {
  readonly type: 'media';
  readonly multiple: boolean;
  readonly allowedTypes: readonly ('images' | 'files' | 'videos' | 'audios')[];
}
interface RelationAttribute extends AttributeBase {
  readonly type: 'relation';
  /** One-sided only: an inverse side would let the related document rewrite what was signed. */
  readonly relation: 'manyToOne' | 'manyToMany';
  readonly target: string;
}
interface ComponentAttribute extends AttributeBase {
  readonly type: 'component';
  readonly component: string;
  readonly repeatable: boolean;
  readonly max?: number;
}
interface DynamicZoneAttribute extends AttributeBase {
  readonly type: 'dynamiczone';
  readonly components: readonly string[];
}

/** One attribute of a mandated type or component, in Strapi's schema language. */
export type Attribute =
  | TextAttribute
  | NumberAttribute
  | BooleanAttribute
  | TimeAttribute
  | EnumerationAttribute
  | MediaAttribute
  | RelationAttribute
  | ComponentAttribute
  | DynamicZoneAttribute;

export type Attributes = Readonly<Record<string, Attribute>>;

/** The attribute with a value of its own in every locale. */
export function localised<A extends Attribute>(attribute: A): A {
  return withI18n(attribute, true);
}

/** The attribute with one value for all locales: Strapi copies it to the other locales on every save. */
export function shared<A extends Attribute>(attribute: A): A {
  return withI18n(attribute, false);
}

function withI18n<A extends Attribute>(attribute: A, localized: boolean): A {
  return { ...attribute, pluginOptions: { ...attribute.pluginOptions, i18n: { localized } } };
}

/** The attribute with a meaning for this plugin. */
export function meaning<A extends Attribute>(what: FieldMeaning, attribute: A): A {
  return { ...attribute, pluginOptions: { ...attribute.pluginOptions, 'gov-publishing': what } };
}

/**
 * Attributes of which no two are the same object. Strapi writes each attribute's column name INTO it: one object
 * under two names gives two columns of one name, and the table cannot be made.
 */
export function unshared(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, structuredClone(attribute)]),
  );
}
