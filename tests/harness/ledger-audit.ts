import { gov } from './gov';
import type { ActRecord } from '#server/domain/signoff/model';
import { hashLeaf, TreeHasher, type VerifierKey, verifyCheckpoint } from '@gov-publishing/transparency-log';
import { parseLeaf } from '@gov-publishing/provenance';

/** Columns of the database as they are, for a reader that goes past the plugin. */
type Rows = any[];

/** The ledger read row by row, past the plugin's own reader, and found whole. */
export interface AuditedLedger {
  readonly size: number;
  /** Acts on entries with their signers, oldest first. */
  readonly acts: readonly (ActRecord & { readonly entry: string })[];
}

/** @returns `uid documentId locale`, as `AuditedLedger` names entries (locale is `und` for types without locales). */
export const entryName = (uid: string, documentId: string, locale: string): string =>
  `${uid} ${documentId} ${locale}`;

/**
 * Walks a ledger as it grows: every leaf follows the one before, has its hash and its signer, and the root they
 * give is the one that the newest checkpoint signed.
 */
export class LedgerAudit {
  private readonly tree = new TreeHasher();
  readonly acts: (ActRecord & { readonly entry: string })[] = [];

  constructor(
    private readonly connection: any,
    private readonly key: VerifierKey,
  ) {}

  /** @throws Error naming the first thing that is not whole */
  async catchUp(): Promise<AuditedLedger> {
    const from = this.tree.size;
    const rows: Rows = await this.connection('gov_ledger_leaves').where('idx', '>=', from).orderBy('idx');
    const signers: Rows = await this.connection('gov_ledger_signers').where('idx', '>=', from);
    const people = new Map(signers.map((row) => [Number(row.idx), String(row.person_id)]));
    for (const row of rows) this.take(row, people.get(Number(row.idx)));
    const checkpoint = await this.connection('gov_ledger_checkpoints').orderBy('size', 'desc').first();
    const size = Number(checkpoint?.size ?? 0);
    if (size !== this.tree.size)
      throw new Error(`the checkpoint is of ${size} leaves, the ledger has ${this.tree.size}`);
    if (checkpoint) {
      const { checkpoint: signed } = verifyCheckpoint(checkpoint.note, [this.key]);
      if (signed.size !== size || signed.root !== this.tree.root())
        throw new Error(`another root was signed at ${size} leaves`);
    }
    return { size, acts: this.acts };
  }

  private take(row: Rows[number], personId: string | undefined): void {
    const index = Number(row.idx);
    if (index !== this.tree.size) throw new Error(`a gap: leaf ${index} follows ${this.tree.size - 1}`);
    const hash = hashLeaf(row.body);
    if (hash !== row.hash) throw new Error(`leaf ${index} does not have its hash`);
    if (personId === undefined) throw new Error(`leaf ${index} has no signer`);
    this.tree.push(hash);
    const leaf = parseLeaf(row.body);
    if (leaf.kind !== 'entry-act') return;
    this.acts.push({
      index,
      entry: entryName(leaf.uid, leaf.documentId, leaf.locale),
      act: leaf.act,
      digest: leaf.digest,
      duty: leaf.duty,
      personId: personId as ActRecord['personId'],
      agency: leaf.agency,
      position: leaf.position,
      at: leaf.time,
      publishAt: leaf.publishAt ?? null,
      scheduledBy: leaf.scheduledBy ?? null,
    });
  }
}

/** Reads the whole ledger of a running site once. */
export function auditLedger(strapi: any): Promise<AuditedLedger> {
  const { verifierKey } = gov(strapi).ledger;
  return new LedgerAudit(strapi.db.connection, verifierKey).catchUp();
}
