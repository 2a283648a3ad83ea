import type { NodeHash } from './hashes';
import { TreeRangeInvalid } from '../log-error';
import { EMPTY_ROOT, hashChildren, parseNodeHash } from './tree-hash';
import {
  assertSize,
  rangeNodes,
  hashOfRange,
  splitPoint,
  type LeafRange,
  type NodeRef,
  type ReadNode,
} from './tree-nodes';

/** Subtrees of a consistency proof, in its order (RFC 9162 2.1.4.1); none where `m` is 0 or `n`. */
function proofRanges(m: number, n: number): LeafRange[] {
  assertSize(m);
  assertSize(n);
  if (m > n) throw new TreeRangeInvalid(`A tree of ${n} is not later than one of ${m}`);
  const ranges: LeafRange[] = [];
  if (m === 0) return ranges;
  let begin = 0;
  let end = n;
  while (end !== m) {
    const split = begin + splitPoint(end - begin);
    if (m <= split) {
      ranges.push({ begin: split, end });
      end = split;
    } else {
      ranges.push({ begin, end: split });
      begin = split;
    }
  }
  // Where the old tree is itself a left subtree of the new one, the verifier already has its hash: the old root.
  if (begin !== 0) ranges.push({ begin, end });
  return ranges.reverse();
}

/**
 * @returns the stored nodes `consistencyProof` will ask for, each once.
 * @throws TreeRangeInvalid where not 0 ≤ m ≤ n.
 */
export function nodesForConsistency(m: number, n: number): NodeRef[] {
  return proofRanges(m, n).flatMap(rangeNodes);
}

/**
 * @returns the proof that the tree of `n` leaves begins with the tree of `m` (RFC 9162 2.1.4.1);
 *   empty where m is 0 or n, since there is nothing to add to the two roots.
 * @throws TreeRangeInvalid, TreeNodeMissing
 */
export function consistencyProof(m: number, n: number, get: ReadNode): NodeHash[] {
  return proofRanges(m, n).map((range) => hashOfRange(range, get));
}

/**
 * Never throws: whatever is handed in, the answer is whether it proves.
 *
 * @returns whether the proof shows that nothing of the first `m` leaves was changed on the way to `n` (RFC 9162 2.1.4.2).
 */
export function verifyConsistency(
  m: number,
  n: number,
  rootM: NodeHash,
  rootN: NodeHash,
  proof: readonly NodeHash[],
): boolean {
  if (!Number.isSafeInteger(m) || !Number.isSafeInteger(n) || m < 0 || m > n) return false;
  if ([rootM, rootN, ...proof].some((hash) => parseNodeHash(hash) === undefined)) return false;
  if (m === n) return proof.length === 0 && rootM === rootN && (m !== 0 || rootM === EMPTY_ROOT);
  if (m === 0) return proof.length === 0 && rootM === EMPTY_ROOT;
  if (proof.length === 0) return false;

  let old = m - 1;
  let last = n - 1;
  while (old % 2 === 1) {
    old = (old - 1) / 2;
    last = Math.floor(last / 2);
  }
  // `old` is now 0 exactly where m is a power of two: then the proof leaves the old root out.
  const [seed, ...path] = old === 0 ? [rootM, ...proof] : proof;
  let hashM = seed!;
  let hashN = seed!;
  for (const node of path) {
    if (last === 0) return false;
    if (old % 2 === 1 || old === last) {
      hashM = hashChildren(node, hashM);
      hashN = hashChildren(node, hashN);
      while (old % 2 === 0 && old !== 0) {
        old /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hashN = hashChildren(hashN, node);
    }
    old = Math.floor(old / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hashM === rootM && hashN === rootN;
}
