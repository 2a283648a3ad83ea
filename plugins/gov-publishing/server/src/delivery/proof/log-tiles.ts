import {
  consistencyProof,
  rangeNodes,
  EMPTY_ROOT,
  compactRangeNodes,
  hashOfRange,
  type NodeRef,
  nodesForConsistency,
  nodesForTile,
  nodesOfTile,
  readerOf,
  type ReadNode,
  tileHolds,
  type TileName,
  verifyConsistency,
  widthInTree,
} from '@gov-publishing/transparency-log';
import { LedgerDamagedError } from '../../errors';
import type { Head, LedgerReader } from '../../ledger/ledger-reader';
import type { Strapi } from '../../strapi-boundary';

/** That an older tree is the beginning of a newer one (RFC 6962 2.1.2). Hashes in hexadecimal. */
export interface ServedConsistency {
  readonly from: { readonly size: number; readonly root: string };
  readonly to: { readonly size: number; readonly root: string };
  readonly proof: readonly string[];
  /** The newest signed checkpoint; it vouches for `to` where both are of one size. */
  readonly checkpoint: string;
}

/** The log as mirrors and witnesses follow it. What is served was computed up to the root that was signed. */
export class LogTiles {
  constructor(
    private readonly strapi: Strapi,
    private readonly ledger: LedgerReader,
  ) {}

  /**
   * @returns the tile's bytes, and whether it is full (and will never change); null where the log has no such tile yet
   * @throws LedgerDamagedError where it is not what was signed: a mirror must not take a forgery for history
   */
  async tile(name: TileName): Promise<{ bytes: Buffer; full: boolean } | null> {
    const connection = this.strapi.db.connection;
    const head = await this.ledger.head(connection);
    const there = widthInTree(name, head?.size ?? 0);
    if (!head || name.width > there || name.width === 0) return null;
    const bytes = await this.hashes(head, name.level, name.index, name.width);
    return { bytes, full: name.width === 256 };
  }

  /**
   * @returns the proof between two sizes of the log; null where the log is not that long
   * @throws LedgerDamagedError where the stored tree does not give it
   */
  async consistency(from: number, to: number | null): Promise<ServedConsistency | null> {
    const connection = this.strapi.db.connection;
    const head = await this.ledger.head(connection);
    if (!head) return null;
    const newer = to ?? head.size;
    if (newer > head.size || from > newer) return null;
    const refs = [
      ...compactRangeNodes(head.size),
      ...nodesForConsistency(from, newer),
      ...nodesForConsistency(newer, head.size),
      ...rangeNodes({ begin: 0, end: from }),
      ...rangeNodes({ begin: 0, end: newer }),
    ];
    const get = await this.nodes(refs);
    this.ledger.checkRoot(head, get);
    const older = { size: from, root: this.root(from, get) };
    const younger = { size: newer, root: this.root(newer, get) };
    const proof = consistencyProof(from, newer, get);
    // Both proofs: this one leads from an old root to a newer one, the other ties that one to what was signed.
    const holds =
      verifyConsistency(from, newer, older.root, younger.root, proof) &&
      verifyConsistency(newer, head.size, younger.root, head.root, consistencyProof(newer, head.size, get));
    if (!holds) throw damaged(head.size);
    return { from: older, to: younger, proof, checkpoint: head.note };
  }

  private root(size: number, get: ReadNode) {
    return size === 0 ? EMPTY_ROOT : hashOfRange({ begin: 0, end: size }, get);
  }

  private async hashes(head: Head, level: number, index: number, width: number): Promise<Buffer> {
    const get = await this.nodes(nodesForTile(level, index, width, head.size));
    this.ledger.checkRoot(head, get);
    if (!tileHolds(level, index, width, head.size, get)) throw damaged(head.size);
    return Buffer.concat(nodesOfTile(level, index, width).map((ref) => Buffer.from(get(ref) ?? '', 'hex')));
  }

  private async nodes(refs: readonly NodeRef[]): Promise<ReadNode> {
    return readerOf(await this.ledger.nodes(this.strapi.db.connection, refs));
  }
}

function damaged(size: number): LedgerDamagedError {
  return new LedgerDamagedError([{ code: 'ledger.root_differs', params: { size } }]);
}
