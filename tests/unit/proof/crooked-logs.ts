import { buildBundle, canonicalText, sealLeaf, type ProvenanceBundle } from '@gov-publishing/provenance';
import { readerOf, signCheckpoint, signNote } from '@gov-publishing/transparency-log';
import {
  ALL_SIGNERS,
  entryLeaf,
  FIRST,
  growLog,
  ORIGIN,
  sampleBundle,
  SIGNING_KEY,
  SNAPSHOT,
  type LeafChange,
} from '../ledger/sample-ledger';

const KEY = SIGNING_KEY.verifier.text;

/** @returns a log, signed, of these very texts in the place of the acts, and their bundle */
export function logOf(texts: readonly string[]): ProvenanceBundle {
  const { size, root, nodes } = growLog(['a', 'b', 'c', ...texts, 'd']);
  const checkpoint = signCheckpoint({ origin: ORIGIN, size, root }, SIGNING_KEY);
  const leaves = texts.map((text, at) => ({ index: FIRST + at, text }));
  const parts = { snapshot: SNAPSHOT, leaves, checkpoint, verifierKey: KEY, signers: ALL_SIGNERS };
  return buildBundle(parts, readerOf(nodes));
}

/** @returns the texts of the three acts of a good bundle */
export function goodTexts(): string[] {
  return sampleBundle().leaves.map(({ text }) => text);
}

/** Reported, approved, scheduled, and published by the schedule. */
function scheduled(schedule: LeafChange, publish: LeafChange = {}): ProvenanceBundle {
  const [submit, approve] = goodTexts();
  const planned = entryLeaf({
    act: 'schedule',
    duty: 'publisher',
    time: '2018-05-28T04:00:00.000Z',
    publishAt: '2018-05-29T01:00:00.000Z',
    ...schedule,
  });
  const published = entryLeaf({
    act: 'publish',
    duty: 'publisher',
    time: '2018-05-29T01:00:01.000Z',
    proof: { method: 'schedule' },
    on: [FIRST, FIRST + 1],
    scheduledBy: FIRST + 2,
    ...publish,
  });
  return logOf([submit!, approve!, sealLeaf(planned).text, sealLeaf(published).text]);
}

/** A log under a right signature of this key that calls itself another. */
function underAnotherName(): ProvenanceBundle {
  const bundle = sampleBundle();
  const [, size, root] = bundle.checkpoint.split('\n');
  return { ...bundle, checkpoint: signNote(`elsewhere.example/ledger\n${size}\n${root}\n`, SIGNING_KEY) };
}

/** Key and signature agree on an id that is not the key's. */
function underAnotherId(): ProvenanceBundle {
  const bundle = sampleBundle();
  const line = /(?<=— \S+ )\S+/;
  const signature = Buffer.from(line.exec(bundle.checkpoint)![0], 'base64').fill(0, 0, 4);
  return {
    ...bundle,
    checkpoint: bundle.checkpoint.replace(line, signature.toString('base64')),
    verifierKey: KEY.replace(/\+[0-9a-f]{8}\+/, '+00000000+'),
  };
}

/** In a tree of one leaf the path is empty: only the place can be wrong. */
function logOfOne(): ProvenanceBundle {
  const text = goodTexts()[2]!;
  const { size, root } = growLog([text]);
  const checkpoint = signCheckpoint({ origin: ORIGIN, size, root }, SIGNING_KEY);
  return { ...sampleBundle(), leaves: [{ index: 7, text, inclusionProof: [] }], checkpoint };
}

const stranger = sealLeaf({
  v: 1,
  kind: 'password-change',
  act: 'reset_password',
  time: '2018-05-28T05:00:00.000Z',
  proof: { method: 'session' },
  signer: 'a'.repeat(64),
  subject: 'b'.repeat(64),
} as unknown as Parameters<typeof sealLeaf>[0]).text;

/** Between approval and publication something that only a later program knows; the publication stands on it. */
function withLater(later: object, more: readonly string[] = goodTexts().slice(0, 2)): ProvenanceBundle {
  const between = canonicalText({ ...entryLeaf({ time: '2018-05-28T03:30:00.000Z' }), ...later });
  const last = FIRST + more.length;
  const publish = entryLeaf({
    act: 'publish',
    duty: 'publisher',
    time: '2018-05-28T04:00:00.000Z',
    on: [...more.map((_, at) => FIRST + at), last],
  });
  return logOf([...more, between, sealLeaf(publish).text]);
}

