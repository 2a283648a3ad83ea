import { LedgerDamagedError } from '../../errors';
import type { LatestActs } from '../../ledger/latest-acts';
import type { LedgerReader } from '../../ledger/ledger-reader';
import type { Strapi } from '../../strapi-boundary';

/** A leaf as the public sees it: always its hash, and its text where it belongs to something that was published. */
export interface OpenLeaf {
  readonly index: number;
  readonly hash: string;
  readonly leaf?: string;
}

/** How many leaves one answer holds at most. */
export const MAX_OPEN_LEAVES = 256;

/**
 * The log's leaves for mirrors and auditors outside. The hash of a closed leaf tells nothing of it: each leaf holds a
 * commitment salted with 128 random bits, so its text cannot be guessed.
 */
export class OpenLeaves {
  constructor(
    private readonly strapi: Strapi,
    private readonly ledger: LedgerReader,
    private readonly latest: LatestActs,
  ) {}

  /**
   * @param to exclusive; at most `MAX_OPEN_LEAVES` after `from`
   * @returns the leaves; null where the log is not that long
   * @throws LedgerDamagedError where one of them is not what was signed
   */
  async between(from: number, to: number): Promise<OpenLeaf[] | null> {
    const { connection } = this.strapi.db;
    await this.latest.catchUp();
    const size = (await this.ledger.head(connection))?.size ?? 0;
    if (to > size) return null;
    const indexes = Array.from({ length: to - from }, (_, offset) => from + offset);
    const { leaves, damaged } = await this.ledger.leavesAt(connection, indexes);
    if (damaged.length > 0)
      throw new LedgerDamagedError(
        damaged.map((index) => ({ code: 'ledger.leaf_damaged', params: { index } })),
      );
    return [...leaves.values()]
      .sort((a, b) => a.index - b.index)
      .map(({ index, hash, text }) => ({
        index,
        hash,
        ...(this.latest.publicLeaves.has(index) && { leaf: text }),
      }));
  }
}
