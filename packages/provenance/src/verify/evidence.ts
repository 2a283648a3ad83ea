import type { BundledLeaf, ProvenanceBundle } from '../bundle';
import type { EntryLeaf, UninterpretedLeaf } from '../leaf';
import { parseLeaf } from '../leaf-seal';
import { concernOf } from '../records/registry';
import { opensCommitment } from '../signer-commitment';

/** A leaf of the bundle that could be read and is an act on an entry. */
export interface ReadLeaf {
  readonly index: number;
  readonly leaf: EntryLeaf;
}

/** `unopened`: the account id is not given, or the leaf is of a later program: the commitment cannot be opened. */
export type OpeningState = 'opens' | 'wrong' | 'unopened';

/** A signer the bundle names for one leaf, and whether the leaf's commitment confirms it. */
export interface ReadSigner {
  readonly index: number;
  readonly name: string;
  readonly personId: string | undefined;
  readonly state: OpeningState;
}

/** A leaf of a kind, version or act that this program does not know, or an act on another subject than an entry. */
export interface LaterLeaf {
  readonly index: number;
  readonly declared: UninterpretedLeaf['declared'];
  /** True where the bundle has no act on an entry at all: it is of another subject, whose chain nobody here can read. */
  readonly isAlone: boolean;
}

/**
 * @returns whether a leaf may be an act that is looked for: a later version of the same kind, whose acts nobody here can
 *   read, or an act of another kind in a bundle that is of nothing else
 */
export function mayStandFor({ declared: { kind, v }, isAlone }: LaterLeaf): boolean {
  return isAlone || (kind === 'entry-act' && v > 1);
}

/** The bundle as far as it can be read, with no judgement yet. */
export interface Evidence {
  readonly bundle: ProvenanceBundle;
  readonly leaves: readonly ReadLeaf[];
  /** Indexes of leaves that are malformed or no act on an entry. */
  readonly unreadable: readonly number[];
  /** Leaves that a later program made: counted in the tree, not interpreted, no damage. */
  readonly later: readonly LaterLeaf[];
  /** The publish act; the last one where there are several. */
  readonly publish: ReadLeaf | undefined;
  readonly signers: readonly ReadSigner[];
}

type UnreadLeaf = Omit<LaterLeaf, 'isAlone'>;

function readLeaf({ index, text }: BundledLeaf): ReadLeaf | UnreadLeaf | undefined {
  try {
    const leaf = parseLeaf(text);
    if (leaf.kind === null) return { index, declared: leaf.declared };
    if (leaf.kind === 'entry-act') return { index, leaf };
    // Acts on another subject are judged by what knows its chain; what is about people has no place in a bundle.
    return concernOf(leaf).what === 'entry' ? { index, declared: { kind: leaf.kind, v: leaf.v } } : undefined;
  } catch {
    return undefined;
  }
}

const isLater = (read: ReadLeaf | UnreadLeaf): read is UnreadLeaf => 'declared' in read;

function readSigners(
  bundle: ProvenanceBundle,
  leaves: readonly ReadLeaf[],
  later: readonly LaterLeaf[],
): ReadSigner[] {
  return (bundle.signers ?? []).map(({ index, name, personId, salt }) => {
    const commitment = leaves.find((read) => read.index === index)?.leaf.signer;
    if (commitment === undefined) {
      const isUnjudged = later.some((read) => read.index === index);
      return { index, name, personId, state: isUnjudged ? 'unopened' : 'wrong' };
    }
    if (personId === undefined) return { index, name, personId, state: 'unopened' };
    const opens = opensCommitment(commitment, { name, personId, salt });
    return { index, name, personId, state: opens ? 'opens' : 'wrong' };
  });
}

/** @returns what the bundle says, read once for all claims. Never throws on a bundle of the right form. */
export function readEvidence(bundle: ProvenanceBundle): Evidence {
  const read = bundle.leaves.map((leaf) => ({ index: leaf.index, read: readLeaf(leaf) }));
  const readable = read.flatMap((item) => item.read ?? []);
  const leaves = readable.filter((item): item is ReadLeaf => !isLater(item));
  const isAlone = readable.every((item) => isLater(item) && item.declared.kind !== 'entry-act');
  const later = readable.filter(isLater).map((item) => ({ ...item, isAlone }));
  return {
    bundle,
    leaves,
    unreadable: read.filter((item) => item.read === undefined).map((item) => item.index),
    later,
    publish: leaves.filter(({ leaf }) => leaf.act === 'publish').at(-1),
    signers: readSigners(bundle, leaves, later),
  };
}
