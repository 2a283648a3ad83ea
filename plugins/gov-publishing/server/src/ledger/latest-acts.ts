import { effectOf } from '../domain/signoff/acts/registry';
import { Pacer } from '../pacer';
import { entryId, type EntryKey } from '../domain/brands';
import { endsFounding } from '../domain/ledger/confirmed-terms';
import type { AnyLeaf } from '../domain/ledger/leaf';
import type { Strapi } from '../strapi-boundary';
import type { LedgerReader } from './ledger-reader';
import { PublicLeaves } from './public-leaves';

/** Places in the ledger of what was last recorded about one entry; -1 where there is nothing. */
export interface LatestOfEntry {
  readonly any: number;
  /** The last publication or withdrawal: what decides whether, and as what, the entry is public. */
  readonly visible: number;
}

const NOTHING: LatestOfEntry = { any: -1, visible: -1 };
/** Some milliseconds of work: the first who asks after a start has the whole ledger read. */
const BATCH = 50;

/**
 * What the ledger last said of each entry and appointment, read from the leaves themselves. Leaves are found by
 * search columns that nobody signs: whoever can write to the database can hide a withdrawal or a revocation from
 * the search, and an older act would count again. What stands here cannot be hidden.
 */
export class LatestActs {
  private readonly entries = new Map<string, LatestOfEntry>();
  private readonly appointments = new Map<string, number>();
  /** Which leaves may be read by anybody, as far as the ledger was read. */
  readonly publicLeaves = new PublicLeaves();
  private founding: { readonly opening: number | null } | null = null;
  private read = 0;
  private reading: Promise<void> = Promise.resolve();

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
    const turn = this.reading.then(() => this.readNew());
    this.reading = turn.catch(() => undefined);
    await turn;
  }

  /** @returns the places of the entry's last acts, as far as the ledger was read */
  ofEntry(key: EntryKey): LatestOfEntry {
    return this.entries.get(entryId(key)) ?? NOTHING;
  }

  /** @returns the place of the last record of an appointment, or -1 */
  ofAppointment(documentId: string): number {
    return this.appointments.get(documentId) ?? -1;
  }

  /** @returns the place of the confirmation that opened the founding, once it is over; null as far as it is not */
  foundingEnd(): { readonly opening: number | null } | null {
    return this.founding;
  }

  private async readNew(): Promise<void> {
    const connection = this.strapi.db.connection;
    const size = (await this.ledger.head(connection))?.size ?? 0;
    const pacer = new Pacer();
    while (this.read < size) {
      const until = Math.min(size, this.read + BATCH);
      const indexes = Array.from({ length: until - this.read }, (_, offset) => this.read + offset);
      // A damaged leaf no longer says what it was about; the drift report names it.
      const { leaves } = await this.ledger.leavesAt(connection, indexes);
      for (const index of indexes) this.note(index, leaves.get(index)?.leaf);
      this.read = until;
      await pacer.pause();
    }
  }

  private note(index: number, leaf: AnyLeaf | undefined): void {
    if (leaf?.kind === 'appointment') {
      this.appointments.set(leaf.appointment, index);
      if (endsFounding(leaf)) this.founding ??= { opening: leaf.opening ?? null };
    }
    if (leaf?.kind !== 'entry-act') return;
    this.publicLeaves.openedBy(index, leaf);
    const decides = effectOf(leaf.act) !== 'none';
    const id = entryId(leaf);
    const visible = decides ? index : (this.entries.get(id)?.visible ?? -1);
    this.entries.set(id, { any: index, visible });
  }
}
