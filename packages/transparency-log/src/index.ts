/** A transparency log: RFC 6962 trees and proofs, C2SP notes, checkpoints, cosignatures and tiles. */
export * from './log-error';
export {
  parseCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
  type Checkpoint,
  type TreeHead,
  type VerifiedCheckpoint,
} from './notes/checkpoint';
export { parseCosignatures, verifyCosignatures, type Cosignature } from './notes/cosignature';
export { countsAt, type LogKey } from './notes/key-interval';
export {
  generateKey,
  parseSigningKey,
  parseVerifierKey,
  parseWitnessKey,
  type SigningKey,
  type VerifierKey,
  type WitnessKey,
} from './notes/note-key';
export { parseNote, signNote, verifyNote, type NoteSignature, type SignedNote } from './notes/signed-note';
export { sha256 } from './platform/node';
export { consistencyProof, nodesForConsistency, verifyConsistency } from './tree/consistency';
export type { LeafHash, NodeHash } from './tree/hashes';
export { inclusionProof, nodesForInclusion, verifyInclusion } from './tree/inclusion';
export { nodesForTile, nodesOfTile, parseTileName, tileHolds, widthInTree, type TileName } from './tree/tile';
export { EMPTY_ROOT, hashChildren, hashLeaf, leafAsNode, parseNodeHash } from './tree/tree-hash';
export { TreeHasher } from './tree/tree-hasher';
export {
  appendLeaf,
  rangeNodes,
  compactRangeNodes,
  hashOfRange,
  readerOf,
  rootOf,
  type Appended,
  type LeafRange,
  type NodeRef,
  type ReadNode,
  type StoredNode,
} from './tree/tree-nodes';
