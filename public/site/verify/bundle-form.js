import { parseJson } from './bytes.js';
import { isAscending, isHash, isIndex, isListOf, isRecordOf, isText } from './forms.js';

/** Names the standards the parts are made by. A bundle of another format is not one that we can check. */
const FORMAT =
  'gov-publishing provenance bundle 1: RFC 8785 snapshot and leaves, RFC 6962 SHA-256 inclusion proofs, C2SP tlog-checkpoint';
const MAX_BUNDLE_LENGTH = 32 * 1024 * 1024;

const isLeaf = isRecordOf({
  index: isIndex,
  text: isText(0, 65_536),
  inclusionProof: isListOf(isHash, 0, 53),
});
const isSigner = isRecordOf(
  { index: isIndex, name: isText(1, 500), salt: isText(1, 200) },
  { personId: isText(1, 200) },
);
const inOrder = (isPart, least) => (value) =>
  isListOf(isPart, least, 256)(value) && isAscending(value.map(({ index }) => index));

const isBundle = isRecordOf(
  {
    v: (value) => value === 1,
    format: (value) => value === FORMAT,
    snapshot: isText(0, 16 * 1024 * 1024),
    leaves: inOrder(isLeaf, 1),
    checkpoint: isText(0, 65_536),
    verifierKey: isText(0, 1_000),
  },
  { signers: inOrder(isSigner, 0) },
);

/** Throws where the text is no bundle: there is nothing to check then. */
export function parseBundle(text) {
  const bundle = text.length > MAX_BUNDLE_LENGTH ? null : parseJson(text);
  if (!isBundle(bundle)) throw new Error('not a bundle');
  return bundle;
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value has the form of a snapshot: what was signed has one reading, or none. */
export const isSnapshot = isRecordOf(
  {
    v: (value) => value === 1,
    uid: isText(0, Infinity),
    documentId: isText(0, Infinity),
    locale: isText(0, Infinity),
    content: isObject,
  },
  // Files that the texts name by address; left out where they name none.
  { references: isListOf(isObject, 1, Infinity) },
);
