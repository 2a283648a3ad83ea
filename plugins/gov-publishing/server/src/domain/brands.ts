import type { Digest, EntryKey } from '@gov-publishing/provenance';

export type { AgencyCode, Digest, DocumentId, EntryKey, TypeUid } from '@gov-publishing/provenance';
export type { LeafHash, NodeHash } from '@gov-publishing/transparency-log';

/**
 * Strings that must not be mixed up. A leaf hash passed where a content digest is expected would
 * "verify" nothing and still look right, so the compiler is made to refuse it.
 */
declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Id of the natural person who signs: the Strapi admin user id, as text. */
export type PersonId = Brand<string, 'PersonId'>;

const HEX_64 = /^[0-9a-f]{64}$/;

/** @returns the text as a digest, or undefined where it is not 64 lower-case hex characters. */
export function parseDigest(text: string): Digest | undefined {
  return HEX_64.test(text) ? (text as Digest) : undefined;
}

/** @returns the key as one text, for maps and comparisons. None of the parts may hold a space. */
export function entryId({ uid, documentId, locale }: EntryKey): string {
  return `${uid} ${documentId} ${locale}`;
}
