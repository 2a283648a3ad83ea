import { inParts } from '../database/dialect/statement';
import type { EntryKey, LeafHash, NodeHash } from '../domain/brands';
import {
  type Checkpoint,
  hashLeaf,
  inclusionProof,
  type NodeRef,
  nodesForInclusion,
  readerOf,
  type ReadNode,
  rootOf,
  type StoredNode,
  type VerifierKey,
  verifyCheckpoint,
  verifyInclusion,
} from '@gov-publishing/transparency-log';
import { type AnyLeaf, parseLeaf, type StoredLeaf } from '@gov-publishing/provenance';
import { LedgerDamagedError } from '../errors';
import type { Connection } from '../strapi-boundary';
import { LEDGER_TABLES } from './tables';

/** The newest signed tree head, its signature already checked. */
export interface Head {
  readonly size: number;
  readonly root: NodeHash;
  readonly note: string;
  readonly time: string;
}

/** A leaf that was found whole and in the tree. */
export interface VerifiedLeaf extends StoredLeaf {
  readonly leaf: AnyLeaf;
}

interface LeafRow {
  readonly idx: number | string;
  readonly body: string;
  readonly hash: string;
}

/** Leaves cached as proven, some 100 bytes each; beyond that they are proven anew. */
const MAX_PROVEN = 200_000;

/** Reads the ledger and believes nothing that does not verify under the newest checkpoint. */
export class LedgerReader {
  private trustedNote: Head | null = null;
  private largestSeen = 0;
  /** Leaves already proven to this process: index → hash. A changed row no longer has that hash and is proven anew. */
  private readonly proven = new Map<number, LeafHash>();

  /** Transactions that hold the writers' lock, with the head as they found it: nobody else makes another one meanwhile. */
  private readonly held = new WeakMap<object, { head?: Head | null }>();

  constructor(private readonly verifier: VerifierKey) {}

  /** Reads the head once until something is appended. Only for a transaction that has the writers' lock. */
  hold(trx: Connection): void {
    this.held.set(trx, {});
  }

  /**
   * @returns the newest checkpoint, or null in an empty ledger
   * @throws LedgerDamagedError where its signature is not by our key, or the ledger has become shorter
   */
  async head(connection: Connection): Promise<Head | null> {
    const held = this.held.get(connection);
    if (held?.head !== undefined) return held.head;
    const head = await this.readHead(connection);
    if (held) held.head = head;
    return head;
  }

  private async readHead(connection: Connection): Promise<Head | null> {
    // What was seen BEFORE asking: answers of several connections may arrive in another order than they were given.
    const seen = this.largestSeen;
    const row = (await connection(LEDGER_TABLES.checkpoints).orderBy('size', 'desc').first()) as
      { size: number | string; note: string; time: string } | undefined;
    const size = row ? Number(row.size) : 0;
    if (size < seen && !isTransaction(connection)) {
      throw new LedgerDamagedError([{ code: 'ledger.shorter', params: { size, seen } }]);
    }
    if (!row) return null;
    if (this.trustedNote?.note === row.note && this.trustedNote.time === row.time) return this.trustedNote;
    const checkpoint = this.openCheckpoint(row.note, size);
    const head: Head = { size, root: checkpoint.root, note: row.note, time: row.time };
    if (!isTransaction(connection)) {
      this.trustedNote = head;
      this.largestSeen = Math.max(this.largestSeen, size);
    }
    return head;
  }

  private openCheckpoint(note: string, size: number): Checkpoint {
    try {
      const { checkpoint } = verifyCheckpoint(note, [this.verifier]);
      if (checkpoint.size === size) return checkpoint;
    } catch {
      // Falls through: whatever is wrong with the note, the answer is the same.
    }
    throw new LedgerDamagedError([{ code: 'ledger.checkpoint_invalid', params: { size } }]);
  }

  /** @returns those of the stored tree nodes that are there. */
  async nodes(connection: Connection, refs: readonly NodeRef[]): Promise<StoredNode[]> {
    const found: StoredNode[] = [];
    const unique = [...new Map(refs.map((ref) => [`${ref.level}/${ref.index}`, ref])).values()];
    for (const part of inParts(unique, 2)) {
      const rows = (await connection(LEDGER_TABLES.nodes)
        .whereIn(
          ['level', 'idx'],
          part.map((ref) => [ref.level, ref.index]),
        )
        .select('level', 'idx', 'hash')) as { level: number; idx: number | string; hash: string }[];
      for (const row of rows)
        found.push({ level: row.level, index: Number(row.idx), hash: row.hash as NodeHash });
    }
    return found;
  }

