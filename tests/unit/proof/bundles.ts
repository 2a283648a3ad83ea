import { createHash } from 'node:crypto';
import { canonicalText, commit, type ProvenanceBundle } from '@gov-publishing/provenance';
import {
  generateKey,
  parseCheckpoint,
  parseSigningKey,
  signCheckpoint,
} from '@gov-publishing/transparency-log';
import {
  ALL_SIGNERS,
  FIRST,
  ORIGIN,
  PEOPLE,
  sampleBundle,
  SNAPSHOT,
  type Changes,
} from '../ledger/sample-ledger';

/** The key of another log. */
export const OTHER = parseSigningKey(generateKey('elsewhere.example/ledger').signingKey);

export const people = { signers: ALL_SIGNERS };
const clear = {
  act: 'clear',
  duty: 'governor',
  assessment: 'a'.repeat(64),
  time: '2018-05-28T03:30:00.000Z',
};
const again = { ...PEOPLE.reporter, salt: '9'.repeat(32) };
/** The reporter, a second time, as approver. */
const oneOffice: Changes = {
  approve: { signer: commit(again) },
  signers: [ALL_SIGNERS[0]!, { index: FIRST + 1, ...again }, ALL_SIGNERS[2]!],
};
const namesake = { ...PEOPLE.approver, name: `${PEOPLE.reporter.name} ` };
const namesakes: Changes = {
  approve: { signer: commit(namesake) },
  signers: [ALL_SIGNERS[0]!, { index: FIRST + 1, ...namesake }, ALL_SIGNERS[2]!],
};
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const WORDS = JSON.parse(SNAPSHOT) as object;
/** A file that the content names by its address. */
const NAMED_FILE = {
  address: '/uploads/plan.pdf',
  documentId: 'file1',
  sha256: 'c'.repeat(64),
  name: 'plan.pdf',
  mime: 'application/pdf',
  size: 3,
};
/** Above U+FFFF a code unit sorts before U+FFEE, a code point after it. */
const ODD_KEYS = { '\u{1F600}': 1, '\uFFEE': 2, a: 1e21, b: 1e-7, c: 0.1 };
/** A log in which all officers signed these very bytes, whatever they are. */
export function signing(snapshot: string): Changes {
  const digest = sha256(snapshot);
  return { ...people, snapshot, submit: { digest }, approve: { digest }, publish: { digest } };
}
const turned: Changes = {
  submit: { act: 'approve', duty: 'approver' },
  approve: { act: 'submit', duty: 'reporter' },
};
/** A commitment that nobody can open honestly: the name has no UTF-8 form. */
const UNNAMEABLE = { name: '\uD800', personId: '11', salt: '0'.repeat(32) };
const signatureLine = ({ checkpoint }: ProvenanceBundle): string =>
  checkpoint.slice(checkpoint.indexOf('— '));

const policy = 'kanchanaburi@2';
const weighed = { act: 'weigh', duty: 'approver', assessment: 'a'.repeat(64), policy };
const decided = { act: 'clear', duty: 'governor', policy };

