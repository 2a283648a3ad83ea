import { componentSchema, componentUid } from '../model/leaves';
import type { ContentModel, ReadableAttribute, ReadableComponents, ReadableSchema } from '../model/schema';
import { valuesOf, type Values } from '../model/values';

/**
 * Takes the white space off both ends of one-line texts, through components and dynamic zones: it is seen nowhere, and
 * `ประกาศ ` would be another title than `ประกาศ`. Nothing else that was typed is changed; what may not stand is refused
 * by `inputReasons`. Returns new data; idempotent.
 *
 * @param schema     of the type that is written
 * @param components all component schemas, by uid
 * @param data       as handed to create or update; may hold some of the fields only
 */
export function trimInput(schema: ReadableSchema, components: ReadableComponents, data: Values): Values {
  return trimValues({ schema, components }, schema, data);
}

function trimValues(model: ContentModel, schema: ReadableSchema, data: Values): Values {
  const trimmed = Object.entries(data).map(([name, value]) => {
    const attribute = Object.hasOwn(schema.attributes, name) ? schema.attributes[name] : undefined;
    return [name, attribute ? trimValue(model, attribute, value) : value] as const;
  });
  // fromEntries defines own properties, so a key named __proto__ changes no prototype.
  return Object.fromEntries(trimmed);
}

function trimValue(model: ContentModel, attribute: ReadableAttribute, value: unknown): unknown {
  switch (attribute.type) {
    case 'string':
      return typeof value === 'string' ? value.trim() : value;
    case 'component':
    case 'dynamiczone':
      return Array.isArray(value)
        ? value.map((row: unknown) => trimRow(model, attribute, row))
        : trimRow(model, attribute, value);
    default:
      return value;
  }
}

function trimRow(model: ContentModel, attribute: ReadableAttribute, row: unknown): unknown {
  const values = valuesOf(row);
  const uid = componentUid(attribute, values);
  const schema = uid === undefined ? undefined : componentSchema(model, uid);
  return values && schema ? trimValues(model, schema, values) : row;
}
