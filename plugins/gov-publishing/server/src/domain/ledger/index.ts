/** The ledger without database or Strapi. Built on its own, so that a bundle can be verified where neither is. */
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
export { BUNDLE_FORMAT, MAX_BUNDLE_TEXT } from './bundle-schema';
export { canonicalText, textDigest, valueDigest } from './canonical-text';
export * from '@gov-publishing/transparency-log';
export type { EntryLeaf, Leaf, PeopleLeaf, AnyLeaf, StoredLeaf, UninterpretedLeaf } from './leaf';
export { parseLeaf, sealLeaf, type SealedLeaf } from './leaf-seal';
export * from './ledger-error';
export {
  KeyMalformed as LedgerKeyMalformed,
  LogError as LedgerError,
} from '@gov-publishing/transparency-log';
export { printable, printableJson } from '../printable';
export { commit, newSalt, opensCommitment, type SignerOpening } from './signer-commitment';
export { opensValue, sealValue, type SealedValue } from './value-commitment';
export { CLAIMS, type Claim, type ClaimName, type Standing, type Words } from './verify/claim';
export { reportText, type ReportLanguage } from './verify/report-text';
export {
  verifyBundle,
  verifyBundleText,
  type ReportedAct,
  type VerificationReport,
  type VerifyOptions,
} from './verify/verify-bundle';
