import { entryId } from '../../domain/brands';
import type { LatestActs } from '../../ledger/latest-acts';
import type { Strapi } from '../../strapi-boundary';
import { SegmentedLru, type Weighed } from '../response-cache/cache/segmented-lru';
import type { PublicationVerifier, Verification, VerifiedPublication } from './publication-verifier';
import { publicationOf, type PublicationRow } from './signed-store';

/** What the public side asks to verify rows of the signed store. */
export type Verifies = Pick<PublicationVerifier, 'verify'>;

interface Remembered extends Weighed {
  /** Every value of the row that was verified. */
  readonly row: string;
  readonly verified: VerifiedPublication;
  readonly at: number;
}

/** The parsed snapshot, its text, the leaves and their texts: several times the text alone. */
const TIMES_THE_TEXT = 8;
const OVERHEAD = 4_096;

/**
 * Caches publications that verified. A row that is the same in every value as when it was verified, of an entry
 * whose last publication the ledger still says is that one, stands for the snapshot and leaves that were verified
 * then: these are in memory, whatever has become of the database since. Anything else is verified in full. So nothing
 * that did not verify is ever given out; what was damaged behind a cached publication shows when it is verified
 * anew: after `recheckMilliseconds`, after a restart, or in a drift report, which uses no cache.
 */
export class VerifiedCache implements Verifies {
  private readonly known: SegmentedLru<Remembered>;

  /** @param bytes for everything that is cached, roughly */
  constructor(
    private readonly strapi: Strapi,
    private readonly verifier: Verifies,
    private readonly latest: LatestActs,
    bytes: number,
    private readonly recheckMilliseconds: number,
  ) {
    this.known = new SegmentedLru(bytes);
  }

  /** Forgets everything: something was found to be other than it was verified. */
  forget(): void {
    this.known.clear();
  }

  async verify(rows: readonly PublicationRow[]): Promise<Verification> {
    // What a transaction sees may be rolled back, and the ledger is not caught up with inside of one.
    if (this.strapi.db.inTransaction()) return this.verifier.verify(rows);
    if (rows.length === 0) return { good: [], faults: [] };
    await this.latest.catchUp();
    const remembered = rows.map((row) => this.recall(row));
    const unknown = rows.filter((_, position) => remembered[position] === undefined);
    if (unknown.length === 0) return { good: remembered.flatMap((each) => each ?? []), faults: [] };
    const at = performance.now();
    const { good, faults } = await this.verifier.verify(unknown);
    const fresh = new Map(good.map((each) => [entryId(each.publication.key), each]));
    for (const row of unknown) {
      const verified = fresh.get(idOf(row));
      if (verified && this.isLatest(verified)) this.known.set(idOf(row), rememberedAs(row, verified, at));
    }
    const inOrder = rows.flatMap((row, position) => remembered[position] ?? fresh.get(idOf(row)) ?? []);
    return { good: inOrder, faults };
  }

  private recall(row: PublicationRow): VerifiedPublication | undefined {
    const known = this.known.get(idOf(row));
    if (!known || performance.now() - known.at >= this.recheckMilliseconds) return undefined;
    return known.row === textOf(row) && this.isLatest(known.verified) ? known.verified : undefined;
  }

  /** An older, honestly signed version must not come back, and what was taken down must stay down. */
  private isLatest({ publication: { key, leafIndex } }: VerifiedPublication): boolean {
    return this.latest.ofEntry(key).visible === leafIndex && this.latest.unreadableAfter(leafIndex) < 0;
  }
}

function rememberedAs(row: PublicationRow, verified: VerifiedPublication, at: number): Remembered {
  const text = textOf(row);
  const leaves = verified.chain.reduce((sum, leaf) => sum + 4 * leaf.text.length, 0);
  const bytes = OVERHEAD + 2 * text.length + TIMES_THE_TEXT * verified.sealed.text.length + leaves;
  return { row: text, verified, at, bytes };
}

function idOf(row: PublicationRow): string {
  return entryId(publicationOf(row).key);
}

/** Every value, in the columns' own order: PostgreSQL gives JSON as an object, whose keys it keeps in one order. */
function textOf(row: PublicationRow): string {
  return JSON.stringify(row);
}