/** The acts of a good bundle as acts on another subject than an entry. */
function ofAnotherSubject(change: object = {}): ProvenanceBundle {
  return logOf(
    goodTexts().map((text) =>
      canonicalText({ ...(JSON.parse(text) as object), kind: 'monthly-report', ...change }),
    ),
  );
}

/** Bundles in which all is good and a part was made by a later program: no fault, and no proof either. */
export const LATER: readonly (readonly [string, () => ProvenanceBundle])[] = [
  ['acts on another subject, which name these words', () => ofAnotherSubject()],
  [
    'later versions of all acts',
    () => logOf(goodTexts().map((text) => canonicalText({ ...(JSON.parse(text) as object), v: 2 }))),
  ],
  ['an act of a later program', () => withLater({ act: 'co-sign', more: 1 })],
  ['a later version of an act', () => withLater({ v: 2 })],
  ['a record of a kind that was added later', () => withLater({ kind: 'monthly-report', act: undefined })],
  [
    'a way of proving who signs that was added later',
    () => {
      const [submit, approve, publish] = goodTexts();
      const proof = { method: 'passkey', credential: 'x' };
      return logOf([submit!, canonicalText({ ...(JSON.parse(approve!) as object), proof }), publish!]);
    },
  ],
  ...[0, 1, 2].map((at): readonly [string, () => ProvenanceBundle] => [
    `a later version of the ${['submission', 'approval', 'publication'][at]}`,
    () =>
      logOf(
        goodTexts().map((text, i) =>
          i === at ? canonicalText({ ...(JSON.parse(text) as object), v: 2 }) : text,
        ),
      ),
  ]),
  [
    'a record more, that is no part of the publication',
    () =>
      logOf([...goodTexts(), canonicalText({ v: 1, kind: 'key-change', time: '2018-05-28T05:00:00.000Z' })]),
  ],
];

/** The same, where what is needed besides is not there: what nobody can read makes up for nothing. */
export const LACKING: readonly (readonly [string, () => ProvenanceBundle])[] = [
  ['no approval', () => withLater({ act: 'co-sign' }, goodTexts().slice(0, 1))],
  ['no submission', () => withLater({ act: 'co-sign' }, goodTexts().slice(1, 2))],
  [
    'a publication without a schedule that it names',
    () => {
      const [submit, approve, publish] = goodTexts();
      const named = { ...(JSON.parse(publish!) as object), scheduledBy: FIRST + 9 };
      return logOf([
        submit!,
        approve!,
        canonicalText({ ...entryLeaf(), act: 'co-sign' }),
        canonicalText(named),
      ]);
    },
  ],
];

/** Bundles of logs that no honest office writes, and of honest ones of other kinds; all of them are signed. */
export const LOGS: readonly (readonly [string, () => ProvenanceBundle])[] = [
  ['acts on another subject, which name other words', () => ofAnotherSubject({ digest: 'f'.repeat(64) })],
  ['scheduled', () => scheduled({})],
  ['scheduled for later than it was published', () => scheduled({ publishAt: '2018-05-30T01:00:00.000Z' })],
  ['scheduled for no time', () => scheduled({ publishAt: undefined })],
  ['scheduled by the approver', () => scheduled({ duty: 'approver' })],
  ['scheduled by what is no schedule', () => scheduled({ act: 'clear', duty: 'governor' })],
  ['scheduled by an approval', () => scheduled({}, { scheduledBy: FIRST + 1 })],
  ['scheduled by itself', () => scheduled({}, { scheduledBy: FIRST + 3 })],
  ['scheduled, yet published by hand', () => scheduled({}, { proof: { method: 'password' } })],
  ['a leaf more that is no act on an entry', () => logOf([...goodTexts(), stranger])],
  ['a leaf more that is nothing', () => logOf([...goodTexts(), 'คำ'])],
  ['a log under another name', underAnotherName],
  ['a key under another id', underAnotherId],
  ['a place beyond a tree of one', logOfOne],
];
