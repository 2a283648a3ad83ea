/** The library of version 1 knows preferred encodings; the kept types are those of version 0.6. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, string | string[] | undefined>> });
    /** @returns the best of the available encodings; of equally good ones the first that is preferred */
    encoding(available: readonly string[], options?: { preferred?: readonly string[] }): string | undefined;
  }
}
