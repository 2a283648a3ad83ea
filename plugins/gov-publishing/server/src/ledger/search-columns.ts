import type { Leaf } from '../domain/ledger/leaf';

/** What the column `uid` says where a leaf is about people, not about an entry. */
export const PEOPLE = 'people';

/** Copies of what a leaf says, by which leaves are found. They are not signed: drift compares them with the leaf. */
export interface SearchColumns {
  readonly uid: string;
  readonly document_id: string | null;
  readonly locale: string | null;
  readonly act: string;
}

/** A leaf before the writer gives it its time; each member of the union keeps its own keys. */
export type Untimed<L> = L extends Leaf ? Omit<L, 'time'> : never;

/** @returns the columns under which a leaf must stand, or it could not be found. */
export function searchColumns(leaf: Untimed<Leaf>): SearchColumns {
  if (leaf.kind === 'people') {
    return { uid: PEOPLE, document_id: leaf.appointment ?? null, locale: null, act: leaf.act };
  }
  return { uid: leaf.uid, document_id: leaf.documentId, locale: leaf.locale, act: leaf.act };
}

/** @returns whether a row stands where its leaf belongs; one that does not would be passed over by whoever looks for it. */
export function standsInPlace(row: SearchColumns, leaf: Leaf): boolean {
  const place = searchColumns(leaf);
  return (
    row.uid === place.uid &&
    row.document_id === place.document_id &&
    row.locale === place.locale &&
    row.act === place.act
  );
}
