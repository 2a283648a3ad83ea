import type { BundledLeaf, ProvenanceBundle } from '../bundle';
import type { EntryLeaf } from '../leaf';
import { parseLeaf } from '../leaf-seal';
import { opensCommitment } from '../signer-commitment';

/** A leaf of the bundle that could be read and is an act on an entry. */
export interface ReadLeaf {
  readonly index: number;
  readonly leaf: EntryLeaf;
}

/** `no-person`: a name is given without the account id, so the commitment cannot be opened. */
export type OpeningState = 'opens' | 'wrong' | 'no-person';

/** A signer the bundle names for one leaf, and whether the leaf's commitment bears it out. */
export interface ReadSigner {
  readonly index: number;
  readonly name: string;
  readonly personId: string | undefined;
  readonly state: OpeningState;
}

/** The bundle as far as it can be read, with no judgement yet. */
export interface Evidence {
  readonly bundle: ProvenanceBundle;
  readonly leaves: readonly ReadLeaf[];
  /** Indexes of leaves that are malformed or no act on an entry. */
  readonly unreadable: readonly number[];
  /** The publish act; the last one where there are several. */
  readonly publish: ReadLeaf | undefined;
  readonly signers: readonly ReadSigner[];
}

function readLeaf({ index, text }: BundledLeaf): ReadLeaf | undefined {
  try {
    const leaf = parseLeaf(text);
    return leaf.kind === 'entry' ? { index, leaf } : undefined;
  } catch {
    return undefined;
  }
}

function readSigners(bundle: ProvenanceBundle, leaves: readonly ReadLeaf[]): ReadSigner[] {
  return (bundle.signers ?? []).map(({ index, name, personId, salt }) => {
    const commitment = leaves.find((read) => read.index === index)?.leaf.signer;
    if (commitment === undefined) return { index, name, personId, state: 'wrong' };
    if (personId === undefined) return { index, name, personId, state: 'no-person' };
    const opens = opensCommitment(commitment, { name, personId, salt });
    return { index, name, personId, state: opens ? 'opens' : 'wrong' };
  });
}

/** @returns what the bundle says, read once for all claims. Never throws on a bundle of the right form. */
export function readEvidence(bundle: ProvenanceBundle): Evidence {
  const read = bundle.leaves.map((leaf) => ({ index: leaf.index, read: readLeaf(leaf) }));
  const leaves = read.flatMap((item) => item.read ?? []);
  return {
    bundle,
    leaves,
    unreadable: read.filter((item) => item.read === undefined).map((item) => item.index),
    publish: leaves.filter(({ leaf }) => leaf.act === 'publish').at(-1),
    signers: readSigners(bundle, leaves),
  };
}
