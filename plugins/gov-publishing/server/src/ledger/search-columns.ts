import { type AnyLeaf, indexKeysOf, type KindName, type Leaf } from '@gov-publishing/provenance';

/** Copies of what a leaf says, by which leaves are found. They are not signed: drift compares them with the leaf. */
export interface SearchColumns {
  readonly kind: string;
  readonly uid: string | null;
  readonly document_id: string | null;
  readonly locale: string | null;
  readonly act: string;
}

/** A leaf before the writer gives it its time; each member of the union keeps its own keys. */
export type WithoutTime<L> = L extends Leaf ? Omit<L, 'time'> : never;

/** @returns the columns under which a leaf must stand, or it could not be found. */
export function searchColumns(leaf: Leaf): SearchColumns & { readonly kind: KindName } {
  const { uid, documentId, locale, act } = indexKeysOf(leaf);
  return { kind: leaf.kind, uid, document_id: documentId, locale, act };
}

/** @returns whether a row stands where its leaf belongs; one that does not would be passed over by a search for it. */
export function isIndexed(row: SearchColumns, leaf: AnyLeaf): boolean {
  // What a later program finds it by, this one does not know; only that nothing it looks for itself may stand there.
  if (leaf.kind === null) return row.kind === leaf.declared.kind;
  const place = searchColumns(leaf);
  return (Object.keys(place) as (keyof SearchColumns)[]).every((column) => row[column] === place[column]);
}
