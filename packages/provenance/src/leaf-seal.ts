import * as z from 'zod';
import type { LeafHash } from '@gov-publishing/transparency-log';
import { canonicalText } from './text/canonical-text';
import type { Leaf, AnyLeaf, UninterpretedLeaf } from './leaf';
import { LeafMalformed } from './provenance-error';
import { instant } from './records/fields';
import { showsOf } from './records/proof';
import { kindOf } from './records/registry';
import { parseJson } from './text/strict-json';
import { hashLeaf } from '@gov-publishing/transparency-log';

/** Longest leaf text the ledger takes, in UTF-16 code units. */
export const MAX_LEAF_TEXT = 65_536;

/** A leaf ready to be appended: its canonical text and its RFC 6962 hash. */
export interface SealedLeaf {
  readonly text: string;
  readonly hash: LeafHash;
}

/** What a leaf of any kind, version and year says of itself. Never changes, so that every program can count every leaf. */
const anyLeaf = z.looseObject({
  v: z.int().min(1),
  kind: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  act: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,31}$/)
    .optional(),
  time: instant,
});

function malformed(error: z.ZodError): LeafMalformed {
  const issues = error.issues.map((issue) => `${issue.path.join('.') || 'leaf'}: ${issue.message}`);
  return new LeafMalformed(`Not a leaf: ${issues.join('; ')}`);
}

function read(value: unknown): AnyLeaf {
  const any = anyLeaf.safeParse(value);
  if (!any.success) throw malformed(any.error);
  const { kind, v, act, time } = any.data;
  const later: UninterpretedLeaf = { kind: null, declared: { kind, v }, time };
  const known = kindOf(kind, v);
  if (!known) return later;
  const result = known.schema.safeParse(value);
  if (result.success) return result.data as Leaf;
  // An act that was added to a kind makes no new version of it: all the other acts stay readable.
  return act !== undefined && !known.acts.includes(act) ? later : reject(result.error);
}

function reject(error: z.ZodError): never {
  throw malformed(error);
}

function textOf(leaf: unknown): string {
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
 * @throws LeafMalformed where this program could not read it back and judge it: a leaf is for ever, so it is refused
 *   before it is written.
 */
export function sealLeaf(leaf: Leaf): SealedLeaf {
  const known = read(leaf);
  if (known.kind === null) throw new LeafMalformed(`Nothing is known of ${known.declared.kind} records`);
  if (showsOf(known.proof) === undefined)
    throw new LeafMalformed(`Nothing is known of the proof ${known.proof.method}`);
  const text = textOf(known);
  return { text, hash: hashLeaf(text) };
}

/**
 * @param text a leaf as stored or sent.
 * @returns the leaf it says; of a kind, version or act of a later program only that it is one.
 * @throws LeafMalformed where the text is no leaf, or not its own canonical form: two texts of one meaning
 *   would have two hashes, and a repeated key two readings.
 */
export function parseLeaf(text: string): AnyLeaf {
  if (text.length > MAX_LEAF_TEXT) throw new LeafMalformed('The leaf is too long');
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (cause) {
    throw new LeafMalformed('The leaf is not JSON', { cause });
  }
  const leaf = read(value);
  // Of a leaf that is judged, only what was read counts: a key that the schema never saw would be signed and unread.
  if (textOf(leaf.kind === null ? value : leaf) !== text)
    throw new LeafMalformed('The leaf is not in canonical form (RFC 8785)');
  return leaf;
}