  /** Takes leaves that this process has just appended as proven, once their transaction is committed. */
  appended(leaves: readonly StoredLeaf[]): void {
    for (const { index, hash } of leaves) this.remember(index, hash);
  }

  /** @throws LedgerDamagedError where the stored nodes do not give the root that was signed */
  checkRoot(head: Head, get: ReadNode): void {
    if (rootOf(head.size, get) !== head.root) {
      throw new LedgerDamagedError([{ code: 'ledger.root_differs', params: { size: head.size } }]);
    }
  }

  /**
   * Every leaf about an entry, oldest first, each proven to be in the signed tree.
   *
   * @throws LedgerDamagedError naming the first leaf that is not what was signed
   */
  async leavesOf(connection: Connection, key: EntryKey): Promise<VerifiedLeaf[]> {
    const rows = (await connection(LEDGER_TABLES.leaves)
      .where({ uid: key.uid, document_id: key.documentId, locale: key.locale })
      .orderBy('idx')
      .select('idx', 'body', 'hash')) as LeafRow[];
    return this.verify(connection, rows);
  }

  /**
   * @returns the leaves at these indexes that verify; `damaged` names those that are missing or do not
   */
  async leavesAt(
    connection: Connection,
    indexes: readonly number[],
  ): Promise<{ leaves: Map<number, VerifiedLeaf>; damaged: number[] }> {
    const unique = [...new Set(indexes)];
    const rows: LeafRow[] = [];
    for (const part of inParts(unique)) {
      rows.push(
        ...((await connection(LEDGER_TABLES.leaves)
          .whereIn('idx', part)
          .select('idx', 'body', 'hash')) as LeafRow[]),
      );
    }
    const leaves = new Map<number, VerifiedLeaf>();
    const good = await this.check(connection, rows);
    for (const leaf of good) leaves.set(leaf.index, leaf);
    return { leaves, damaged: unique.filter((index) => !leaves.has(index)) };
  }

  private async verify(connection: Connection, rows: readonly LeafRow[]): Promise<VerifiedLeaf[]> {
    const good = await this.check(connection, rows);
    if (good.length === rows.length) return good;
    const known = new Set(good.map((leaf) => leaf.index));
    const bad = rows.map((row) => Number(row.idx)).filter((index) => !known.has(index));
    throw new LedgerDamagedError(bad.map((index) => ({ code: 'ledger.leaf_damaged', params: { index } })));
  }

  private remember(index: number, hash: LeafHash): void {
    if (this.proven.size >= MAX_PROVEN) this.proven.clear();
    this.proven.set(index, hash);
  }

  /** Keeps the rows whose text has the hash that the signed tree holds at their place. */
  private async check(connection: Connection, rows: readonly LeafRow[]): Promise<VerifiedLeaf[]> {
    const head = await this.head(connection);
    const size = head?.size ?? 0;
    const candidates = rows.flatMap((row) => openRow(row, size) ?? []);
    const unproven = candidates.filter((leaf) => this.proven.get(leaf.index) !== leaf.hash);
    const failed = new Set<number>();
    if (head && unproven.length > 0) {
      const refs = unproven.flatMap((leaf) => nodesForInclusion(leaf.index, size));
      const get = readerOf(await this.nodes(connection, refs));
      for (const leaf of unproven) {
        if (isIncluded(leaf, head, get)) {
          if (!isTransaction(connection)) this.remember(leaf.index, leaf.hash);
        } else failed.add(leaf.index);
      }
    }
    return candidates.filter((leaf) => !failed.has(leaf.index));
  }
}

function isIncluded(leaf: VerifiedLeaf, head: Head, get: ReadNode): boolean {
  try {
    const proof = inclusionProof(leaf.index, head.size, get);
    return verifyInclusion(leaf.index, head.size, leaf.hash, proof, head.root);
  } catch {
    // A node that is missing is as bad as one that is wrong.
    return false;
  }
}

function openRow(row: LeafRow, size: number): VerifiedLeaf | undefined {
  const index = Number(row.idx);
  if (index >= size) return undefined;
  try {
    const leaf = parseLeaf(row.body);
    const hash = hashLeaf(row.body);
    return hash === row.hash ? { index, text: row.body, hash, leaf } : undefined;
  } catch {
    return undefined;
  }
}

function isTransaction(connection: Connection): boolean {
  return 'isTransaction' in connection && connection.isTransaction === true;
}
