import { componentSchema, componentUid } from '../model/leaves';
import type { ContentModel, ReadableAttribute, ReadableComponents, ReadableSchema } from '../model/schema';
import { valuesOf, type Values } from '../model/values';
import { cleanBlocks } from './block-links';
import { cleanRichText } from './rich-text';

/**
 * Cleans what is about to be written: rich text by the allow-list, links of the Blocks editor, and white space
 * around one-line texts, through components and dynamic zones. Returns new data; fields the schema does not
 * name, relations and files pass untouched. Idempotent.
 *
 * @param schema     of the type that is written
 * @param components all component schemas, by uid
 * @param data       as handed to create or update; may hold some of the fields only
 */
export function cleanInput(schema: ReadableSchema, components: ReadableComponents, data: Values): Values {
  return cleanValues({ schema, components }, schema, data);
}

function cleanValues(model: ContentModel, schema: ReadableSchema, data: Values): Values {
  const cleaned = Object.entries(data).map(([name, value]) => {
    const attribute = Object.hasOwn(schema.attributes, name) ? schema.attributes[name] : undefined;
    return [name, attribute ? cleanValue(model, attribute, value) : value] as const;
  });
  return Object.fromEntries(cleaned);
}

function cleanValue(model: ContentModel, attribute: ReadableAttribute, value: unknown): unknown {
  switch (attribute.type) {
    case 'richtext':
      return typeof value === 'string' ? cleanRichText(value) : value;
    case 'string':
      return typeof value === 'string' ? value.trim() : value;
    case 'blocks':
      return cleanBlocks(value);
    case 'component':
    case 'dynamiczone':
      return Array.isArray(value)
        ? value.map((row: unknown) => cleanRow(model, attribute, row))
        : cleanRow(model, attribute, value);
    default:
      return value;
  }
}

function cleanRow(model: ContentModel, attribute: ReadableAttribute, row: unknown): unknown {
  const values = valuesOf(row);
  const uid = componentUid(attribute, values);
  const schema = uid === undefined ? undefined : componentSchema(model, uid);
  return values && schema ? cleanValues(model, schema, values) : row;
}
