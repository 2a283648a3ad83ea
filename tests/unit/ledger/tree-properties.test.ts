import fc from 'fast-check';
import type { LeafHash, NodeHash } from '#server/domain/brands';
import {
  appendLeaf,
  consistencyProof,
  compactRangeNodes,
  inclusionProof,
  nodesForConsistency,
  nodesForInclusion,
  readerOf,
  rootOf,
  TreeHasher,
  TreeNodeMissing,
  TreeRangeInvalid,
  verifyConsistency,
  verifyInclusion,
  type NodeRef,
  type ReadNode,
  type StoredNode,
} from '@gov-publishing/transparency-log';
import { merkleLeaf, merkleRoot } from './sample-ledger';

const MAX = 600;
const hashes = Array.from({ length: MAX }, (_, i) => merkleLeaf(Buffer.from(`leaf ${i}`)) as LeafHash);
const walk = new TreeHasher();
const stored: StoredNode[] = hashes.flatMap((hash) => walk.push(hash));
const all = readerOf(stored);

/** Only the nodes the plan names: what a query by that plan would have brought. */
function planned(refs: readonly NodeRef[]): ReadNode {
  expect(new Set(refs.map(({ level, index }) => `${level}/${index}`)).size).toBe(refs.length);
  return readerOf(refs.map((ref) => ({ ...ref, hash: all(ref)! })));
}

function rootAt(size: number): NodeHash {
  return merkleRoot(hashes.slice(0, size)) as NodeHash;
}

function flip(hash: NodeHash): NodeHash {
  return ((hash[0] === '0' ? '1' : '0') + hash.slice(1)) as NodeHash;
}

const size = fc.integer({ min: 1, max: MAX });
const sizeAndIndex = size.chain((n) => fc.tuple(fc.integer({ min: 0, max: n - 1 }), fc.constant(n)));
const twoSizes = fc.tuple(size, size).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);

describe('the tree at any size', () => {
  test('root and append agree with the recursion of RFC 6962, from the compact range alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX - 1 }), (n) => {
        const get = planned(compactRangeNodes(n));
        expect(rootOf(n, get)).toBe(rootAt(n));
        const { nodes, root } = appendLeaf(n, get, hashes[n]!);
        expect(root).toBe(rootAt(n + 1));
        for (const node of nodes) expect(all(node)).toBe(node.hash);
        expect(nodes.length).toBeLessThanOrEqual(Math.log2(n + 1) + 1);
      }),
    );
  });

  test('several leaves appended in one go are the same as one after the other', () => {
    fc.assert(
      fc.property(twoSizes, ([m, n]) => {
        const tree = new TreeHasher(m, planned(compactRangeNodes(m)));
        for (const hash of hashes.slice(m, n)) tree.push(hash);
        expect([tree.size, tree.root()]).toEqual([n, rootAt(n)]);
      }),
    );
  });

  test('inclusion is proven from the planned nodes, and by nothing else', () => {
    fc.assert(
      fc.property(sizeAndIndex, fc.nat(), ([index, n], pick) => {
        const root = rootAt(n);
        const leaf = hashes[index]!;
        const proof = inclusionProof(index, n, planned(nodesForInclusion(index, n)));
        expect(verifyInclusion(index, n, leaf, proof, root)).toBe(true);
        expect(verifyInclusion(index, n, hashes[(index + 1) % MAX]!, proof, root)).toBe(false);
        expect(verifyInclusion(index, n, leaf, proof, flip(root))).toBe(false);
        expect(verifyInclusion(index, n, leaf, [...proof, root], root)).toBe(false);
        expect(verifyInclusion(n, n, leaf, proof, root)).toBe(false);
        if (n > 1) {
          expect(verifyInclusion((index + 1) % n, n, leaf, proof, root)).toBe(false);
          expect(verifyInclusion(index, n, leaf, proof.slice(1), root)).toBe(false);
          const at = pick % proof.length;
          const spoilt = proof.map((hash, i) => (i === at ? flip(hash) : hash));
          expect(verifyInclusion(index, n, leaf, spoilt, root)).toBe(false);
        }
      }),
    );
  });

  test('consistency is proven from the planned nodes, and by nothing else', () => {
    fc.assert(
      fc.property(twoSizes, fc.nat(), ([m, n], pick) => {
        const [old, now] = [rootAt(m), rootAt(n)];
        const proof = consistencyProof(m, n, planned(nodesForConsistency(m, n)));
        expect(verifyConsistency(m, n, old, now, proof)).toBe(true);
        expect(verifyConsistency(m, n, flip(old), now, proof)).toBe(false);
        expect(verifyConsistency(m, n, old, flip(now), proof)).toBe(false);
        expect(verifyConsistency(m, n, old, now, [...proof, now])).toBe(false);
        if (m !== n) {
          expect(verifyConsistency(n, m, now, old, proof)).toBe(false);
          expect(verifyConsistency(m, n, old, now, proof.slice(1))).toBe(false);
          const at = pick % proof.length;
          const spoilt = proof.map((hash, i) => (i === at ? flip(hash) : hash));
          expect(verifyConsistency(m, n, old, now, spoilt)).toBe(false);
        }
      }),
    );
  });

  test('a proof is of its own size of tree: half or twice as many leaves is too few or too many steps', () => {
    const root = rootAt(4);
    const inclusion = inclusionProof(0, 4, all);
    const consistency = consistencyProof(1, 4, all);
    for (const n of [2, 8]) {
      expect(verifyInclusion(0, n, hashes[0]!, inclusion, root)).toBe(false);
      expect(verifyConsistency(1, n, rootAt(1), root, consistency)).toBe(false);
    }
  });

  test('the last leaves of a tree are not those of the half of it, though the way up is the same', () => {
    expect(verifyInclusion(1, 2, hashes[3]!, inclusionProof(3, 4, all), rootAt(4))).toBe(false);
    expect(verifyConsistency(3, 4, rootAt(7), rootAt(8), consistencyProof(7, 8, all))).toBe(false);
  });

  test('a log whose past was changed has no consistency proof', () => {
    const changed = new TreeHasher();
    const nodes = hashes.slice(0, 50).flatMap((hash, i) => changed.push(i === 3 ? hashes[99]! : hash));
    const proof = consistencyProof(20, 50, readerOf(nodes));
    expect(verifyConsistency(20, 50, rootAt(20), changed.root(), proof)).toBe(false);
  });

  test('the empty tree is consistent with every tree, if it is the empty tree', () => {
    expect(consistencyProof(0, 5, all)).toEqual([]);
    expect(verifyConsistency(0, 5, rootAt(0), rootAt(5), [])).toBe(true);
    expect(verifyConsistency(0, 5, rootAt(1), rootAt(5), [])).toBe(false);
    expect(verifyConsistency(0, 0, rootAt(1), rootAt(1), [])).toBe(false);
  });
});

