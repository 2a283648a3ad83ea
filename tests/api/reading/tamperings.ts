import { createHash } from 'node:crypto';

/** Facts of the law that the tamperings are about. */
export interface Facts {
  readonly documentId: string;
  readonly digest: string;
  /** Index of the publish leaf; the approval is the one before. */
  readonly publish: number;
}

/** The public forms of a law, by what they hang on. */
export type Form = 'entry' | 'list' | 'proof' | 'file' | 'hashes' | 'leaves' | 'consistency' | 'checkpoint';

/** `same`: to the byte what was answered before · `left out`: a list without the entry · else a refusal, by its code. */
export type Answer = 'same' | 'left out' | readonly [status: number, code: string];

/** One byte, or as little as makes a difference, changed by somebody who has the database. */
export interface Tampering {
  readonly what: string;
  readonly table: string;
  /** Columns that find the row again when it is put back. */
  readonly key: readonly string[];
  readonly row: (law: Facts) => object;
  readonly change: (row: any) => object;
  /** What is not answered as before. */
  readonly answers: Partial<Record<Form, Answer>>;
  /** Everything that the drift report finds. */
  readonly drift: readonly string[];
}

/** Of another law, which nobody touches: it stays where it is. */
export const NEIGHBOUR = 'ประกาศเรื่องของอีกฉบับ';
export const TITLE = 'ประกาศเรื่องเดิมที่ลงนามแล้ว';
/** What the changes put in: nobody signed it, so nobody is to read it. */
export const FORGED = ['ประกาศเรื่องปลอม', 'เดิท', 'คำปลอม', 'publishes', 'approves', 'คนอื่น'] as const;

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const other = (digit: string): string => (digit === '0' ? '1' : '0');
const flipped = (hash: string): string => `${other(hash[0]!)}${hash.slice(1)}`;

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const NOT_THERE = [404, 'public.not_found'] as const;
export const GONE_FROM_VIEW: Tampering['answers'] = {
  entry: NOT_THERE,
  list: 'left out',
  proof: NOT_THERE,
  file: NOT_THERE,
};
const NO_CHECKPOINT = [503, 'ledger.checkpoint_invalid'] as const;
const NOTHING_AT_ALL: Tampering['answers'] = {
  entry: NO_CHECKPOINT,
  list: NO_CHECKPOINT,
  proof: NO_CHECKPOINT,
  file: NO_CHECKPOINT,
  hashes: NO_CHECKPOINT,
  leaves: NO_CHECKPOINT,
  consistency: NO_CHECKPOINT,
  checkpoint: NO_CHECKPOINT,
};
const ROOT_DIFFERS = [503, 'ledger.root_differs'] as const;
const LEAF_DAMAGED = [503, 'ledger.leaf_damaged'] as const;

const leafRow = { table: 'gov_ledger_leaves', key: ['idx'] };
const storeRow = {
  table: 'gov_publications',
  key: ['document_id'],
  row: ({ documentId }: Facts) => ({ document_id: documentId }),
};
const checkpointRow = {
  table: 'gov_ledger_checkpoints',
  key: ['size'],
  row: ({ publish }: Facts) => ({ size: publish + 1 }),
  answers: NOTHING_AT_ALL,
  drift: ['drift.root_differs', 'ledger.checkpoint_invalid'],
};

