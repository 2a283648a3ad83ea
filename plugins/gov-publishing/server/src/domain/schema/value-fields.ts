import {
  holdsComponents,
  isZone,
  pathTo,
  type Schema,
  type SchemaAttribute,
  type SchemaOf,
} from './attribute';

/** A row of an entry or a component, populated by Strapi or as it came in a request: nothing about its values is known. */
export type Values = Readonly<Record<string, unknown>>;

/** A value of an entry, where it stands, and what stands beside it. */
export interface ValueField {
  readonly name: string;
  readonly attribute: SchemaAttribute;
  readonly value: unknown;
  /** e.g. `title`, `source.url`, `details.2.photo`. */
  readonly path: string;
  /** The entry or component row that holds the value. */
  readonly holder: Values;
  /** Uid of the component that holds the value; null for the entry itself. */
  readonly component: string | null;
  /**
   * Component rows in the value, and related rows where the walk follows them; a single one is a list of one. Whatever
   * stands in their place is among them, so that a reader may refuse it.
   */
  readonly rows: readonly ValueRow[];
}

/** What stands where a row of a component, or a related row, is expected. */
export interface ValueRow {
  readonly value: unknown;
  readonly path: string;
  /** As the attribute fixes it, or as the row itself names it; undefined where it names none. */
  readonly uid: string | undefined;
  /** Its own fields, looked up when they are asked for; none where it is no row, or where no schema has its uid. */
  readonly fields: Iterable<ValueField>;
}

/** How a walk along a value goes. It ends with the value, which has no circles. */
export interface ValueWalk {
  readonly schemaOf: SchemaOf;
  /** Which attributes are gone through, and in which order; all, in the schema's own order, where it is left out. */
  readonly select?: (
    schema: Schema,
    component: string | null,
    row: Values,
  ) => Iterable<readonly [string, SchemaAttribute]>;
  /** Goes on into related rows, which Strapi may have populated in turn. */
  readonly relations?: true;
}

/** @returns the fields of an entry, each with its value and, when asked, with the fields of the rows in it */
export function valueFields(walk: ValueWalk, schema: Schema, entry: Values): Iterable<ValueField> {
  return fieldsIn(walk, schema, entry, null, '');
}

function* fieldsIn(
  walk: ValueWalk,
  schema: Schema,
  holder: Values,
  component: string | null,
  path: string,
): Generator<ValueField> {
  const attributes = walk.select?.(schema, component, holder) ?? Object.entries(schema.attributes);
  for (const [name, attribute] of attributes) {
    const at = pathTo(path, name);
    const value = holder[name];
    const goesOn = holdsComponents(attribute) || (walk.relations && attribute.type === 'relation');
    const rows = goesOn ? rowsIn(attribute, value, at).map((row) => rowOf(walk, row)) : [];
    yield { name, attribute, value, path: at, holder, component, rows };
  }
}

function rowOf(walk: ValueWalk, row: Omit<ValueRow, 'fields'>): ValueRow {
  return {
    ...row,
    get fields() {
      const { uid, path, value } = row;
      if (!isRow(value)) return [];
      const schema = walk.schemaOf(uid, path);
      return schema ? fieldsIn(walk, schema, value, uid ?? null, path) : [];
    },
  };
}

/** @returns what stands in the value of an attribute that holds rows, one by one, with the uid that each is of */
export function rowsIn(
  attribute: SchemaAttribute,
  value: unknown,
  path: string,
): readonly Omit<ValueRow, 'fields'>[] {
  if (value === null || value === undefined) return [];
  const items = Array.isArray(value)
    ? value.map((item: unknown, index) => [item, pathTo(path, index)] as const)
    : [[value, path] as const];
  return items.map(([item, at]) => ({ value: item, path: at, uid: uidOf(attribute, item) }));
}

/**
 * @returns the uid of the component or type that a row in the attribute is of: fixed by the attribute, or named by the
 *   row, in a dynamic zone as `__component` and in a morph relation as `__type`
 */
function uidOf(attribute: SchemaAttribute, row: unknown): string | undefined {
  if (attribute.type === 'component') return attribute.component;
  if (!isZone(attribute) && attribute.target !== undefined) return attribute.target;
  const named = isRow(row) ? row[isZone(attribute) ? '__component' : '__type'] : undefined;
  return typeof named === 'string' ? named : undefined;
}

/** @returns every value that is no component itself, through components, repeatable components and dynamic zones */
export function* scalarsIn(fields: Iterable<ValueField>): Generator<ValueField> {
  for (const field of fields) {
    if (!holdsComponents(field.attribute)) yield field;
    else for (const row of field.rows) yield* scalarsIn(row.fields);
  }
}

/** @returns whether the value is an object with fields: not null, not an array, not a Date. */
export function isRow(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
