import { createHash } from 'node:crypto';
import type { LeafHash, NodeHash } from '#server/domain/brands';
import {
  buildBundle,
  canonicalText,
  commit,
  sealLeaf,
  textDigest,
  type EntryLeaf,
  type Leaf,
  type ProvenanceBundle,
} from '@gov-publishing/provenance';
import {
  appendLeaf,
  generateKey,
  parseSigningKey,
  readerOf,
  signCheckpoint,
  type SigningKey,
  type StoredNode,
} from '@gov-publishing/transparency-log';

export const ORIGIN = 'singburi.example/ledger';

export const SIGNING_KEY: SigningKey = parseSigningKey(generateKey(ORIGIN).signingKey);

export const SNAPSHOT = canonicalText({
  v: 1,
  uid: 'plugin::gov-publishing.law',
  documentId: 'law1',
  locale: 'th',
  content: { title: 'ประกาศจังหวัดสิงห์บุรี เรื่อง การรับฟังความคิดเห็น', slug: 'law-2561-0001' },
});

/** What the tests change of a leaf; everything else is as the good chain has it. */
export type LeafChange = Partial<Record<keyof EntryLeaf, unknown>>;

export const PEOPLE = {
  reporter: { name: 'นางสาวสมศรี ใจดี', personId: '11', salt: '0'.repeat(32) },
  approver: { name: 'นายประเสริฐ มั่นคง', personId: '12', salt: '1'.repeat(32) },
  publisher: { name: 'นายวิชัย เผยแพร่', personId: '13', salt: '2'.repeat(32) },
};

/** @returns one act on the sample entry, by default a submission. */
export function entryLeaf(change: LeafChange = {}): Leaf {
  return {
    v: 1,
    kind: 'entry-act',
    act: 'submit',
    uid: 'plugin::gov-publishing.law',
    documentId: 'law1',
    locale: 'th',
    digest: textDigest(SNAPSHOT),
    duty: 'reporter',
    position: 'นักวิเคราะห์นโยบายและแผน',
    agency: 'SBR-01',
    order: '12/2561',
    statement: 'ข้าพเจ้าได้ตรวจสอบแล้วว่าข้อมูลถูกต้อง ครบถ้วน สมบูรณ์',
    checklist: ['accurate', 'complete', 'whole'],
    policy: 'singburi@1',
    time: '2018-05-28T02:00:00.000Z',
    proof: { method: 'password' },
    signer: commit(PEOPLE.reporter),
    ...change,
  } as unknown as Leaf;
}

/** Index of the submission in `sampleBundle`. */
export const FIRST = 3;

export interface Changes {
  readonly submit?: LeafChange;
  readonly approve?: LeafChange;
  /** Leaves between the approval and the publication, which stands on them too. */
  readonly between?: readonly LeafChange[];
  readonly publish?: LeafChange;
  /** Further leaves of the bundle, after the publish act. */
  readonly after?: readonly LeafChange[];
  readonly snapshot?: string;
  readonly signers?: ProvenanceBundle['signers'];
}

export const ALL_SIGNERS = [
  { index: FIRST, ...PEOPLE.reporter },
  { index: FIRST + 1, ...PEOPLE.approver },
  { index: FIRST + 2, ...PEOPLE.publisher },
];

/** @returns a log of foreign leaves around the chain, and the chain's bundle; `change` tampers before signing. */
export function sampleBundle(change: Changes = {}): ProvenanceBundle {
  const { between = [] } = change;
  const chain = [
    entryLeaf(change.submit),
    entryLeaf({
      act: 'approve',
      duty: 'approver',
      signer: commit(PEOPLE.approver),
      time: '2018-05-28T03:00:00.000Z',
      ...change.approve,
    }),
    ...between.map((leaf) => entryLeaf({ time: '2018-05-28T03:30:00.000Z', ...leaf })),
    entryLeaf({
      act: 'publish',
      duty: 'publisher',
      signer: commit(PEOPLE.publisher),
      time: '2018-05-28T04:00:00.000Z',
      on: [FIRST, FIRST + 1, ...between.map((_, at) => FIRST + 2 + at)],
      ...change.publish,
    }),
    ...(change.after ?? []).map((leaf) => entryLeaf({ time: '2018-05-28T05:00:00.000Z', ...leaf })),
  ];
  const texts = chain.map((leaf) => sealLeaf(leaf).text);
  const log = growLog(['a', 'b', 'c', ...texts, 'd', 'e']);
  return buildBundle(
    {
      snapshot: change.snapshot ?? SNAPSHOT,
      leaves: texts.map((text, at) => ({ index: FIRST + at, text })),
      checkpoint: signCheckpoint({ origin: ORIGIN, size: log.size, root: log.root }, SIGNING_KEY),
      verifierKey: SIGNING_KEY.verifier.text,
      ...(change.signers && { signers: change.signers }),
    },
    readerOf(log.nodes),
  );
}

/** @returns a log of the given leaf texts, appended one by one from stored nodes, as the database does. */
export function growLog(texts: readonly string[]): { size: number; root: NodeHash; nodes: StoredNode[] } {
  const nodes: StoredNode[] = [];
  let root = '' as NodeHash;
  texts.forEach((text, size) => {
    const appended = appendLeaf(size, readerOf(nodes), leafHashOf(text));
    nodes.push(...appended.nodes);
    root = appended.root;
  });
  return { size: texts.length, root, nodes };
}

function leafHashOf(text: string): LeafHash {
  return merkleLeaf(Buffer.from(text, 'utf8')) as LeafHash;
}

/** RFC 6962 2.1, written out a second time and in another way, to hold the product against. */
export function merkleLeaf(data: Uint8Array): string {
  return createHash('sha256')
    .update(Buffer.concat([Buffer.from([0]), data]))
    .digest('hex');
}

/** @returns MTH of the leaf hashes by the RFC's own recursion. */
export function merkleRoot(leafHashes: readonly string[]): string {
  if (leafHashes.length === 0) return createHash('sha256').digest('hex');
  if (leafHashes.length === 1) return leafHashes[0]!;
  const k = 2 ** (Math.ceil(Math.log2(leafHashes.length)) - 1);
  const parts = [
    [1],
    Buffer.from(merkleRoot(leafHashes.slice(0, k)), 'hex'),
    Buffer.from(merkleRoot(leafHashes.slice(k)), 'hex'),
  ];
  return createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Uint8Array.from(part))))
    .digest('hex');
}
