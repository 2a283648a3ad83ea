/** The two libraries that ship no types, as far as they are used here. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, string | string[] | undefined>> });
    /** @returns the best of the available encodings; of equally good ones the first that is preferred */
    encoding(available: readonly string[], options?: { preferred?: readonly string[] }): string | undefined;
  }
}

declare module 'fresh' {
  /** @returns whether the reader's copy, by If-None-Match, is still the one that would be sent */
  export default function fresh(
    request: Readonly<Record<string, string | string[] | undefined>>,
    response: { readonly etag: string },
  ): boolean;
}