/** Bundles of honest and of crooked logs: everything in them is signed and in the tree. */
export const SIGNED: readonly (readonly [string, Changes])[] = [
  ['good', people],
  ['good, without names', {}],
  ['one name missing', { signers: ALL_SIGNERS.slice(1) }],
  ['a name without the person', { signers: ALL_SIGNERS.map(({ personId: _, ...rest }) => rest) }],
  ['another name', { signers: [{ ...ALL_SIGNERS[0]!, name: 'นายปลอม' }, ...ALL_SIGNERS.slice(1)] }],
  ['another salt', { signers: [{ ...ALL_SIGNERS[0]!, salt: 'f'.repeat(32) }, ...ALL_SIGNERS.slice(1)] }],
  ['a signer of no leaf', { signers: [...ALL_SIGNERS, { ...ALL_SIGNERS[0]!, index: 7 }] }],
  ['other content', { ...people, snapshot: '{"v":1}' }],
  ['content that is not canonical', { ...people, snapshot: '{ "v": 1 }' }],
  ['content that is no JSON', { ...people, snapshot: 'ประกาศ' }],
  ['signed: content of another version', signing(canonicalText({ ...WORDS, v: 2 }))],
  ['signed: content with a part more', signing(canonicalText({ ...WORDS, more: 'คำ' }))],
  ['signed: content that names files', signing(canonicalText({ ...WORDS, references: [NAMED_FILE] }))],
  ['signed: an empty list of files', signing(canonicalText({ ...WORDS, references: [] }))],
  ['signed: no content', signing(canonicalText({ ...WORDS, content: undefined }))],
  ['signed: content that is a list', signing(canonicalText({ ...WORDS, content: [] }))],
  ['signed: content of another entry', signing(canonicalText({ ...WORDS, documentId: 'law2' }))],
  ['signed: content that is not canonical', signing(`${SNAPSHOT} `)],
  ['signed: a key twice', signing(SNAPSHOT.replace('"slug"', '"slug":"x","slug"'))],
  ['signed: half a surrogate pair', signing(SNAPSHOT.replace('ประกาศ', '\\ud800'))],
  ['signed: what only looks like half of one', signing(SNAPSHOT.replace('ประกาศ', '\\\\ud800'))],
  ['signed: keys that sort by code unit', signing(canonicalText({ ...WORDS, content: ODD_KEYS }))],
  ['the digest of something else', { ...people, publish: { digest: 'b'.repeat(64) } }],
  ['approved something else', { ...people, approve: { digest: 'b'.repeat(64) } }],
  ['another entry', { ...people, submit: { documentId: 'law2' } }],
  ['another language', { ...people, approve: { locale: 'en' } }],
  ['approved by the publisher', { ...people, approve: { duty: 'publisher' } }],
  ['published by the reporter', { ...people, publish: { duty: 'reporter' } }],
  ['a program approved', { ...people, approve: { proof: { method: 'schedule' } } }],
  ['approved before it was submitted', { ...people, approve: { time: '2018-05-28T01:00:00.000Z' } }],
  ['published before it was approved', { ...people, publish: { time: '2018-05-28T02:30:00.000Z' } }],
  ['stands on no approval', { ...people, publish: { on: [FIRST] } }],
  ['stands on nothing', { ...people, publish: { on: undefined } }],
  ['stands on a leaf that is not there', { ...people, publish: { on: [FIRST, FIRST + 1, FIRST + 4] } }],
  ['stands on itself', { ...people, publish: { on: [FIRST, FIRST + 1, FIRST + 2] } }],
  ['approved, then submitted', { ...people, ...turned }],
  ['returned, not approved', { ...people, approve: { act: 'return' } }],
  ['taken down since', { ...people, after: [{ act: 'unpublish', duty: 'publisher' }] }],
  ['published twice', { ...people, after: [{ act: 'publish', duty: 'publisher', on: [FIRST, FIRST + 1] }] }],
  ['acknowledged since', { ...people, after: [{ act: 'acknowledge', duty: 'governor' }] }],
  ['cleared but not built on', { ...people, after: [clear] }],
  ['weighed and cleared', { between: [weighed, decided] }],
  ['cleared, not weighed', { between: [decided] }],
  ['cleared under rules that ask no weighing', { between: [{ ...decided, policy: 'kanchanaburi@1' }] }],
  ['cleared, then weighed', { between: [decided, weighed] }],
  ['weighed without a word', { between: [{ ...weighed, assessment: undefined }, decided] }],
  ['weighed by the reporter', { between: [{ ...weighed, duty: 'reporter' }, decided] }],
  ['weighed other content', { between: [{ ...weighed, digest: 'b'.repeat(64) }, decided] }],
  ['weighed another entry', { between: [{ ...weighed, documentId: 'law2' }, decided] }],
  [
    'scheduled by a leaf that is not there',
    { ...people, publish: { scheduledBy: 1, proof: { method: 'schedule' } } },
  ],
  ['one person reported and approved', { ...people, approve: { signer: commit(PEOPLE.reporter) } }],
  ['one person, another salt', oneOffice],
  ['two people of one name', namesakes],
  [
    'a name that no text can be',
    {
      submit: { signer: sha256(JSON.stringify(UNNAMEABLE)) },
      signers: [{ index: FIRST, ...UNNAMEABLE }, ...ALL_SIGNERS.slice(1)],
    },
  ],
];

