import { fromHex, sha256 } from '../platform/node';
import type { LeafHash, NodeHash } from './hashes';

const LEAF_PREFIX = Uint8Array.of(0x00);
const NODE_PREFIX = Uint8Array.of(0x01);
const HEX_64 = /^[0-9a-f]{64}$/;

/** Root of the tree without leaves: SHA-256 of nothing (RFC 6962 2.1). */
export const EMPTY_ROOT = sha256() as NodeHash;

/**
 * The prefix 0x00 keeps leaves and inner nodes apart; without it an inner node could be passed off as a leaf.
 *
 * @param data the leaf's text (hashed as UTF-8) or bytes.
 * @returns SHA-256(0x00 ‖ data), RFC 6962 2.1.
 */
export function hashLeaf(data: string | Uint8Array): LeafHash {
  return sha256(LEAF_PREFIX, data) as LeafHash;
}

/** @returns SHA-256(0x01 ‖ left ‖ right) over the 32-byte values, RFC 6962 2.1. */
export function hashChildren(left: NodeHash, right: NodeHash): NodeHash {
  return sha256(NODE_PREFIX, fromHex(left), fromHex(right)) as NodeHash;
}

/** @returns the leaf hash as the node it is at level 0 of the tree. */
export function leafAsNode(hash: LeafHash): NodeHash {
  return hash as string as NodeHash;
}

/** @returns the text as a node hash, or undefined where it is not 64 lower-case hex characters. */
export function parseNodeHash(text: string): NodeHash | undefined {
  return HEX_64.test(text) ? (text as NodeHash) : undefined;
}
