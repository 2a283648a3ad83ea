import { fromHex, joined, same, sha256, utf8 } from './bytes.js';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** RFC 6962 2.1: the hash of a leaf's text. */
export const leafHash = (text) => sha256(joined(LEAF, utf8(text)));

/**
 * RFC 9162 2.1.3.2: whether a leaf is at its place in a tree.
 * @param {string[]} path hashes in hexadecimal, from the leaf up
 */
export async function isIncluded(index, size, hash, path, root) {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let place = index;
  let last = size - 1;
  let node = hash;
  for (const step of path) {
    if (last === 0) return false;
    const other = fromHex(step);
    if (place % 2 === 1 || place === last) {
      node = await sha256(joined(NODE, other, node));
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2);
        last = Math.floor(last / 2);
      }
    } else {
      node = await sha256(joined(NODE, node, other));
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(node, root);
}
