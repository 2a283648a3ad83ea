/**
 * One attribute of a Strapi schema, as far as anything here reads it. Deliberately loose (`type: string`, all else
 * optional) so that the objects in `strapi.contentTypes[uid]` and `strapi.components[uid]` fit as they are, this plugin's
 * own and a host app's alike.
 */
export interface SchemaAttribute {
  readonly type: string;
  readonly required?: boolean;
  /** Kept from the public by its own type; what no reader sees is no content. */
  readonly private?: boolean;
  /** `enumeration` */
  readonly enum?: readonly string[];
  /** `media` */
  readonly multiple?: boolean;
  readonly allowedTypes?: readonly string[];
  /** `relation`: oneToOne, oneToMany, manyToOne, manyToMany, morphToOne, morphToMany, morphOne, morphMany. */
  readonly relation?: string;
  /** `relation`: uid of the related type; absent for morphTo relations, whose rows carry `__type`. */
  readonly target?: string;
  /** `relation`: the other side's attribute, where that one owns the relation. */
  readonly mappedBy?: string;
  readonly inversedBy?: string;
  readonly morphBy?: string;
  /** `component`: uid of the component. */
  readonly component?: string;
  readonly repeatable?: boolean;
  /** `dynamiczone`: uids of the components it may hold. */
  readonly components?: readonly string[];
  readonly pluginOptions?: object;
}

/** What is read of any schema: of a content type or of a component. */
export interface Schema {
  readonly attributes: Readonly<Record<string, SchemaAttribute>>;
}

/**
 * Finds the schema of a component, or of a type that a relation leads to.
 *
 * @param uid as the schema or a row names it; undefined where a row names none
 * @param path where it is named, for a finder that refuses what it does not know
 */
export type SchemaOf = (uid: string | undefined, path: string) => Schema | undefined;

/** @returns whether rows of components stand in the attribute: one, a list, or a dynamic zone */
export function holdsComponents({ type }: SchemaAttribute): boolean {
  return type === 'component' || type === 'dynamiczone';
}

/** @returns whether the attribute's value is a list of rows: a dynamic zone, or a component that repeats */
export function repeats({ type, repeatable }: SchemaAttribute): boolean {
  return type === 'dynamiczone' || (type === 'component' && repeatable === true);
}

/** @returns whether each row of the attribute names the component that it is of */
export function isZone({ type }: SchemaAttribute): boolean {
  return type === 'dynamiczone';
}

/** @returns uids of the components whose rows may stand in the attribute; none for any other kind of attribute */
export function componentsIn({ type, component, components }: SchemaAttribute): readonly string[] {
  if (type === 'dynamiczone') return components ?? [];
  return type === 'component' && component !== undefined ? [component] : [];
}

/** @returns an attribute by its name, which may come from a request: names such as `__proto__` find nothing */
export function attributeNamed(schema: Schema | undefined, name: string): SchemaAttribute | undefined {
  return schema && Object.hasOwn(schema.attributes, name) ? schema.attributes[name] : undefined;
}

/** @returns the path of a field inside another, in the form findings use: `attachments.0.alt`. */
export function pathTo(parent: string, step: string | number): string {
  return parent === '' ? String(step) : `${parent}.${step}`;
}
