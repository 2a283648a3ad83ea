/** A schema of JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export type Schema = { readonly [keyword: string]: unknown };

/** @returns a reference to a schema of the document, by its name among the components */
export function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

export function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

export function nullable(schema: Schema): Schema {
  const { type } = schema;
  if (typeof type === 'string' && !('enum' in schema)) return { ...schema, type: [type, 'null'] };
  return { anyOf: [schema, { type: 'null' }] };
}

/** An object with these properties and no others, all of them there but the optional ones. */
export function strictObject(
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return {
    type: 'object',
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** @returns `news-article` as `NewsArticle`: the name of a type's schemas */
export function schemaName(singular: string): string {
  return singular.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** @returns the name of the schema of what a type's entries are filtered by */
export function filtersName({ uid }: { readonly uid: string }): string {
  return `${schemaName(uid.slice(uid.lastIndexOf('.') + 1))}Filters`;
}
