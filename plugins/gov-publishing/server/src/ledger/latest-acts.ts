import { effectOf } from '../domain/signoff/acts/registry';
import { Pacer } from '../pacer';
import { entryId, type EntryKey } from '../domain/brands';
import { endsFounding } from '../domain/ledger/confirmed-terms';
import { concernOf, type AnyLeaf } from '@gov-publishing/provenance';
import { LedgerDamagedError } from '../errors';
import type { Strapi } from '../strapi-boundary';
import type { LedgerReader } from './ledger-reader';
import { PublicLeaves } from './public-leaves';

/** Places in the ledger of what was last recorded about one entry; -1 where there is nothing. */
export interface LatestOfEntry {
  readonly any: number;
  /** The last publication or withdrawal: what decides whether, and as what, the entry is public. */
  readonly visible: number;
  /** The first publication: its time is the entry's `datePosted`. */
  readonly first: number;
}

const NOTHING: LatestOfEntry = { any: -1, visible: -1, first: -1 };
/** Milliseconds after which leaves that could not be read are read again: they may have been restored. */
const READ_AGAIN = 5_000;
/** Leaves that are read again at once, while acts and answers wait. */
const MAX_READ_AGAIN = 500;
/** Some milliseconds of work: the first who asks after a start has the whole ledger read. */
const BATCH = 50;

/**
 * What the ledger last said of each entry and appointment, read from the leaves themselves. Leaves are found by
 * search columns that nobody signs: anyone who can write to the database can hide a withdrawal or a revocation from
 * the search, and an older act would count again. What stands here cannot be hidden.
 */
export class LatestActs {
  private readonly entries = new Map<string, LatestOfEntry>();
  private readonly appointments = new Map<string, number>();
  /** Which leaves may be read by anybody, as far as the ledger was read. */
  readonly publicLeaves = new PublicLeaves();
  private founding: { readonly opening: number | null; readonly endedAt: number } | null = null;
  private read = 0;
  /** Leaves that were missing, or not what was signed, when they were read. */
  private readonly unreadable = new Set<number>();
  private lastUnreadable = -1;
  private triedAt = -Infinity;
  private lastCatchUp: Promise<void> = Promise.resolve();

  constructor(
    private readonly strapi: Strapi,
    private readonly ledger: LedgerReader,
  ) {}

  /**
   * Reads the leaves that were added since the last call. Inside a transaction nothing is read: what may still be
   * rolled back must not be remembered.
   *
   * @throws LedgerDamagedError where the ledger cannot be trusted as a whole
   */
  async catchUp(): Promise<void> {
    if (this.strapi.db.inTransaction()) return;
    const turn = this.lastCatchUp.then(() => this.readNew());
    this.lastCatchUp = turn.catch(() => undefined);
    await turn;
  }

  /** @returns the places of the entry's last acts, as far as the ledger was read */
  ofEntry(key: EntryKey): LatestOfEntry {
    return this.entries.get(entryId(key)) ?? NOTHING;
  }

  /**
   * What a leaf said that is gone nobody knows: it may have been the withdrawal of any entry that was public by then.
   *
   * @returns the last leaf after this place that could not be read, as far as the ledger was read; -1 where all could
   */
  unreadableAfter(index: number): number {
    return this.lastUnreadable > index ? this.lastUnreadable : -1;
  }

  /**
   * Call it before anything that brings an entry forward or gives somebody a duty: the leaf that is gone may have been a
   * return of these words, or the revocation of the signer. What takes away is not held back by it.
   *
   * @throws LedgerDamagedError naming a leaf that could not be read
   */
  async requireWhole(): Promise<void> {
    await this.catchUp();
    const index = this.unreadableAfter(-1);
    if (index >= 0) throw new LedgerDamagedError([{ code: 'ledger.closed_to_signing', params: { index } }]);
  }

  /** @returns the place of the last record of an appointment, or -1 */
  ofAppointment(documentId: string): number {
    return this.appointments.get(documentId) ?? -1;
  }

  /** @returns the place of the confirmation that opened the founding, once it is over; null as far as it is not */
  foundingEnd(): { readonly opening: number | null } | null {
    return this.founding && { opening: this.founding.opening };
  }

  private async readNew(): Promise<void> {
    const connection = this.strapi.db.connection;
    const size = (await this.ledger.head(connection))?.size ?? 0;
    const pacer = new Pacer();
    const now = Date.now();
    if (this.unreadable.size > 0 && now - this.triedAt >= READ_AGAIN) {
      this.triedAt = now;
      // The newest first: they close most. A tree that is damaged high up may have made all of them unreadable.
      const again = [...this.unreadable].sort((one, other) => other - one).slice(0, MAX_READ_AGAIN);
      for (let start = 0; start < again.length; start += BATCH) {
        await this.readThese(again.slice(start, start + BATCH));
        await pacer.pause();
      }
    }
    while (this.read < size) {
      const until = Math.min(size, this.read + BATCH);
      await this.readThese(Array.from({ length: until - this.read }, (_, offset) => this.read + offset));
      this.read = until;
      await pacer.pause();
    }
  }

  private async readThese(indexes: readonly number[]): Promise<void> {
    // A damaged leaf no longer says what it was about; the drift report names it.
    const { leaves } = await this.ledger.leavesAt(this.strapi.db.connection, indexes);
    const lost: number[] = [];
    let restored = false;
    for (const index of indexes) {
      const leaf = leaves.get(index)?.leaf;
      if (leaf) {
        this.note(index, leaf);
        if (this.unreadable.delete(index)) restored = true;
      } else if (!this.unreadable.has(index)) lost.push(index);
    }
    if (restored) this.lastUnreadable = -1;
    for (const index of restored ? [...this.unreadable, ...lost] : lost) {
      this.unreadable.add(index);
      this.lastUnreadable = Math.max(this.lastUnreadable, index);
    }
    if (lost.length > 0)
      this.strapi.log.error(
        `gov-publishing: leaves of the ledger cannot be read (${lost.slice(0, 10).join(', ')}): nothing older is served and ` +
          'nothing is signed forward until they are restored from the backup',
      );
  }

  /** A leaf that was restored is noted after those that follow it. */
  private note(index: number, leaf: AnyLeaf): void {
    if (leaf.kind === 'appointment') {
      this.appointments.set(leaf.appointment, Math.max(index, this.ofAppointment(leaf.appointment)));
      // The first that ends it counts, though it be read later: it may have been restored.
      if (endsFounding(leaf) && index < (this.founding?.endedAt ?? Infinity))
        this.founding = { opening: leaf.opening ?? null, endedAt: index };
    }
    if (leaf.kind === null) return;
    const concern = concernOf(leaf);
    if (concern.what !== 'entry') return;
    if (leaf.kind !== 'entry-act') return this.noteOther(index, concern.entry);
    this.publicLeaves.openedBy(index, leaf);
    const effect = effectOf(leaf.act);
    const { any, visible, first } = this.ofEntry(leaf);
    this.entries.set(entryId(leaf), {
      any: Math.max(any, index),
      visible: effect === 'none' ? visible : Math.max(visible, index),
      first: effect === 'publish' && (first < 0 || index < first) ? index : first,
    });
  }

  /** Of another subject than an entry: nothing that is public by it is served here, and no act on it may be hidden either. */
  private noteOther(index: number, key: EntryKey): void {
    const known = this.ofEntry(key);
    this.entries.set(entryId(key), { ...known, any: Math.max(known.any, index) });
  }
}
