import { componentsIn, isZone, pathTo, type Schema, type SchemaAttribute, type SchemaOf } from './attribute';

/** An attribute of a type, or of a component somewhere inside it. */
export interface SchemaField {
  readonly name: string;
  readonly attribute: SchemaAttribute;
  /** e.g. `agency`, `source.url`; inside a dynamic zone the component's uid stands in brackets: `body[shared.quote].law`. */
  readonly path: string;
  /** Uid of the component that has the attribute; null for the type itself. */
  readonly component: string | null;
  /** What may stand in it: a component, or each one of a dynamic zone. Empty for every other attribute. */
  readonly parts: readonly SchemaPart[];
}

/** A component that may stand in an attribute. */
export interface SchemaPart {
  readonly uid: string;
  readonly path: string;
  /** Uids of the components around it, the outermost first; it is among them where a component holds itself. */
  readonly above: readonly string[];
  /** Its own fields, looked up when they are asked for; none where no schema has this uid. */
  readonly fields: Iterable<SchemaField>;
}

/** How a walk over a schema goes. */
export interface SchemaWalk {
  readonly schemaOf: SchemaOf;
  /**
   * How many components may stand one in another before the walk ends. Schemas can hold themselves, rows cannot without
   * end: a walk without a limit has to end by `above`.
   */
  readonly deepest: number;
  /** Which attributes are gone through, and in which order; all, in the schema's own order, where it is left out. */
  readonly select?: (
    schema: Schema,
    component: string | null,
  ) => Iterable<readonly [string, SchemaAttribute]>;
}

/** @returns the fields of a type, each with the components that may stand in it and, when asked, with their fields */
export function schemaFields(walk: SchemaWalk, schema: Schema): Iterable<SchemaField> {
  return fieldsIn(walk, schema, null, '', []);
}

function* fieldsIn(
  walk: SchemaWalk,
  schema: Schema,
  component: string | null,
  path: string,
  above: readonly string[],
): Generator<SchemaField> {
  const attributes = walk.select?.(schema, component) ?? Object.entries(schema.attributes);
  for (const [name, attribute] of attributes) {
    const at = pathTo(path, name);
    const uids = above.length < walk.deepest ? componentsIn(attribute) : [];
    const parts = uids.map((uid) => partOf(walk, uid, isZone(attribute) ? `${at}[${uid}]` : at, above));
    yield { name, attribute, path: at, component, parts };
  }
}

function partOf(walk: SchemaWalk, uid: string, path: string, above: readonly string[]): SchemaPart {
  return {
    uid,
    path,
    above,
    get fields() {
      const schema = walk.schemaOf(uid, path);
      return schema ? fieldsIn(walk, schema, uid, path, [...above, uid]) : [];
    },
  };
}

/** @returns the fields of one schema by themselves, and which components may stand in each, without their fields */
export function ownFields(schema: Schema): readonly SchemaField[] {
  return [...schemaFields({ schemaOf: () => undefined, deepest: 1 }, schema)];
}

/** @returns every field of a type and of all components inside it, each component's fields after the field it stands in */
export function* everyField(fields: Iterable<SchemaField>): Generator<SchemaField> {
  for (const field of fields) {
    yield field;
    for (const part of field.parts) yield* everyField(part.fields);
  }
}
