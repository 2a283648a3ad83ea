/**
 * Strings that must not be mixed up. A leaf hash passed where a content digest is expected would
 * "verify" nothing and still look right, so the compiler is made to refuse it.
 */
declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** SHA-256 of a canonical content snapshot, 64 lower-case hex characters. */
export type Digest = Brand<string, 'Digest'>;
/** Strapi's document id: the same for every locale and for draft and published rows of one entry. */
export type DocumentId = Brand<string, 'DocumentId'>;
/** A content type's uid, e.g. `plugin::gov-publishing.law`. */
export type TypeUid = Brand<string, 'TypeUid'>;
/** Code of an agency, e.g. `SKN-01`. */
export type AgencyCode = Brand<string, 'AgencyCode'>;

/** What identifies an entry: one document in one locale. */
export interface EntryKey {
  readonly uid: TypeUid;
  readonly documentId: DocumentId;
  readonly locale: string;
}
