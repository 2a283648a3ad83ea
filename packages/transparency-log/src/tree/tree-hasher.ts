import type { LeafHash, NodeHash } from './hashes';
import {
  assertSize,
  readCompactRange,
  appendToRange,
  rootOfRange,
  type ReadNode,
  type StoredNode,
} from './tree-nodes';

/**
 * A growing tree, of which only the compact range is held: one node a level. For checking a whole ledger in one walk,
 * and for appending several leaves in one transaction.
 */
export class TreeHasher {
  private readonly range: StoredNode[];

  /**
   * @param leaves size of the tree to go on from; none to begin with the empty one.
   * @param get has to know `frontier(leaves)`.
   * @throws TreeNodeMissing, TreeRangeInvalid
   */
  constructor(
    private leaves = 0,
    get: ReadNode = () => undefined,
  ) {
    this.range = readCompactRange(leaves, get);
  }

  /** Leaves so far. */
  get size(): number {
    return this.leaves;
  }

  /**
   * Takes the next leaf, in O(log n).
   *
   * @returns the nodes that are now complete, the leaf's own first: to be stored, or what the stored ones must equal.
   */
  push(leafHash: LeafHash): StoredNode[] {
    assertSize(this.leaves + 1);
    const completed = appendToRange(this.range, this.leaves, leafHash);
    this.leaves += 1;
    return completed;
  }

  /** @returns the Merkle tree hash of the leaves so far (RFC 6962 2.1). */
  root(): NodeHash {
    return rootOfRange(this.range);
  }
}
