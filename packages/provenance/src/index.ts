/** What a ledger of signed publications records, and how anybody checks it: records, bundles, claims and a verdict. */
export type { AgencyCode, Digest, DocumentId, EntryKey, TypeUid } from './brands';
export {
  buildBundle,
  checkBundle,
  nodesForBundle,
  parseBundle,
  type BundledLeaf,
  type BundleParts,
  type DisclosedSigner,
  type ProvenanceBundle,
} from './bundle';
export { BUNDLE_FORMAT, bundleSchema, MAX_BUNDLE_TEXT } from './bundle-schema';
export type { AnyLeaf, EntryLeaf, Leaf, PeopleAct, PeopleLeaf, StoredLeaf, UninterpretedLeaf } from './leaf';
export { parseLeaf, sealLeaf, type SealedLeaf } from './leaf-seal';
export * from './provenance-error';
export {
  appointment,
  type AppointmentAct,
  type AppointmentLeaf,
  type ConfirmedBy,
} from './records/appointment';
export { entryAct } from './records/entry-act';
export type { PasswordAct, PasswordLeaf } from './records/password-change';
export { showsOf, type LeafProof, type ProofMethodName, type Shows } from './records/proof';
export * as fields from './records/fields';
export { envelope, type Concern, type IndexKeys, type RecordKind } from './records/record-kind';
export {
  concernOf,
  indexKeysOf,
  RECORD_KINDS,
  registerKind,
  titleOf,
  type KindName,
} from './records/registry';
export { commit, newSalt, opensCommitment, type SignerOpening } from './signer-commitment';
export { canonicalText, textDigest, valueDigest } from './text/canonical-text';
export { holdsLoneSurrogate } from './text/lone-surrogate';
export { printable, printableJson } from './text/printable';
export { opensValue, sealValue, type SealedValue } from './value-commitment';
export { CLAIMS, type Claim, type ClaimName, type ClaimStatus } from './verify/claim';
export { reportText, type ReportLanguage } from './verify/report-text';
export {
  verifyBundle,
  verifyBundleText,
  type ReportedAct,
  type VerificationReport,
  type VerifyOptions,
} from './verify/verify-bundle';
export { lacksWeighing } from './verify/weighing';
export * from './vocabulary';
