import fc from 'fast-check';
import qs from 'qs';
import type { DescribedApi, Operation, Parameter, Schema } from './described-api';

/** Values that no schema can name, because they depend on what is published. */
export type Known = Readonly<Record<string, readonly string[]>>;

export interface Question {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
}

const DEEPEST = 3;

/** @returns questions that the description allows: every parameter is of its schema */
export function goodQuestions(api: DescribedApi, operation: Operation, known: Known): fc.Arbitrary<Question> {
  const of = (place: Parameter['in']): fc.Arbitrary<any> => {
    const parameters = operation.parameters.filter((each) => each.in === place);
    const required = parameters.filter((each) => place === 'path' || each.required).map(({ name }) => name);
    const values = parameters.map((each) => [each.name, valueOf(api, each, known)] as const);
    return fc.record(Object.fromEntries(values), { requiredKeys: required as never[] });
  };
  return fc.record({ path: of('path'), query: of('query') });
}

/** @returns the address of a question, its query written as `qs` writes it: Strapi's own way */
export function addressOf(operation: Operation, { path, query }: Question): string {
  const filled = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(path[name] ?? ''),
  );
  const flat = Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      const isJoined = operation.parameters.find((each) => each.name === name)?.explode === false;
      return [name, isJoined && Array.isArray(value) ? value.join(',') : value];
    }),
  );
  const asked = qs.stringify(flat, { encodeValuesOnly: false });
  return `${filled === '/' ? '' : filled}${asked && `?${asked}`}`;
}

function valueOf(api: DescribedApi, { name, schema }: Parameter, known: Known): fc.Arbitrary<unknown> {
  const values = known[schema.enum ? '' : name];
  return values ? fc.constantFrom(...values) : ofSchema(api, schema, DEEPEST);
}

function ofSchema(api: DescribedApi, given: Schema, depth: number): fc.Arbitrary<any> {
  const schema = api.resolve(given);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf && !schema.type)
    return fc.oneof(...schema.anyOf.map((each: Schema) => ofSchema(api, each, depth)));
  if (schema.type === 'object') return object(api, schema, depth);
  if (schema.type === 'array') {
    const { minItems = 0, maxItems = 3 } = schema;
    return fc.array(ofSchema(api, schema.items, depth - 1), {
      minLength: minItems,
      maxLength: Math.min(maxItems, minItems + 2),
    });
  }
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer')
    return fc.integer({ min: schema.minimum ?? -1_000, max: Math.min(schema.maximum ?? 1_000, 100_000) });
  if (schema.type === 'number') return fc.integer({ min: -1_000, max: 1_000 });
  const format = schema.format ?? schema.anyOf?.[0]?.format;
  if (format) return instant(format);
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern));
  return fc.string({
    unit: 'grapheme',
    minLength: schema.minLength ?? 0,
    maxLength: Math.min(schema.maxLength ?? 20, 20),
  });
}

function object(api: DescribedApi, schema: Schema, depth: number): fc.Arbitrary<any> {
  const names = Object.keys(schema.properties ?? {}).filter((name) => depth > 0 || !name.startsWith('$'));
  const required: string[] = schema.required ?? [];
  return fc.subarray(names, { maxLength: Math.min(2, names.length) }).chain((chosen) =>
    fc.record(
      Object.fromEntries(
        [...new Set([...required, ...chosen])].map((name) => [
          name,
          // A cursor comes from an answer; only the empty one can be made up.
          name === 'cursor' ? fc.constant('') : ofSchema(api, schema.properties[name], depth - 1),
        ]),
      ),
    ),
  );
}

function instant(format: string): fc.Arbitrary<string> {
  const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2399-12-31'), noInvalidDate: true });
  return dates.map((date) => (format === 'date' ? date.toISOString().slice(0, 10) : date.toISOString()));
}
