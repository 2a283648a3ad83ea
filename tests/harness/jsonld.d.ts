/** As much of jsonld as the tests use; the package carries no types. */
declare module 'jsonld' {
  export type JsonLdDocument = object;
  export function expand(document: JsonLdDocument, options?: object): Promise<Record<string, unknown>[]>;
}
