import { entryId, type DocumentId, type EntryKey, type LeafHash, type TypeUid } from '../domain/brands';
import type { Leaf } from '../domain/ledger/leaf';
import { parseLeaf } from '../domain/ledger/leaf-seal';
import { hashLeaf } from '../domain/ledger/tree-hash';
import { TreeHasher } from '../domain/ledger/tree-hasher';
import { localeOf } from '../entries/entry-reader';
import type { GovernedTypes } from '../entries/governed-types';
import { explain, type ExplainedReason } from '../errors';
import type { LedgerReader } from '../ledger/ledger-reader';
import { standsInPlace, type SearchColumns } from '../ledger/search-columns';
import { TABLES } from '../ledger/tables';
import { asRow, queryOf, type Strapi } from '../strapi-boundary';
import type { PublicationVerifier } from './publication-verifier';
import type { PublicationRow } from './signed-store';

/** Something that is not as it was signed. */
export interface DriftFinding {
  readonly entry: EntryKey | null;
  readonly reason: ExplainedReason;
}

export interface DriftReport {
  readonly at: string;
  readonly leaves: number;
  readonly publications: number;
  readonly findings: readonly DriftFinding[];
}

/** Tells which locales of a document Strapi has as published otherwise than they were signed; the gate asks the same. */
export interface PublishedComparison {
  differences(
    uid: TypeUid,
    documentId: DocumentId,
  ): Promise<readonly { readonly code: string; readonly locale: string }[]>;
}

const BATCH = 500;

/** Compares everything that is kept: the ledger with its checkpoint, the signed store with the ledger, Strapi with both. */
export class Drift {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly ledger: LedgerReader,
    private readonly verifier: PublicationVerifier,
    private readonly guard: PublishedComparison,
    private readonly now: () => Date
  ) {}

  /** Walks everything; takes time with the size of the site, holds only a batch in memory. */
  async report(): Promise<DriftReport> {
    const findings: DriftFinding[] = [];
    const walked = await this.walkLedger(findings);
    const publications = await this.walkStore(findings, walked.published);
    await this.walkStrapi(findings);
    return { at: this.now().toISOString(), leaves: walked.size, publications, findings };
  }

  /** Every leaf, its hash, and the root they give; and what the leaves say is public. */
  private async walkLedger(findings: DriftFinding[]): Promise<{ size: number; published: Map<string, EntryKey> }> {
    const published = new Map<string, EntryKey>();
    const connection = this.strapi.db.connection;
    const head = await this.ledger.head(connection).catch((error: unknown) => {
      findings.push(...asFindings(error));
      return null;
    });
    const tree = new TreeHasher();
    let expected = 0;
    for (let more = true; more; ) {
      const rows = (await connection(TABLES.leaves)
        .where('idx', '>=', expected)
        .orderBy('idx')
        .limit(BATCH)
        .select('idx', 'body', 'hash', 'uid', 'document_id', 'locale', 'act')) as LeafRow[];
      more = rows.length === BATCH;
      for (const row of rows) {
        const index = Number(row.idx);
        const leaf = openLeaf(row);
        if (!leaf || index !== expected) findings.push(found('drift.leaf_damaged', null, { index }));
        if (leaf) tree.push(leaf.hash);
        if (leaf && !standsInPlace(row, leaf.leaf)) findings.push(hidden(index, leaf.leaf));
        if (leaf?.leaf.kind === 'entry') {
          const { uid, documentId, locale, act } = leaf.leaf;
          const key = { uid, documentId, locale };
          if (act === 'publish') published.set(entryId(key), key);
          if (act === 'unpublish') published.delete(entryId(key));
        }
        expected = index + 1;
      }
    }
    const size = head?.size ?? 0;
    if (expected !== size || (head && tree.root() !== head.root)) {
      findings.push(found('drift.root_differs', null, { size, leaves: expected }));
    }
    return { size, published };
  }

  private async walkStore(findings: DriftFinding[], published: Map<string, EntryKey>): Promise<number> {
    let count = 0;
    for (const { uid } of this.types.all()) {
      let last = '';
      for (let more = true; more; ) {
        const rows = (await this.strapi.db
          .connection(TABLES.publications)
          .where({ uid })
          .andWhere('document_id', '>', last)
          .orderBy('document_id')
          .limit(BATCH)) as PublicationRow[];
        const whole = rows.length < BATCH ? rows : rows.filter((row) => row.document_id !== rows.at(-1)?.document_id);
        more = rows.length === BATCH && whole.length > 0;
        last = whole.at(-1)?.document_id ?? last;
        count += whole.length;
        const { faults } = await this.verifier.verify(whole);
        for (const fault of faults) findings.push(found(fault.code, fault.key, { index: fault.leafIndex }));
        for (const row of whole) published.delete(`${row.uid} ${row.document_id} ${row.locale}`);
      }
    }
    for (const key of published.values()) {
      if (this.types.has(key.uid)) findings.push(found('drift.not_in_store', key, {}));
    }
    return count;
  }

  /** Strapi's published rows against the signed store, both ways. */
  private async walkStrapi(findings: DriftFinding[]): Promise<void> {
    for (const { uid } of this.types.all()) {
      const rows = await queryOf(this.strapi, uid).findMany({
        where: { publishedAt: { $notNull: true } },
        select: ['id', 'documentId', 'locale'],
      });
      const stored = (await this.strapi.db.connection(TABLES.publications).where({ uid }).distinct('document_id')) as {
        document_id: string;
      }[];
      const documents = new Set([...rows.map((row) => String(row['documentId'])), ...stored.map((row) => row.document_id)]);
      for (const documentId of documents) {
        try {
          for (const { code, locale } of await this.guard.differences(uid, documentId as DocumentId)) {
            findings.push(found(code, { uid, documentId: documentId as DocumentId, locale }, {}));
          }
        } catch (error) {
          const locale = localeOf(asRow(rows.find((row) => row['documentId'] === documentId)));
          findings.push(...asFindings(error, { uid, documentId: documentId as DocumentId, locale }));
        }
      }
    }
  }
}

interface LeafRow extends SearchColumns {
  readonly idx: number | string;
  readonly body: string;
  readonly hash: string;
}

function openLeaf(row: LeafRow): { leaf: Leaf; hash: LeafHash } | null {
  try {
    const leaf = parseLeaf(row.body);
    const hash = hashLeaf(row.body);
    return hash === row.hash ? { leaf, hash } : null;
  } catch {
    return null;
  }
}

/** A withdrawal or a revocation that cannot be found counts as one that never was. */
function hidden(index: number, leaf: Leaf): DriftFinding {
  if (leaf.kind === 'people') {
    return found('drift.leaf_hidden', null, { index, documentId: leaf.appointment ?? leaf.act, locale: '–' });
  }
  const { uid, documentId, locale } = leaf;
  return found('drift.leaf_hidden', { uid, documentId, locale }, { index });
}

function found(code: string, entry: EntryKey | null, params: Record<string, string | number>): DriftFinding {
  const named: Record<string, string> = entry ? { documentId: entry.documentId, locale: entry.locale } : {};
  return { entry, reason: explain({ code, params: { ...named, ...params } }) };
}

function asFindings(error: unknown, entry: EntryKey | null = null): DriftFinding[] {
  const reasons = (error as { reasons?: readonly ExplainedReason[] }).reasons;
  if (reasons) return reasons.map((reason) => ({ entry, reason }));
  return [found('drift.unreadable', entry, { problem: String(error).slice(0, 200) })];
}
