import {
  buildBundle,
  readerOf,
  sealLeaf,
  signCheckpoint,
  type ProvenanceBundle,
} from '../../../plugins/gov-publishing/server/src/domain/ledger';
import { signNote } from '../../../plugins/gov-publishing/server/src/domain/ledger/signed-note';
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
    proof: 'schedule',
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
  kind: 'people',
  act: 'reset_password',
  time: '2018-05-28T05:00:00.000Z',
  proof: 'session',
  signer: 'a'.repeat(64),
  subject: 'b'.repeat(64),
} as unknown as Parameters<typeof sealLeaf>[0]).text;

/** Bundles of logs that no honest office writes, and of honest ones of other kinds; all of them are signed. */
export const LOGS: readonly (readonly [string, () => ProvenanceBundle])[] = [
  ['scheduled', () => scheduled({})],
  ['scheduled for later than it was published', () => scheduled({ publishAt: '2018-05-30T01:00:00.000Z' })],
  ['scheduled for no time', () => scheduled({ publishAt: undefined })],
  ['scheduled by the approver', () => scheduled({ duty: 'approver' })],
  ['scheduled by what is no schedule', () => scheduled({ act: 'clear', duty: 'governor' })],
  ['scheduled by an approval', () => scheduled({}, { scheduledBy: FIRST + 1 })],
  ['scheduled by itself', () => scheduled({}, { scheduledBy: FIRST + 3 })],
  ['scheduled, yet published by hand', () => scheduled({}, { proof: 'password' })],
  ['a leaf more that is no act on an entry', () => logOf([...goodTexts(), stranger])],
  ['a leaf more that is nothing', () => logOf([...goodTexts(), 'คำ'])],
  ['a log under another name', underAnotherName],
  ['a key under another id', underAnotherId],
  ['a place beyond a tree of one', logOfOne],
];
