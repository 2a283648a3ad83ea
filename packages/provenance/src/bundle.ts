import type { NodeHash } from '@gov-publishing/transparency-log';
import { BUNDLE_FORMAT, bundleSchema, MAX_BUNDLE_TEXT } from './bundle-schema';
import {
  inclusionProof,
  type NodeRef,
  nodesForInclusion,
  parseCheckpoint,
  type ReadNode,
} from '@gov-publishing/transparency-log';
import type { StoredLeaf } from './leaf';
import { BundleMalformed } from './provenance-error';
import { parseJson } from './text/strict-json';

/** A leaf and the proof that the log has it, under the bundle's checkpoint. */
export interface BundledLeaf {
  readonly index: number;
  /** RFC 8785 text of a `Leaf`. */
  readonly text: string;
  readonly inclusionProof: readonly NodeHash[];
}

/** What opens the signer commitment of one leaf. Without `personId` it cannot be checked. */
export interface DisclosedSigner {
  readonly index: number;
  readonly name: string;
  readonly personId?: string;
  readonly salt: string;
}

/** All that is needed to check, without database or server, how an entry came to be public. */
export interface ProvenanceBundle {
  readonly v: 1;
  readonly format: typeof BUNDLE_FORMAT;
  /** Canonical text of the published snapshot. */
  readonly snapshot: string;
  /** The publish leaf and every leaf it stands on, by ascending index. */
  readonly leaves: readonly BundledLeaf[];
  /** Signed tree head. */
  readonly checkpoint: string;
  /** The log's own key. A careful reader gets it elsewhere too and compares. */
  readonly verifierKey: string;
  /** Only where the policy profile publishes names; by ascending index. */
  readonly signers?: readonly DisclosedSigner[];
}

/** What a bundle is made of. */
export interface BundleParts {
  readonly snapshot: string;
  readonly leaves: readonly Pick<StoredLeaf, 'index' | 'text'>[];
  readonly checkpoint: string;
  readonly verifierKey: string;
  readonly signers?: readonly DisclosedSigner[];
}

/**
 * @param size tree size of the checkpoint.
 * @returns the stored nodes `buildBundle` will ask for, each once: one query.
 * @throws TreeRangeInvalid where a leaf is newer than the checkpoint.
 */
export function nodesForBundle(indexes: readonly number[], size: number): NodeRef[] {
  const refs = indexes.flatMap((index) => nodesForInclusion(index, size));
  return [...new Map(refs.map((ref) => [`${ref.level}/${ref.index}`, ref])).values()];
}

/**
 * @param get has to know `nodesForBundle` of the leaves at the checkpoint's size.
 * @returns the bundle; it is put together, not verified.
 * @throws CheckpointMalformed, TreeRangeInvalid, TreeNodeMissing; BundleMalformed where a limit is passed.
 */
export function buildBundle({ signers, leaves, ...rest }: BundleParts, get: ReadNode): ProvenanceBundle {
  const { size } = parseCheckpoint(rest.checkpoint);
  return checkBundle({
    v: 1,
    format: BUNDLE_FORMAT,
    snapshot: rest.snapshot,
    leaves: leaves
      .map(({ index, text }) => ({ index, text, inclusionProof: inclusionProof(index, size, get) }))
      .sort((a, b) => a.index - b.index),
    checkpoint: rest.checkpoint,
    verifierKey: rest.verifierKey,
    ...(signers && { signers: [...signers].sort((a, b) => a.index - b.index) }),
  });
}

/**
 * @returns the value as a bundle, by form only: nothing of it is verified.
 * @throws BundleMalformed with at most ten issues.
 */
export function checkBundle(value: unknown): ProvenanceBundle {
  const result = bundleSchema.safeParse(value);
  if (result.success) return result.data as unknown as ProvenanceBundle;
  const issues = result.error.issues.map((issue) => `${issue.path.join('.') || 'bundle'}: ${issue.message}`);
  throw new BundleMalformed('Not a provenance bundle', issues.slice(0, 10));
}

/**
 * @param json text of a bundle.
 * @throws BundleMalformed where it is over 32 Mi characters, not JSON, or not of a bundle's form.
 */
export function parseBundle(json: string): ProvenanceBundle {
  if (json.length > MAX_BUNDLE_TEXT) throw new BundleMalformed('The bundle is too long');
  let value: unknown;
  try {
    value = parseJson(json);
  } catch {
    throw new BundleMalformed('The bundle is not JSON');
  }
  return checkBundle(value);
}
