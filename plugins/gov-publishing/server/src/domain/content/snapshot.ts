import type { Digest, EntryKey } from '../brands';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/**
 * A reader's view of one file, inside a snapshot. `sha256` is of the BYTES: Strapi's `hash` and `url`
 * stay the same when a file is replaced, so they prove nothing.
 */
export interface SnapshotMedia {
  readonly documentId: string;
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  /** Bytes. */
  readonly size: number;
  readonly alt?: string;
  readonly caption?: string;
}

/**
 * A file of the library that a text names by its address: the bytes that stood behind the address when it was signed.
 * A picture in the text is as much content as the words around it.
 */
export interface SnapshotReference extends SnapshotMedia {
  /** As it stands in the text; the same file under two addresses is there twice. */
  readonly address: string;
  /** Which of the library's smaller copies of a picture it is, e.g. `small`; absent for the file itself. */
  readonly format?: string;
}

/** A reader's view of a related entry, inside a snapshot: who it is, and how it was named when it was signed. */
export interface SnapshotRelation {
  readonly uid: string;
  readonly documentId: string;
  /** e.g. `{ code, name }` of an agency or `{ title }` of a law, as the reader sees it. */
  readonly label: JsonObject;
}

/** The canonical content of an entry: what is signed, stored by digest, and served. Empty values are left out. */
export interface Snapshot extends EntryKey {
  readonly v: 1;
  readonly content: JsonObject;
  /** Files that texts of the content name by address, sorted by it; absent where there are none. */
  readonly references?: readonly SnapshotReference[];
}

/** A snapshot, its RFC 8785 text, and SHA-256 of that text in UTF-8. */
export interface SealedSnapshot {
  readonly snapshot: Snapshot;
  readonly text: string;
  readonly digest: Digest;
}
