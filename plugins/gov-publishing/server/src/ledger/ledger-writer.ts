import {
  compactRangeNodes,
  readerOf,
  signCheckpoint,
  type SigningKey,
  TreeHasher,
} from '@gov-publishing/transparency-log';
import { type Leaf, sealLeaf, type StoredLeaf } from '@gov-publishing/provenance';
import { dialectOf } from '../database/dialect';
import { inParts } from '../database/dialect/statement';
import type { Transaction, TransactionScope } from '../strapi-boundary';
import { visibleIn, type AppendObserver } from './append-observer';
import { leafTime } from './clock';
import type { LedgerReader } from './ledger-reader';
import { searchColumns, type WithoutTime } from './search-columns';
import { LEDGER_TABLES } from './tables';

/** What is kept beside a leaf and never shown: what opens the commitments in it. */
export interface SignerRecord {
  readonly personId: string;
  readonly personName: string;
  readonly salt: string;
  readonly note: string | null;
  readonly assessment: string | null;
  /** JSON list of the reasons for what was found, as they were sealed. */
  readonly justifications?: string | null;
  /** JSON list of person ids. */
  readonly authors?: string | null;
  readonly noteSalt?: string | null;
  readonly assessmentSalt?: string | null;
  readonly justificationsSalt?: string | null;
  readonly authorsSalt?: string | null;
  /** Leaves about people: id of the person concerned. */
  readonly subjectId?: string;
}

export interface NewLeaf {
  readonly leaf: WithoutTime<Leaf>;
  readonly signer: SignerRecord;
}

/** The one writer of the ledger. It appends inside the transaction of the act, so that neither exists without the other. */
export class LedgerWriter {
  constructor(
    private readonly reader: LedgerReader,
    private readonly key: SigningKey,
    private readonly now: () => Date,
    private readonly watch: AppendObserver | null = null,
  ) {}

  /** Takes the writers' lock until the transaction ends. Taken first by every act, it also orders the acts. */
  async lock(trx: Transaction): Promise<void> {
    await dialectOf(trx).lock(trx, 'ledger writer');
    this.reader.hold(trx);
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
    const known = await this.reader.nodes(trx, compactRangeNodes(size));
    if (head) this.reader.checkRoot(head, readerOf(known));
    const tree = new TreeHasher(size, readerOf(known));
    const stored: StoredLeaf[] = [];
    const rows: Rows = { leaves: [], nodes: [], signers: [] };
    for (const { leaf, signer } of entries) {
      const idx = tree.size;
      const timed = { ...leaf, time } as Leaf;
      const { text, hash } = sealLeaf(timed);
      stored.push({ index: idx, text, hash });
      rows.leaves.push({ idx, body: text, hash, ...searchColumns(timed), time });
      rows.signers.push({
        idx,
        person_id: signer.personId,
        person_name: signer.personName,
        salt: signer.salt,
        note: signer.note,
        assessment: signer.assessment,
        justifications: signer.justifications ?? null,
        authors: signer.authors ?? null,
        note_salt: signer.noteSalt ?? null,
        assessment_salt: signer.assessmentSalt ?? null,
        justifications_salt: signer.justificationsSalt ?? null,
        authors_salt: signer.authorsSalt ?? null,
        subject_id: signer.subjectId ?? null,
      });
      for (const { level, index, hash: node } of tree.push(hash))
        rows.nodes.push({ level, idx: index, hash: node });
    }
    if (stored.length === 0) return [];
    // Not knex's batchInsert: it opens a savepoint for each, which costs more than the insert itself.
    await insertInParts(trx, LEDGER_TABLES.leaves, rows.leaves);
    await insertInParts(trx, LEDGER_TABLES.nodes, rows.nodes);
    await insertInParts(trx, LEDGER_TABLES.signers, rows.signers);
    const note = signCheckpoint({ origin: this.key.name, size: tree.size, root: tree.root() }, this.key);
    await trx(LEDGER_TABLES.checkpoints).insert({ size: tree.size, note, time });
    this.reader.hold(trx);
    const appended = { from: size, size: tree.size, visible: visibleIn(entries.map(({ leaf }) => leaf)) };
    await this.watch?.appending(trx, appended);
    onCommit(() => {
      this.watch?.committed(appended);
      this.reader.appended(stored);
    });
    return stored;
  }
}

type Rows = Record<'leaves' | 'nodes' | 'signers', object[]>;

async function insertInParts(trx: Transaction, table: string, rows: readonly object[]): Promise<void> {
  for (const part of inParts(rows, Object.keys(rows[0] ?? {}).length)) await trx(table).insert(part);
}
