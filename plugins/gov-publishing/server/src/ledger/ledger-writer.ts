import { signCheckpoint } from '../domain/ledger/checkpoint';
import type { Leaf, StoredLeaf } from '../domain/ledger/leaf';
import { sealLeaf } from '../domain/ledger/leaf-seal';
import type { SigningKey } from '../domain/ledger/note-key';
import { TreeHasher } from '../domain/ledger/tree-hasher';
import { frontier, readerOf, type StoredNode } from '../domain/ledger/tree-nodes';
import { isPostgres, type Transaction, type TransactionScope } from '../strapi-boundary';
import { leafTime } from './clock';
import type { LedgerReader } from './ledger-reader';
import { TABLES } from './tables';

/** Number of the PostgreSQL advisory lock that makes all writers of all servers stand in one line. */
const WRITER_LOCK = 7_041_866;

/** What the search column says where a leaf is about people, not about an entry. */
export const PEOPLE = 'people';

/** What is kept beside a leaf and never shown: the signer behind the commitment, and the words behind the digests. */
export interface SignerRecord {
  readonly personId: string;
  readonly personName: string;
  readonly salt: string;
  readonly note: string | null;
  readonly assessment: string | null;
}

/** A leaf before the writer gives it its time; each member of the union keeps its own keys. */
type Untimed<L> = L extends Leaf ? Omit<L, 'time'> : never;

export interface NewLeaf {
  readonly leaf: Untimed<Leaf>;
  readonly signer: SignerRecord;
}

/** The one writer of the ledger. It appends inside the transaction of the act, so that neither exists without the other. */
export class LedgerWriter {
  constructor(
    private readonly reader: LedgerReader,
    private readonly key: SigningKey,
    private readonly now: () => Date
  ) {}

  /** Takes the writers' lock until the transaction ends. Taken first by every act, it also orders the acts. */
  async lock(trx: Transaction): Promise<void> {
    if (isPostgres(trx)) await trx.raw('SELECT pg_advisory_xact_lock(?)', [WRITER_LOCK]);
  }

  /**
   * Appends leaves and signs the new tree head. The caller holds the lock.
   *
   * @returns the leaves with their places, in the order given
   * @throws LedgerDamagedError where the stored tree does not have the root its checkpoint signed, or the clock went back
   */
  async append({ trx, onCommit }: TransactionScope, entries: readonly NewLeaf[]): Promise<StoredLeaf[]> {
    const head = await this.reader.head(trx);
    const time = leafTime(this.now(), head?.time ?? null);
    const size = head?.size ?? 0;
    const known = await this.reader.nodes(trx, frontier(size));
    if (head) this.reader.checkRoot(head, readerOf(known));
    const tree = new TreeHasher(size, readerOf(known));
    const stored: StoredLeaf[] = [];
    const newNodes: StoredNode[] = [];
    for (const entry of entries) {
      const sealed = sealLeaf({ ...entry.leaf, time } as Leaf);
      stored.push({ index: tree.size, text: sealed.text, hash: sealed.hash });
      newNodes.push(...tree.push(sealed.hash));
    }
    if (stored.length === 0) return [];
    await this.insert(trx, entries, stored, newNodes, time);
    const note = signCheckpoint({ origin: this.key.name, size: tree.size, root: tree.root() }, this.key);
    await trx(TABLES.checkpoints).insert({ size: tree.size, note, time });
    onCommit(() => this.reader.appended(stored));
    return stored;
  }

  private async insert(
    trx: Transaction,
    entries: readonly NewLeaf[],
    stored: readonly StoredLeaf[],
    nodes: readonly StoredNode[],
    time: string
  ): Promise<void> {
    const leafRows = stored.map((leaf, position) => leafRow(leaf, entries[position]?.leaf, time));
    const signerRows = stored.map((leaf, position) => {
      const signer = entries[position]?.signer;
      return {
        idx: leaf.index,
        person_id: signer?.personId,
        person_name: signer?.personName,
        salt: signer?.salt,
        note: signer?.note ?? null,
        assessment: signer?.assessment ?? null,
      };
    });
    await trx.batchInsert(TABLES.leaves, leafRows, 100);
    const nodeRows = nodes.map(({ level, index, hash }) => ({ level, idx: index, hash }));
    await trx.batchInsert(TABLES.nodes, nodeRows, 200);
    await trx.batchInsert(TABLES.signers, signerRows, 100);
  }
}

function leafRow(stored: StoredLeaf, leaf: Untimed<Leaf> | undefined, time: string): Record<string, unknown> {
  const about =
    leaf?.kind === 'entry'
      ? { uid: leaf.uid, document_id: leaf.documentId, locale: leaf.locale }
      : { uid: PEOPLE, document_id: leaf?.appointment ?? null, locale: null };
  return { idx: stored.index, body: stored.text, hash: stored.hash, ...about, act: leaf?.act, time };
}
