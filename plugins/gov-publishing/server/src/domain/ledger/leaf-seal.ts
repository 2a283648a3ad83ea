import type { LeafHash } from '../brands';
import { canonicalText } from './canonical-text';
import type { Leaf } from './leaf';
import { LeafMalformed } from './ledger-error';
import { leafSchema, MAX_LEAF_TEXT } from './leaf-schema';
import { hashLeaf } from './tree-hash';

/** A leaf ready to be appended: its canonical text and its RFC 6962 hash. */
export interface SealedLeaf {
  readonly text: string;
  readonly hash: LeafHash;
}

function checked(value: unknown): Leaf {
  const result = leafSchema.safeParse(value);
  if (result.success) return result.data as unknown as Leaf;
  const issues = result.error.issues.map((issue) => `${issue.path.join('.') || 'leaf'}: ${issue.message}`);
  throw new LeafMalformed(`Not a leaf: ${issues.join('; ')}`);
}

function textOf(leaf: Leaf): string {
  let text: string;
  try {
    text = canonicalText(leaf);
  } catch (cause) {
    throw new LeafMalformed('The leaf has no canonical text', { cause });
  }
  if (text.length > MAX_LEAF_TEXT) throw new LeafMalformed('The leaf is too long');
  return text;
}

/**
 * @param leaf one act; keys whose value is undefined are left out.
 * @returns its RFC 8785 text and SHA-256(0x00 ‖ text in UTF-8) (RFC 6962 2.1).
 * @throws LeafMalformed where the leaf could not be read back by `parseLeaf`: a leaf is for ever, so it is
 *   refused before it is written.
 */
export function sealLeaf(leaf: Leaf): SealedLeaf {
  const text = textOf(checked(leaf));
  return { text, hash: hashLeaf(text) };
}

/**
 * @param text a leaf as stored or sent.
 * @returns the leaf it says.
 * @throws LeafMalformed where the text is no leaf, or not its own canonical form: two texts of one meaning
 *   would have two hashes, and a repeated key two readings.
 */
export function parseLeaf(text: string): Leaf {
  if (text.length > MAX_LEAF_TEXT) throw new LeafMalformed('The leaf is too long');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new LeafMalformed('The leaf is not JSON', { cause });
  }
  const leaf = checked(value);
  if (textOf(leaf) !== text) throw new LeafMalformed('The leaf is not in canonical form (RFC 8785)');
  return leaf;
}
