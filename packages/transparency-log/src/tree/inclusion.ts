import type { LeafHash, NodeHash } from './hashes';
import { TreeRangeInvalid } from '../log-error';
import { hashChildren, leafAsNode, parseNodeHash } from './tree-hash';
import {
  assertSize,
  rangeNodes,
  hashOfRange,
  splitPoint,
  type LeafRange,
  type NodeRef,
  type ReadNode,
} from './tree-nodes';

/** Subtrees beside the way from the leaf to the root, the leaf's own sibling first (RFC 9162 2.1.3.1). */
function siblings(index: number, size: number): LeafRange[] {
  assertSize(size);
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new TreeRangeInvalid(`No leaf ${index} in a tree of ${size}`);
  }
  const ranges: LeafRange[] = [];
  let begin = 0;
  let end = size;
  while (end - begin > 1) {
    const split = begin + splitPoint(end - begin);
    if (index < split) {
      ranges.push({ begin: split, end });
      end = split;
    } else {
      ranges.push({ begin, end: split });
      begin = split;
    }
  }
  return ranges.reverse();
}

/**
 * @returns the stored nodes `inclusionProof` will ask for, each once.
 * @throws TreeRangeInvalid where the tree of `size` leaves has no leaf `index`.
 */
export function nodesForInclusion(index: number, size: number): NodeRef[] {
  return siblings(index, size).flatMap(rangeNodes);
}

/**
 * @returns the audit path of leaf `index` in the tree of the first `size` leaves (RFC 9162 2.1.3.1).
 * @throws TreeRangeInvalid, TreeNodeMissing
 */
export function inclusionProof(index: number, size: number, get: ReadNode): NodeHash[] {
  return siblings(index, size).map((range) => hashOfRange(range, get));
}

/**
 * Never throws: whatever is handed in, the answer is whether it proves.
 *
 * @returns whether the proof shows `leafHash` at `index` of the tree of `size` leaves with this root (RFC 9162 2.1.3.2).
 */
export function verifyInclusion(
  index: number,
  size: number,
  leafHash: LeafHash,
  proof: readonly NodeHash[],
  root: NodeHash,
): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  // Node's hex decoder stops silently at the first wrong character, so the form is checked first.
  if ([leafHash, root, ...proof].some((hash) => parseNodeHash(hash) === undefined)) return false;
  let place = index;
  let last = size - 1;
  let hash = leafAsNode(leafHash);
  for (const sibling of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = hashChildren(sibling, hash);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = hashChildren(hash, sibling);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hash === root;
}
