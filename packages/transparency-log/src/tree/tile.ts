import type { NodeHash } from './hashes';
import { hashChildren } from './tree-hash';
import { rangeNodes, compactRangeNodes, type NodeRef, type ReadNode } from './tree-nodes';

/** Height of a tile: 256 hashes wide (C2SP tlog-tiles). */
const TILE_HEIGHT = 8;
const TILE_WIDTH = 2 ** TILE_HEIGHT;

/** A tile of hashes. */
export interface TileName {
  readonly level: number;
  readonly index: number;
  /** How many of its hashes there are; 256 for a full one. */
  readonly width: number;
}

const INDEX = /^(?:x\d{3}\/)*\d{3}(?:\.p\/([1-9]\d{0,2}))?$/;

/**
 * @param level `0`…`63`
 * @param rest the tile's number in groups of three digits, all but the last one with an x, and its width where it is
 *   partial: `x001/234`, `067.p/12`
 * @returns the tile a path names, or null where it is no such path (C2SP tlog-tiles, "Merkle tree")
 */
export function parseTileName(level: string, rest: string): TileName | null {
  const isLevel = /^(0|[1-9]|[1-5]\d|6[0-3])$/.test(level);
  const partial = INDEX.exec(rest);
  if (!isLevel || !partial) return null;
  const digits = rest.replace(/\.p\/.*$/, '').replace(/[x/]/g, '');
  const index = Number(digits);
  const width = partial[1] === undefined ? TILE_WIDTH : Number(partial[1]);
  // Each number has one name: `x000/001` would be a second one of `001`.
  const isShortest = digits.length === 3 || !digits.startsWith('000');
  if (!isShortest || !Number.isSafeInteger(index) || width > TILE_WIDTH) return null;
  if (partial[1] !== undefined && width === TILE_WIDTH) return null;
  return { level: Number(level), index, width };
}

/** @returns how many hashes a tile has in a tree of this size; 0 where it does not exist yet */
export function widthInTree({ level, index }: Pick<TileName, 'level' | 'index'>, size: number): number {
  const span = TILE_WIDTH ** level;
  return Math.max(0, Math.min(TILE_WIDTH, Math.floor(size / span) - index * TILE_WIDTH));
}

/** @returns the nodes whose hashes a tile of hashes holds */
export function nodesOfTile(level: number, index: number, width: number): NodeRef[] {
  return Array.from({ length: width }, (_, offset) => ({
    level: level * TILE_HEIGHT,
    index: index * TILE_WIDTH + offset,
  }));
}

/** @returns the nodes that show a tile to be in a tree: on the way from it to the root */
export function nodesForTile(level: number, index: number, width: number, size: number): NodeRef[] {
  const refs = [...nodesOfTile(level, index, width), ...compactRangeNodes(size)];
  for (const top of topsOf(level, index, width)) refs.push(...climb(top, size).map(sibling));
  return refs;
}

/**
 * Whether the hashes of a tile are those of the tree: from them the nodes above are computed, up to nodes that make the
 * root. `checkRoot` says whether these make the root that was signed; ask it as well.
 *
 * @param get the nodes of `nodesForTile`
 */
export function tileHolds(level: number, index: number, width: number, size: number, get: ReadNode): boolean {
  const bottom = level * TILE_HEIGHT;
  return topsOf(level, index, width).every((top) => {
    let hash = hashFrom(top, bottom, get);
    for (const ref of climb(top, size)) {
      const other = get(sibling(ref));
      if (hash === undefined || other === undefined) return false;
      hash = ref.index % 2 === 0 ? hashChildren(hash, other) : hashChildren(other, hash);
    }
    const last = climb(top, size).at(-1) ?? top;
    const end =
      climb(top, size).length === 0 ? top : { level: last.level + 1, index: Math.floor(last.index / 2) };
    return hash !== undefined && hash === get(end);
  });
}

/** The largest whole subtrees that a tile's hashes make. */
function topsOf(level: number, index: number, width: number): NodeRef[] {
  const span = TILE_WIDTH ** level;
  const begin = index * TILE_WIDTH * span;
  return rangeNodes({ begin, end: begin + width * span });
}

/** The nodes from one up to, but without, the one of the compact range that holds it. */
function climb(from: NodeRef, size: number): NodeRef[] {
  const ends = new Set(compactRangeNodes(size).map(({ level, index }) => `${level}/${index}`));
  const path: NodeRef[] = [];
  for (let ref = from; !ends.has(`${ref.level}/${ref.index}`) && path.length < 64;) {
    path.push(ref);
    ref = { level: ref.level + 1, index: Math.floor(ref.index / 2) };
  }
  return path;
}

function sibling({ level, index }: NodeRef): NodeRef {
  return { level, index: index % 2 === 0 ? index + 1 : index - 1 };
}

function hashFrom(ref: NodeRef, bottom: number, get: ReadNode): NodeHash | undefined {
  if (ref.level === bottom) return get(ref);
  const left = hashFrom({ level: ref.level - 1, index: ref.index * 2 }, bottom, get);
  const right = hashFrom({ level: ref.level - 1, index: ref.index * 2 + 1 }, bottom, get);
  return left === undefined || right === undefined ? undefined : hashChildren(left, right);
}
