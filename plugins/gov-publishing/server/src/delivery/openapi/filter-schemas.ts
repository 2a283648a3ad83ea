import { AGENCY, comparedFields, type PublicFields, type ScalarType } from '../../content-types/presentation';
import { COMPARING, TEXTUAL } from '../../domain/data/query-operators';
import { ASKING, MAX_VALUES } from '../query/query-filter';
import { MAX_TEXT } from '../query/query-values';
import { strictObject, listOf, ref, type Schema } from './json-schema';

const TEXT: Schema = { type: 'string', maxLength: MAX_TEXT };
const SAFE_INTEGER: Schema = { type: 'integer', minimum: -999_999_999_999_999, maximum: 999_999_999_999_999 };
/** What a filter's value looks like, by the type of its field: as `parseScalar` takes it. */
const VALUES: Readonly<Record<ScalarType, Schema>> = {
  string: TEXT,
  text: TEXT,
  richtext: TEXT,
  email: TEXT,
  enumeration: TEXT,
  integer: SAFE_INTEGER,
  decimal: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date', description: 'A day of the common era, e.g. 2026-05-28' },
  datetime: {
    type: 'string',
    anyOf: [{ format: 'date-time' }, { format: 'date' }],
    description: 'An instant, or a day: its midnight in Bangkok',
  },
};
const NAMES: Readonly<Record<ScalarType, string>> = {
  string: 'TextCondition',
  text: 'TextCondition',
  richtext: 'TextCondition',
  email: 'TextCondition',
  enumeration: 'TextCondition',
  integer: 'IntegerCondition',
  decimal: 'NumberCondition',
  boolean: 'BooleanCondition',
  date: 'DayCondition',
  datetime: 'InstantCondition',
};

/** @returns the conditions on a field, one schema for each kind of field */
export function conditionSchemas(): Record<string, Schema> {
  const kinds = Object.entries(NAMES) as [ScalarType, string][];
  return Object.fromEntries(kinds.map(([type, name]) => [name, conditionOn(VALUES[type], name)]));
}

function conditionOn(value: Schema, name: string): Schema {
  const values = { ...listOf(value), minItems: 1, maxItems: MAX_VALUES };
  const lists: Readonly<Record<string, Schema>> = {
    $in: values,
    $notIn: values,
    $between: { ...listOf(value), minItems: 2, maxItems: 2 },
  };
  const operators: Record<string, Schema> = { $not: ref(name) };
  for (const operator of COMPARING) operators[operator] = lists[operator] ?? value;
  for (const operator of TEXTUAL) operators[operator] = TEXT;
  for (const operator of ASKING) operators[operator] = { type: 'boolean' };
  return { anyOf: [value, strictObject(operators, Object.keys(operators))] };
}

/** @returns what `filters` may ask of a type, in Strapi's syntax */
export function filterSchema(name: string, fields: PublicFields): Schema {
  const self = ref(name);
  const onFields = Object.entries(comparedFields(fields)).map(
    ([field, type]) => [field, ref(NAMES[type])] as const,
  );
  const ofAgency = { anyOf: [ref(NAMES.string), strictObject({ code: ref(NAMES.string) })] };
  const properties: Record<string, Schema> = {
    ...Object.fromEntries(onFields),
    [AGENCY]: ofAgency,
    $and: listOf(self),
    $or: listOf(self),
    $not: self,
  };
  return strictObject(properties, Object.keys(properties));
}
