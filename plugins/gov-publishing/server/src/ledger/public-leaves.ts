import { effectOf } from '../domain/signoff/acts/registry';
import type { EntryLeaf } from '@gov-publishing/provenance';

/**
 * Which leaves the public may read: those a publication stands on, and each publication and withdrawal itself. All
 * others tell of drafts, returns and officers. One bit a leaf, for a ledger only grows.
 */
export class PublicLeaves {
  private bits = new Uint8Array(0);

  /** Opens what an act on an entry makes public: the leaves its bundle shows, or the withdrawal a 410 shows. */
  openedBy(index: number, { act, on, scheduledBy }: EntryLeaf): void {
    if (effectOf(act) === 'none') return;
    for (const each of [index, ...(on ?? []), ...(scheduledBy === undefined ? [] : [scheduledBy])])
      if (each <= index) this.open(each);
  }

  has(index: number): boolean {
    return ((this.bits[index >> 3] ?? 0) & (1 << (index & 7))) !== 0;
  }

  private open(index: number): void {
    const at = index >> 3;
    if (at >= this.bits.length) {
      const grown = new Uint8Array(Math.max(1_024, 2 * at));
      grown.set(this.bits);
      this.bits = grown;
    }
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (index & 7));
  }
}
