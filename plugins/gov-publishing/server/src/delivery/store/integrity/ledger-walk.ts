import { effectOf } from '../../../domain/signoff/acts/registry';
import { Pacer } from '../../../pacer';
import { entryId, type EntryKey, type LeafHash } from '../../../domain/brands';
import { type AnyLeaf, concernOf, parseLeaf } from '@gov-publishing/provenance';
import { hashLeaf, type StoredNode, TreeHasher } from '@gov-publishing/transparency-log';
import type { LedgerReader } from '../../../ledger/ledger-reader';
import { isIndexed, type SearchColumns } from '../../../ledger/search-columns';
import { LEDGER_TABLES } from '../../../ledger/tables';
import type { Connection } from '../../../strapi-boundary';
import { asFindings, finding, type DriftFinding } from './drift-finding';

/** What the ledger says, and what is wrong with it. */
export interface LedgerWalk {
  /** Leaves under the newest checkpoint. */
  readonly size: number;
  /** The entries that are public by their last publish or unpublish leaf, by `entryId`. */
  readonly published: Map<string, EntryKey>;
  readonly findings: readonly DriftFinding[];
  /** False where no checkpoint of the ledger can be trusted: then nothing can be compared with it. */
  readonly trusted: boolean;
}

/** Some milliseconds of work: what runs beside the walk waits for no more than that. */
const BATCH = 50;

/**
 * Goes over every leaf, its hash and place, and the root they give; holds a batch at a time.
 *
 * @param walked called after each batch with the number of leaves in it
 */
export async function walkLedger(
  connection: Connection,
  ledger: LedgerReader,
  walked: (leaves: number) => void = () => undefined,
): Promise<LedgerWalk> {
  const findings: DriftFinding[] = [];
  let trusted = true;
  const published = new Map<string, EntryKey>();
  // In this order: a leaf that is there now has its checkpoint by the time the head is read.
  const newest = (await connection(LEDGER_TABLES.leaves).max({ idx: 'idx' }).first()) as {
    idx: number | string | null;
  };
  const head = await ledger.head(connection).catch((error: unknown) => {
    trusted = false;
    findings.push(...asFindings(error));
    return null;
  });
  const leaves = newest.idx === null ? 0 : Number(newest.idx) + 1;
  const size = head?.size ?? 0;
  const tree = new TreeHasher();
  const pacer = new Pacer();
  let expected = 0;
  let whole = true;
  for (let more = true; more;) {
    const rows = (await connection(LEDGER_TABLES.leaves)
      .where('idx', '>=', expected)
      .andWhere('idx', '<', head ? size : leaves)
      .orderBy('idx')
      .limit(BATCH)
      .select('idx', 'body', 'hash', 'kind', 'uid', 'document_id', 'locale', 'act')) as LeafRow[];
    more = rows.length === BATCH;
    walked(rows.length);
    const made: StoredNode[] = [];
    for (const row of rows) {
      const index = Number(row.idx);
      const leaf = openLeaf(row);
      whole &&= leaf !== null && index === expected;
      // Of a gap its first leaf: the whole table may be gone.
      if (index !== expected) findings.push(finding('drift.leaf_damaged', null, { index: expected }));
      if (!leaf) findings.push(finding('drift.leaf_damaged', null, { index }));
      if (leaf) made.push(...tree.push(leaf.hash));
      if (leaf && !isIndexed(row, leaf.leaf)) findings.push(hidden(index, leaf.leaf));
      if (leaf?.leaf.kind === 'entry-act') {
        const { uid, documentId, locale, act } = leaf.leaf;
        const key = { uid, documentId, locale };
        const effect = effectOf(act);
        if (effect === 'publish') published.set(entryId(key), key);
        if (effect === 'unpublish') published.delete(entryId(key));
      }
      expected = index + 1;
    }
    // Above a damaged leaf every node differs; the leaf has been named.
    if (whole) findings.push(...(await damagedNodes(connection, ledger, made)));
    await pacer.pause();
  }
  if (leaves > size) findings.push(finding('drift.root_differs', null, { size, leaves }));
  else if (expected !== size || (head && tree.root() !== head.root)) {
    findings.push(finding('drift.root_differs', null, { size, leaves: expected }));
  }
  return { size, published, findings, trusted };
}

/** Nodes that are not what their leaves give: no proof could be made from them, and nothing could be appended. */
async function damagedNodes(
  connection: Connection,
  ledger: LedgerReader,
  made: readonly StoredNode[],
): Promise<DriftFinding[]> {
  const stored = await ledger.nodes(connection, made);
  const hashes = new Map(stored.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
  return made
    .filter(({ level, index, hash }) => hashes.get(`${level}/${index}`) !== hash)
    .map(({ level, index }) => finding('drift.node_damaged', null, { level, index }));
}

interface LeafRow extends SearchColumns {
  readonly idx: number | string;
  readonly body: string;
  readonly hash: string;
}

function openLeaf(row: LeafRow): { leaf: AnyLeaf; hash: LeafHash } | null {
  try {
    const leaf = parseLeaf(row.body);
    const hash = hashLeaf(row.body);
    return hash === row.hash ? { leaf, hash } : null;
  } catch {
    return null;
  }
}

/** A withdrawal or a revocation that cannot be found counts as one that never was. */
function hidden(index: number, leaf: AnyLeaf): DriftFinding {
  const concern = leaf.kind === null ? null : concernOf(leaf);
  if (concern?.what === 'entry') return finding('drift.leaf_hidden', concern.entry, { index });
  const about = leaf.kind === null ? leaf.declared.kind : leaf.act;
  const documentId = concern?.what === 'appointment' ? concern.appointment : about;
  return finding('drift.leaf_hidden', null, { index, documentId, locale: '–' });
}