export const TAMPERINGS: readonly Tampering[] = [
  {
    what: 'a snapshot',
    table: 'gov_snapshots',
    key: ['digest'],
    row: ({ digest }) => ({ digest }),
    change: ({ body }) => ({ body: body.replace('เดิม', 'เดิท') }),
    answers: GONE_FROM_VIEW,
    drift: ['drift.snapshot_damaged'],
  },
  {
    what: 'the publish leaf',
    ...leafRow,
    row: ({ publish }) => ({ idx: publish }),
    change: ({ body }) => ({ body: body.replace('ตำแหน่ง publisher', 'ตำแหน่ง publishes') }),
    answers: { ...GONE_FROM_VIEW, leaves: LEAF_DAMAGED },
    drift: ['drift.leaf_damaged', 'drift.root_differs'],
  },
  {
    what: 'the leaf of the approval',
    ...leafRow,
    row: ({ publish }) => ({ idx: publish - 1 }),
    change: ({ body }) => ({ body: body.replace('ตำแหน่ง approver', 'ตำแหน่ง approves') }),
    answers: { ...GONE_FROM_VIEW, leaves: LEAF_DAMAGED },
    drift: ['drift.leaf_damaged', 'drift.root_differs'],
  },
  {
    what: 'a leaf, and the hash beside it to fit',
    ...leafRow,
    row: ({ publish }) => ({ idx: publish }),
    change: ({ body }) => {
      const forged = body.replace('ตำแหน่ง publisher', 'ตำแหน่ง publishes');
      return { body: forged, hash: sha256(`\0${forged}`) };
    },
    answers: { ...GONE_FROM_VIEW, leaves: LEAF_DAMAGED },
    drift: ['drift.leaf_damaged', 'drift.node_damaged', 'drift.root_differs'],
  },
  {
    what: 'the hash beside a leaf',
    ...leafRow,
    row: ({ publish }) => ({ idx: publish }),
    change: ({ hash }) => ({ hash: flipped(hash) }),
    answers: { ...GONE_FROM_VIEW, leaves: LEAF_DAMAGED },
    drift: ['drift.leaf_damaged', 'drift.root_differs'],
  },
  {
    what: 'a hash of the tree',
    table: 'gov_ledger_nodes',
    key: ['level', 'idx'],
    // The middle one of three: a proof of the others leads over it.
    row: ({ publish }) => ({ level: 0, idx: publish - 1 }),
    change: ({ hash }) => ({ hash: flipped(hash) }),
    answers: { proof: ROOT_DIFFERS, hashes: ROOT_DIFFERS },
    drift: ['drift.node_damaged'],
  },
  {
    what: 'the name of a signer',
    table: 'gov_ledger_signers',
    key: ['idx'],
    row: ({ publish }) => ({ idx: publish - 1 }),
    change: () => ({ person_name: 'คนอื่น' }),
    answers: { proof: [503, 'ledger.signer_damaged'] },
    drift: [],
  },
  {
    what: 'the signed store: digest',
    ...storeRow,
    change: ({ digest }) => ({ digest: flipped(digest) }),
    answers: GONE_FROM_VIEW,
    drift: ['drift.published_changed', 'drift.snapshot_damaged'],
  },
  {
    what: 'the signed store: what filters read',
    ...storeRow,
    change: ({ projection }) => ({ projection: asText(projection).replace('เดิม', 'ปลอม') }),
    answers: GONE_FROM_VIEW,
    drift: ['drift.projection_differs'],
  },
  {
    what: 'Strapi’s published row',
    table: 'gov_laws',
    key: ['id'],
    row: ({ documentId }) => ({ document_id: documentId }),
    change: () => ({ title: 'ประกาศเรื่องปลอม' }),
    answers: {},
    drift: ['drift.published_changed'],
  },
  {
    what: 'the words that are searched',
    table: 'gov_search',
    key: ['id'],
    row: ({ documentId }) => ({ document_id: documentId }),
    change: ({ words }) => ({ words: `${words} คำปลอม` }),
    answers: {},
    drift: [],
  },
  {
    what: 'the size in the newest checkpoint',
    ...checkpointRow,
    change: ({ note }) => ({
      note: note.replace(/\d(?=\n)/, (digit: string) => other(digit)),
    }),
  },
  {
    what: 'the signature of the newest checkpoint',
    ...checkpointRow,
    change: ({ note }) => ({
      note: note.replace(/.(?=.{9}\n$)/, (sign: string) => (sign === 'A' ? 'B' : 'A')),
    }),
  },
];