/** Bundles that somebody changed after they were made. */
export const CHANGED: readonly (readonly [string, (bundle: ProvenanceBundle) => unknown])[] = [
  ['a letter of the content', (b) => ({ ...b, snapshot: b.snapshot.replace('จังหวัด', 'จังหวัต') })],
  [
    'a letter of a leaf',
    (b) => leaf(b, 1, ({ text, ...rest }) => ({ ...rest, text: text.replace('12/2561', '13/2561') })),
  ],
  [
    'a hash of a proof',
    (b) => leaf(b, 0, (l) => ({ ...l, inclusionProof: ['0'.repeat(64), ...l.inclusionProof.slice(1)] })),
  ],
  ['a hash less', (b) => leaf(b, 0, (l) => ({ ...l, inclusionProof: l.inclusionProof.slice(1) }))],
  [
    'a hash more',
    (b) => leaf(b, 0, (l) => ({ ...l, inclusionProof: [...l.inclusionProof, 'a'.repeat(64)] })),
  ],
  ['another place', (b) => leaf(b, 2, (l) => ({ ...l, index: 6 }))],
  ['a place beyond the tree', (b) => leaf(b, 2, (l) => ({ ...l, index: 99 }))],
  ['the approval is left out', (b) => ({ ...b, leaves: b.leaves.filter((_, at) => at !== 1) })],
  ['the size of the checkpoint', (b) => ({ ...b, checkpoint: b.checkpoint.replace('\n8\n', '\n9\n') })],
  [
    'the root of the checkpoint',
    (b) => ({ ...b, checkpoint: b.checkpoint.replace(/\n[A-Za-z0-9+/]{43}=\n/, `\n${'A'.repeat(43)}=\n`) }),
  ],
  ['no signature', (b) => ({ ...b, checkpoint: b.checkpoint.slice(0, b.checkpoint.indexOf('— ')) })],
  [
    'signed by another key',
    (b) => ({
      ...b,
      checkpoint: signCheckpoint({ ...parseCheckpoint(b.checkpoint), origin: OTHER.name }, OTHER),
    }),
  ],
  [
    'a wrong signature beside the right one',
    (b) => ({ ...b, checkpoint: b.checkpoint + signatureLine(b).replace(/.{8}\n$/, 'AAAAAAA=\n') }),
  ],
  [
    'a hundred signatures too many',
    (b) => ({ ...b, checkpoint: b.checkpoint + signatureLine(b).repeat(100) }),
  ],
  [
    'the name of the log',
    (b) => ({ ...b, checkpoint: b.checkpoint.replace(ORIGIN, 'singburi.example/logger') }),
  ],
  [
    'the name of the key that signed',
    (b) => ({ ...b, checkpoint: b.checkpoint.replace(`— ${ORIGIN}`, '— singburi.example/logger') }),
  ],
  ['the act of another entry, from the same log', (b) => leaf(b, 1, () => foreign().leaves[1]!)],
  ['brings another key', (b) => ({ ...b, verifierKey: OTHER.verifier.text })],
  [
    'a key that does not fit its id',
    (b) => ({ ...b, verifierKey: b.verifierKey.replace(/\+[0-9a-f]{8}\+/, '+00000000+') }),
  ],
];

function leaf(
  bundle: ProvenanceBundle,
  place: number,
  change: (leaf: ProvenanceBundle['leaves'][number]) => object,
): unknown {
  return { ...bundle, leaves: bundle.leaves.map((each, at) => (at === place ? change(each) : each)) };
}

/** An honest publication of another entry. */
function foreign(): ProvenanceBundle {
  const other = { documentId: 'law2' };
  return sampleBundle({ ...people, submit: other, approve: other, publish: other });
}

/** What has the parts of a good bundle, yet is none: read loosely, every claim of it would hold. */
export const MALFORMED: readonly (readonly [string, (bundle: ProvenanceBundle) => unknown])[] = [
  ['another version', (b) => ({ ...b, v: 2 })],
  ['another format', (b) => ({ ...b, format: 'mine' })],
  ['a part more', (b) => ({ ...b, extra: true })],
  ['no leaves', (b) => ({ ...b, leaves: [] })],
  ['no leaf', (b) => ({ ...b, leaves: [null] })],
  ['a leaf twice', (b) => ({ ...b, leaves: [b.leaves[0], ...b.leaves] })],
  ['leaves out of order', (b) => ({ ...b, leaves: [...b.leaves].reverse() })],
  ['a part more in a leaf', (b) => leaf(b, 0, (l) => ({ ...l, note: 'คำ' }))],
  ['half a place', (b) => leaf(b, 0, (l) => ({ ...l, index: 3.5 }))],
  ['a proof in capitals', (b) => leaf(b, 0, (l) => ({ ...l, inclusionProof: ['A'.repeat(64)] }))],
  ['a proof that is a text', (b) => leaf(b, 0, (l) => ({ ...l, inclusionProof: 'a'.repeat(64) }))],
  ['an endless proof', (b) => leaf(b, 0, (l) => ({ ...l, inclusionProof: Array(54).fill('a'.repeat(64)) }))],
  [
    '300 leaves',
    (b) => ({ ...b, leaves: Array.from({ length: 300 }, (_, at) => ({ ...b.leaves[0], index: at })) }),
  ],
  ['signers that are no list', (b) => ({ ...b, signers: {} })],
  ['signers of nothing', (b) => ({ ...b, signers: null })],
  ['a signer twice', (b) => ({ ...b, signers: [ALL_SIGNERS[0], ...ALL_SIGNERS] })],
  ['signers out of order', (b) => ({ ...b, signers: [...ALL_SIGNERS].reverse() })],
  ['a signer without a salt', (b) => ({ ...b, signers: ALL_SIGNERS.map(({ salt: _, ...rest }) => rest) })],
  ['a name that is a number', (b) => ({ ...b, signers: [{ ...ALL_SIGNERS[0], name: 5 }] })],
  ['a key without end', (b) => ({ ...b, verifierKey: `${b.verifierKey}${' '.repeat(1_000)}` })],
];
