import { isGuarded } from '../documents/permit';
import type { OwnerRow } from './owners';

/** @returns owners that are public and not being written under line 1. */
export function publishedAndUnguarded(owners: readonly OwnerRow[]): OwnerRow[] {
  return owners.filter((owner) => owner.published && !isGuarded(owner.uid, owner.documentId));
}
