import type { Schema } from '../../domain/schema/attribute';
import { isRow, valueFields, type ValueField, type ValueRow } from '../../domain/schema/value-fields';
import { givenWalk } from '../model/scalar-fields';
import type { ReadableComponents } from '../model/schema';
import type { Values } from '../model/values';

/**
 * Takes the white space off both ends of one-line texts, through components and dynamic zones: it is seen nowhere, and
 * `ประกาศ ` would be another title than `ประกาศ`. Nothing else that was typed is changed; what may not stand is refused
 * by `inputReasons`. Returns new data; idempotent.
 *
 * @param schema     of the type that is written
 * @param components all component schemas, by uid
 * @param data       as handed to create or update; may hold some of the fields only
 */
export function trimInput(schema: Schema, components: ReadableComponents, data: Values): Values {
  return trimFields(valueFields(givenWalk({ schema, components }), schema, data), data);
}

function trimFields(fields: Iterable<ValueField>, data: Values): Values {
  const trimmed = new Map([...fields].map((field) => [field.name, trimValue(field)]));
  // fromEntries defines own properties, so a key named __proto__ changes no prototype.
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, trimmed.has(name) ? trimmed.get(name) : value]),
  );
}

function trimValue({ attribute, value, rows }: ValueField): unknown {
  if (attribute.type === 'string') return typeof value === 'string' ? value.trim() : value;
  if (rows.length === 0) return value;
  const trimmed = rows.map(trimRow);
  return Array.isArray(value) ? trimmed : trimmed[0];
}

function trimRow({ value, fields }: ValueRow): unknown {
  const given = [...fields];
  return isRow(value) && given.length > 0 ? trimFields(given, value) : value;
}
