const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isText = (most) => (value) => typeof value === 'string' && value.length > 0 && value.length <= most;
const isWord = isText(500);
const isIndex = (value) => Number.isSafeInteger(value) && value >= 0;
const isOneOf = (values) => (value) => values.split(' ').includes(value);
const isAscending = (values) => values.every((value, at) => at === 0 || values[at - 1] < value);
const isListOf = (isPart, least) => (value) =>
  Array.isArray(value) &&
  value.length >= least &&
  value.length <= 100 &&
  value.every(isPart) &&
  isAscending(value);
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
  act: isOneOf('submit return approve clear acknowledge publish schedule unpublish withdraw'),
  uid: isWord,
  documentId: isWord,
  locale: isWord,
  digest: isHash,
  duty: isOneOf('reporter approver publisher governor vice_governor cio webmaster auditor'),
  position: isWord,
  agency: isWord,
  order: isWord,
  statement: isText(8_000),
  checklist: isListOf(isWord, 0),
};
const OPTIONAL = {
  actingFor: isWord,
  decision: isOneOf('approve concur screen acknowledge'),
  noteDigest: isHash,
  assessmentDigest: isHash,
  publishAt: isInstant,
  publicReason: isText(2_000),
  successor: isWord,
  on: isListOf(isIndex, 1),
  scheduledBy: isIndex,
};

/** Whether a value has the form of an act on an entry. What has a key that we do not know was not read by us. */
export function isEntryLeaf(value) {
  if (typeof value !== 'object' || value === null) return false;
  const has = (name) => Object.hasOwn(value, name);
  return (
    Object.entries(REQUIRED).every(([name, fits]) => has(name) && fits(value[name])) &&
    Object.entries(OPTIONAL).every(([name, fits]) => !has(name) || fits(value[name])) &&
    Object.keys(value).every((name) => Object.hasOwn(REQUIRED, name) || Object.hasOwn(OPTIONAL, name))
  );
}
