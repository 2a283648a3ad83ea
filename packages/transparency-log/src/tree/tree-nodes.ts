import type { LeafHash, NodeHash } from './hashes';
import { TreeNodeMissing, TreeRangeInvalid } from '../log-error';
import { EMPTY_ROOT, hashChildren, leafAsNode } from './tree-hash';

/** Place of a complete subtree: it covers the leaves from index·2^level, 2^level of them. Level 0 is the leaves. */
export interface NodeRef {
  readonly level: number;
  readonly index: number;
}

/** A complete subtree's hash. Once its leaves are there it never changes, so its table is insert-only. */
export interface StoredNode extends NodeRef {
  readonly hash: NodeHash;
}

/** Reads a stored node; undefined where there is none. */
export type ReadNode = (ref: NodeRef) => NodeHash | undefined;

/** Leaves from `begin` up to, not including, `end`. */
export interface LeafRange {
  readonly begin: number;
  readonly end: number;
}

/** @throws TreeRangeInvalid where the value is not a whole number from 0 to 2^53 − 1. */
export function assertSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) throw new TreeRangeInvalid(`Not a tree size: ${size}`);
}

/** @returns the largest power of two smaller than `size` (≥ 2): where RFC 6962 2.1 splits a tree. */
export function splitPoint(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/**
 * @param range a subtree of an RFC 6962 tree, complete or at the right edge.
 * @returns the complete subtrees it is made of, left to right, at most one a level.
 */
export function rangeNodes({ begin, end }: LeafRange): NodeRef[] {
  const refs: NodeRef[] = [];
  for (let at = begin; at < end;) {
    let level = 0;
    let width = 1;
    while (width * 2 <= end - at) {
      width *= 2;
      level += 1;
    }
    refs.push({ level, index: at / width });
    at += width;
  }
  return refs;
}

/** @returns a reader over nodes already at hand, e.g. the rows of one query. */
export function readerOf(nodes: Iterable<StoredNode>): ReadNode {
  const hashes = new Map<string, NodeHash>();
  for (const { level, index, hash } of nodes) hashes.set(`${level}/${index}`, hash);
  return ({ level, index }) => hashes.get(`${level}/${index}`);
}

function readNode(get: ReadNode, ref: NodeRef): NodeHash {
  const hash = get(ref);
  if (hash === undefined) throw new TreeNodeMissing(ref.level, ref.index);
  return hash;
}

/**
 * @returns the hash of a non-empty subtree; a right-edge one is put together from its complete parts and never stored.
 * @throws TreeNodeMissing where `get` has not all of `rangeNodes(range)`.
 */
export function hashOfRange(range: LeafRange, get: ReadNode): NodeHash {
  const parts = rangeNodes(range).map((ref) => readNode(get, ref));
  return parts.reduceRight((right, left) => hashChildren(left, right));
}

/** @returns the nodes of the compact range of the first `size` leaves, from which their root is computed, left to right; at most 53. */
export function compactRangeNodes(size: number): NodeRef[] {
  assertSize(size);
  return rangeNodes({ begin: 0, end: size });
}

/**
 * @returns the Merkle tree hash of the first `size` leaves (RFC 6962 2.1), from the nodes of `compactRangeNodes(size)`.
 * @throws TreeNodeMissing, TreeRangeInvalid
 */
export function rootOf(size: number, get: ReadNode): NodeHash {
  return rootOfRange(readCompactRange(size, get));
}

/**
 * @returns the nodes of `compactRangeNodes(size)`, read: all that a tree needs to grow.
 * @throws TreeNodeMissing, TreeRangeInvalid
 */
export function readCompactRange(size: number, get: ReadNode): StoredNode[] {
  return compactRangeNodes(size).map((ref) => ({ ...ref, hash: readNode(get, ref) }));
}

/**
 * Grows a tree by one leaf.
 *
 * @param range the compact range of the tree; it becomes that of the grown tree.
 * @returns the nodes that are now complete, the leaf's own first; at most 54.
 */
export function appendToRange(range: StoredNode[], size: number, leafHash: LeafHash): StoredNode[] {
  let newest: StoredNode = { level: 0, index: size, hash: leafAsNode(leafHash) };
  const completed = [newest];
  while (range.at(-1)?.level === newest.level) {
    const hash = hashChildren(range.pop()!.hash, newest.hash);
    newest = { level: newest.level + 1, index: (newest.index - 1) / 2, hash };
    completed.push(newest);
  }
  range.push(newest);
  return completed;
}

/** @returns the root of the tree with this compact range. */
export function rootOfRange(range: readonly StoredNode[]): NodeHash {
  if (range.length === 0) return EMPTY_ROOT;
  return range.map(({ hash }) => hash).reduceRight((right, left) => hashChildren(left, right));
}

/** What one more leaf adds to the tree. */
export interface Appended {
  /** Newly complete nodes, to be stored; the leaf's own first. */
  readonly nodes: readonly StoredNode[];
  /** Root of the tree with the leaf. */
  readonly root: NodeHash;
}

/**
 * One more leaf, in O(log n). For several in one go, `TreeHasher` reads the compact range only once.
 *
 * @param size leaves before; the new leaf gets this index.
 * @param get has to know `compactRangeNodes(size)`.
 * @throws TreeNodeMissing, TreeRangeInvalid
 */
export function appendLeaf(size: number, get: ReadNode, leafHash: LeafHash): Appended {
  assertSize(size + 1);
  const range = readCompactRange(size, get);
  return { nodes: appendToRange(range, size, leafHash), root: rootOfRange(range) };
}
