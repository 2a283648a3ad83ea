import type { ContentModel, ReadableAttribute, ReadableSchema } from './schema';
import { valuesOf, type Values } from './values';

/** One value of an entry that is no component itself, with where it stands. */
export interface Leaf {
  /** e.g. `title`, `source.url`, `details.2.photo`. */
  readonly path: string;
  readonly name: string;
  readonly attribute: ReadableAttribute;
  readonly value: unknown;
  /** The entry or component row that holds the value: what stands beside it, such as an image's alt text. */
  readonly holder: Values;
  /** Uid of the component that holds the value; null for the entry itself. */
  readonly component: string | null;
}

/**
 * All leaves of an entry, through components, repeatable components and dynamic zones. Works on a populated
 * entry and on the data of a request; fields the schema does not name are passed over.
 */
export function* leavesOf(model: ContentModel, entry: Values): Generator<Leaf> {
  yield* walk(model, model.schema, entry, '', null);
}

function* walk(
  model: ContentModel,
  schema: ReadableSchema,
  holder: Values,
  prefix: string,
  component: string | null,
): Generator<Leaf> {
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    if (!Object.hasOwn(holder, name)) continue;
    const value = holder[name];
    const path = `${prefix}${name}`;
    if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') {
      yield { path, name, attribute, value, holder, component };
      continue;
    }
    const rows: readonly (readonly [string, unknown])[] = Array.isArray(value)
      ? value.map((row: unknown, index) => [`${path}.${index}`, row] as const)
      : [[path, value]];
    for (const [rowPath, row] of rows) {
      const values = valuesOf(row);
      const uid = componentUid(attribute, values);
      const rowSchema = uid === undefined ? undefined : componentSchema(model, uid);
      if (values && uid !== undefined && rowSchema) yield* walk(model, rowSchema, values, `${rowPath}.`, uid);
    }
  }
}

/** @returns the component's schema; a uid comes from a request, so names such as `__proto__` find nothing. */
export function componentSchema(model: ContentModel, uid: string): ReadableSchema | undefined {
  return Object.hasOwn(model.components, uid) ? model.components[uid] : undefined;
}

/** Uid of the component a row is of: fixed by the attribute, or named by the row in a dynamic zone. */
export function componentUid(attribute: ReadableAttribute, row: Values | undefined): string | undefined {
  if (attribute.type === 'component') return attribute.component;
  const named = row?.['__component'];
  return typeof named === 'string' ? named : undefined;
}
