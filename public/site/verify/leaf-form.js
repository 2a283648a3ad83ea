import { isAscending, isHash, isIndex, isListOf, isOneOf, isRecordOf, isText } from './forms.js';

const isWord = isText(1, 500);
const isSorted = (isPart, least) => (value) => isListOf(isPart, least, 100)(value) && isAscending(value);
const isPolicy = (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,63}@[1-9][0-9]{0,8}$/.test(value);
const isInstant = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value;

const isName = (pattern) => (value) => typeof value === 'string' && pattern.test(value);

/** What each way of proving who signs shows. */
const EVIDENCE_BY_METHOD = new Map([
  ['password', 'signer'],
  ['schedule', 'schedule'],
  ['session', 'session'],
  ['system', 'program'],
]);

/** What a proof shows; undefined where its method was added after this page was made. */
export const shownBy = ({ method }) => EVIDENCE_BY_METHOD.get(method);

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isKnownProof = isRecordOf({ method: (value) => EVIDENCE_BY_METHOD.has(value) });
const isLaterProof = (value) =>
  isObject(value) && isName(/^[a-z][a-z0-9-]{0,31}$/)(value.method) && !EVIDENCE_BY_METHOD.has(value.method);

/** The kinds of records that are known here, in their first version, and what may be done by each. */
const ACTS = new Map([
  ['entry-act', 'submit return approve weigh clear acknowledge publish schedule unpublish withdraw'],
  ['appointment', 'appoint change_appointment confirm_appointment revoke_appointment'],
  ['password-change', 'set_password reset_password'],
]);

const REQUIRED = {
  v: (value) => value === 1,
  kind: (value) => value === 'entry-act',
  time: isInstant,
  proof: (value) => isKnownProof(value) || isLaterProof(value),
  signer: isHash,
  act: isOneOf(ACTS.get('entry-act')),
  uid: isWord,
  documentId: isWord,
  locale: isWord,
  digest: isHash,
  duty: isOneOf('reporter approver publisher governor vice_governor cio webmaster auditor'),
  position: isWord,
  agency: isWord,
  order: isWord,
  statement: isText(1, 8_000),
  checklist: isSorted(isWord, 0),
  policy: isPolicy,
};
const OPTIONAL = {
  actingFor: isWord,
  decision: isOneOf('approve concur screen acknowledge'),
  authors: isHash,
  note: isHash,
  assessment: isHash,
  justifications: isHash,
  publishAt: isInstant,
  reasonCode: isOneOf('outdated replaced mistake duplicate repealed moved personal_data ordered'),
  publicReason: isText(1, 300),
  successor: isWord,
  on: isSorted(isIndex, 1),
  scheduledBy: isIndex,
};

/** Whether a value has the form of an act on an entry. */
export const isEntryLeaf = isRecordOf(REQUIRED, OPTIONAL);

/**
 * Whether a leaf is of a kind, version or act that was added after this page was made: it is counted in the tree, and
 * nothing is concluded from it.
 */
export function isLaterLeaf(value) {
  if (!isObject(value)) return false;
  const { v, kind, act, time } = value;
  const isLeaf =
    Number.isSafeInteger(v) &&
    v >= 1 &&
    isName(/^[a-z][a-z0-9-]{0,63}$/)(kind) &&
    (act === undefined || isName(/^[a-z][a-z0-9_-]{0,31}$/)(act)) &&
    isInstant(time);
  if (!isLeaf || v !== 1 || !ACTS.has(kind)) return isLeaf;
  return act !== undefined && !isOneOf(ACTS.get(kind))(act);
}