describe('bad input', () => {
  test('a missing node is named, and never taken for something else', () => {
    expect(() => rootOf(5, readerOf([]))).toThrow(new TreeNodeMissing(2, 0));
    expect(() => appendLeaf(5, readerOf([]), hashes[5]!)).toThrow(TreeNodeMissing);
    expect(() => inclusionProof(0, 5, readerOf([]))).toThrow(TreeNodeMissing);
  });

  test.each([-1, 1.5, Number.NaN, 2 ** 53])('%p is no size', (n) => {
    expect(() => rootOf(n, all)).toThrow(TreeRangeInvalid);
    expect(() => compactRangeNodes(n)).toThrow(TreeRangeInvalid);
    expect(() => nodesForInclusion(0, n)).toThrow(TreeRangeInvalid);
    expect(() => nodesForConsistency(0, n)).toThrow(TreeRangeInvalid);
    expect(verifyInclusion(0, n, hashes[0]!, [], hashes[0] as string as NodeHash)).toBe(false);
    expect(verifyConsistency(n, n, rootAt(1), rootAt(1), [])).toBe(false);
  });

  test('an index beyond the tree, or a later tree before an earlier one, has no proof', () => {
    expect(() => inclusionProof(5, 5, all)).toThrow(TreeRangeInvalid);
    expect(() => consistencyProof(6, 5, all)).toThrow(TreeRangeInvalid);
  });

  test('hashes that are not 64 hex characters prove nothing', () => {
    const proof = inclusionProof(0, 2, all);
    const odd = [`${proof[0]}zz`, proof[0]!.toUpperCase(), '', `${proof[0]}\n`] as NodeHash[];
    for (const hash of odd) expect(verifyInclusion(0, 2, hashes[0]!, [hash], rootAt(2))).toBe(false);
  });

  test('sizes over 2^32 are computed with, not cut off', () => {
    const big = 2 ** 40 + 3;
    expect(compactRangeNodes(big)).toEqual([
      { level: 40, index: 0 },
      { level: 1, index: 2 ** 39 },
      { level: 0, index: 2 ** 40 + 2 },
    ]);
    const same = () => rootAt(1);
    const proof = inclusionProof(2 ** 40 + 1, big, same);
    expect(proof).toHaveLength(3);
    expect(verifyInclusion(2 ** 40 + 1, big, hashes[0]!, proof, rootOf(big, same))).toBe(false);
  });
});
