import { effectOf } from '../domain/signoff/acts/registry';
import type { TypeUid } from '../domain/brands';
import type { Leaf } from '@gov-publishing/provenance';
import type { Transaction } from '../strapi-boundary';
import type { WithoutTime } from './search-columns';

/** A document whose public face an act changes. */
export interface VisibleChange {
  readonly uid: TypeUid;
  readonly documentId: string;
}

/** What one transaction added to the ledger. */
export interface Appended {
  /** Leaves there were before it. */
  readonly from: number;
  /** Leaves there are with it. */
  readonly size: number;
  /** Documents that became public, changed in public, or were taken down; null where they are too many to name. */
  readonly visible: readonly VisibleChange[] | null;
}

/** Hears of everything that is added to the ledger: nothing changes what the public may see without a leaf. */
export interface AppendObserver {
  /** Inside the transaction, last of all: what is told here must not count if it is rolled back. */
  appending(trx: Transaction, appended: Appended): Promise<void>;
  /** After the commit, and only then. Must not throw: the act is done. */
  committed(appended: Appended): void;
}

/** @returns the documents whose public face these leaves change */
export function visibleIn(leaves: readonly WithoutTime<Leaf>[]): VisibleChange[] {
  return leaves.flatMap((leaf) =>
    leaf.kind === 'entry-act' && effectOf(leaf.act) !== 'none'
      ? [{ uid: leaf.uid, documentId: leaf.documentId }]
      : [],
  );
}
