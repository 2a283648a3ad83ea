import { isAscending, isHash, isIndex, isListOf, isOneOf, isRecordOf, isText } from './forms.js';

const isWord = isText(1, 500);
const isSorted = (isPart, least) => (value) => isListOf(isPart, least, 100)(value) && isAscending(value);
const isPolicy = (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,63}@[1-9][0-9]{0,8}$/.test(value);
const isInstant = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value;

const REQUIRED = {
  v: (value) => value === 1,
  kind: (value) => value === 'entry',
  time: isInstant,
  proof: isOneOf('password schedule session system'),
  signer: isHash,
  act: isOneOf('submit return approve weigh clear acknowledge publish schedule unpublish withdraw'),
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
