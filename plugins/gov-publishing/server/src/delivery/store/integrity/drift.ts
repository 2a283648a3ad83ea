import { actsThat, effectOf } from '../../../domain/signoff/acts/registry';
import type { Act } from '../../../domain/signoff/model';
import { Pacer } from '../../../pacer';
import { entryId, type DocumentId, type EntryKey, type TypeUid } from '../../../domain/brands';
import { localeOf } from '../../../entries/entry-reader';
import type { GovernedTypes } from '../../../entries/governed-types';
import type { LedgerReader } from '../../../ledger/ledger-reader';
import { LEDGER_TABLES } from '../../../ledger/tables';
import { STORE_TABLES } from '../tables';
import type { OrderPapers } from '../../../people/papers/order-papers';
import { asRow, inTransaction, queryOf, type Strapi, type Transaction } from '../../../strapi-boundary';
import { asFindings, finding, type DriftFinding } from './drift-finding';
import { DriftProgress } from './drift-progress';
import { walkLedger } from './ledger-walk';
import type { PublicationFault, PublicationVerifier } from '../publication-verifier';
import { keyColumns, type PublicationRow } from '../signed-store';

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

const BATCH = 100;
/** Publications verified in one piece, some milliseconds of work. */
const AT_ONCE = 5;
/** Rows of a few columns read in one piece. */
const ROWS_AT_ONCE = 500;

/** The gate's own words speak of a write that was undone; what drift finds has been written. */
const WRITTEN: Readonly<Record<string, string>> = {
  'gate.published_changed': 'drift.published_changed',
  'gate.published_removed': 'drift.published_removed',
  'gate.published_twice': 'drift.published_twice',
  'gate.published_without_act': 'drift.published_without_act',
};

/** Compares everything that is kept: the ledger with its checkpoint, the signed store with the ledger, Strapi with both. */
export class Drift {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly ledger: LedgerReader,
    private readonly verifier: PublicationVerifier,
    private readonly guard: PublishedComparison,
    private readonly papers: Pick<OrderPapers, 'differences'>,
    private readonly lockWriters: (trx: Transaction) => Promise<void>,
    private readonly now: () => Date,
    /** Called when something was found that the public side may still remember as sound. */
    private readonly foundDamage: () => void = () => undefined,
  ) {}

  /** Walks everything; takes time with the size of the site, holds only a batch in memory. */
  async report(progress = new DriftProgress()): Promise<DriftReport> {
    const { connection } = this.strapi.db;
    progress.begins('ledger', (await this.ledger.head(connection).catch(() => null))?.size ?? 0);
    const walked = await walkLedger(connection, this.ledger, (leaves) => progress.walked(leaves));
    const suspicions: DriftFinding[] = [];
    progress.begins('store', walked.published.size);
    const publications = walked.trusted ? await this.walkStore(suspicions, walked.published, progress) : 0;
    progress.begins('site', publications);
    await this.walkStrapi(suspicions, progress);
    const confirmed = walked.trusted ? await this.confirmed(suspicions) : suspicions;
    const findings = [...walked.findings, ...confirmed, ...(await this.paperFindings())];
    if (findings.length > 0) this.foundDamage();
    return { at: this.now().toISOString(), leaves: walked.size, publications, findings };
  }

  /**
   * An act that ends during the walk makes halves of two states look like a forgery: an entry that was named is
   * looked at once more behind the writers' lock, where nothing moves.
   */
  private async confirmed(suspicions: readonly DriftFinding[]): Promise<DriftFinding[]> {
    const entries = new Map(
      suspicions.flatMap(({ entry }) => (entry ? [[entryId(entry), entry] as const] : [])),
    );
    const findings: DriftFinding[] = suspicions.filter(({ entry }) => entry === null);
    const pacer = new Pacer();
    for (const key of entries.values()) {
      await pacer.pause();
      await inTransaction(this.strapi, async ({ trx }) => {
        await this.lockWriters(trx);
        const rows = (await trx(STORE_TABLES.publications).where(keyColumns(key))) as PublicationRow[];
        const faults = await this.faultsOf(rows);
        for (const fault of faults) findings.push(finding(fault.code, fault.key, { index: fault.leafIndex }));
        const last = (await trx(LEDGER_TABLES.leaves)
          .where({ ...keyColumns(key), kind: 'entry-act' })
          .whereIn('act', [...actsThat(({ effect }) => effect !== 'none')])
          .orderBy('idx', 'desc')
          .first('act')) as { act: Act } | undefined;
        if (rows.length === 0 && last && effectOf(last.act) === 'publish')
          findings.push(finding('drift.not_in_store', key, {}));
        const differences = await this.differencesOf(key.uid, key.documentId, key.locale);
        findings.push(...differences.filter(({ entry }) => entry?.locale === key.locale));
      });
    }
    return findings;
  }

  private async walkStore(
    findings: DriftFinding[],
    published: Map<string, EntryKey>,
    progress: DriftProgress,
  ): Promise<number> {
    const pacer = new Pacer();
    let count = 0;
    for (const { uid } of this.types.all()) {
      let last = '';
      for (let more = true; more;) {
        const rows = (await this.strapi.db
          .connection(STORE_TABLES.publications)
          .where({ uid })
          .andWhere('document_id', '>', last)
          .orderBy('document_id')
          .limit(BATCH)) as PublicationRow[];
        const whole =
          rows.length < BATCH ? rows : rows.filter((row) => row.document_id !== rows.at(-1)?.document_id);
        more = rows.length === BATCH && whole.length > 0;
        last = whole.at(-1)?.document_id ?? last;
        count += whole.length;
        for (let start = 0; start < whole.length; start += AT_ONCE) {
          const part = whole.slice(start, start + AT_ONCE);
          const faults = await this.faultsOf(part);
          for (const fault of faults)
            findings.push(finding(fault.code, fault.key, { index: fault.leafIndex }));
          progress.walked(part.length);
          await pacer.pause();
        }
        for (const row of whole) published.delete(`${row.uid} ${row.document_id} ${row.locale}`);
      }
    }
    for (const key of published.values()) {
      if (this.types.has(key.uid)) findings.push(finding('drift.not_in_store', key, {}));
    }
    return count;
  }

  /** Where a leaf cannot be read, the walk of the ledger has named it: not once more for each entry that came before. */
  private async faultsOf(rows: readonly PublicationRow[]): Promise<readonly PublicationFault[]> {
    const { faults } = await this.verifier.verify(rows);
    return faults.filter(({ code }) => code !== 'ledger.later_leaf_unreadable');
  }

  /** Papers of appointments against the ledger: the order is what gives the signatures their weight. */
  private async paperFindings(): Promise<DriftFinding[]> {
    try {
      const reasons = await this.papers.differences();
      return reasons.map(({ code, params }) => finding(code, null, params ?? {}));
    } catch (error) {
      return asFindings(error);
    }
  }

  /** Strapi's published rows against the signed store, both ways. */
  private async walkStrapi(findings: DriftFinding[], progress: DriftProgress): Promise<void> {
    const pacer = new Pacer();
    for (const { uid } of this.types.all()) {
      for (const [documentId, locale] of await this.documentsOf(uid, pacer)) {
        findings.push(...(await this.differencesOf(uid, documentId, locale)));
        progress.walked(1);
        await pacer.pause();
      }
    }
  }

  /** @returns every document that Strapi or the signed store has as published, with a locale it is known in */
  private async documentsOf(uid: TypeUid, pacer: Pacer): Promise<Map<DocumentId, string>> {
    const documents = new Map<DocumentId, string>();
    for (let last = 0, more = true; more;) {
      const rows = await queryOf(this.strapi, uid).findMany({
        where: { publishedAt: { $notNull: true }, id: { $gt: last } },
        select: ['id', 'documentId', 'locale'],
        orderBy: { id: 'asc' },
        limit: ROWS_AT_ONCE,
      });
      for (const row of rows) {
        const documentId = String(row['documentId']) as DocumentId;
        if (!documents.has(documentId)) documents.set(documentId, localeOf(asRow(row)));
      }
      more = rows.length === ROWS_AT_ONCE;
      last = Number(rows.at(-1)?.['id'] ?? last);
      await pacer.pause();
    }
    for (let last = '', more = true; more;) {
      const rows = (await this.strapi.db
        .connection(STORE_TABLES.publications)
        .where({ uid })
        .andWhere('document_id', '>', last)
        .distinct('document_id')
        .orderBy('document_id')
        .limit(ROWS_AT_ONCE)) as { document_id: DocumentId }[];
      for (const { document_id: documentId } of rows)
        if (!documents.has(documentId)) documents.set(documentId, localeOf(asRow(undefined)));
      more = rows.length === ROWS_AT_ONCE;
      last = rows.at(-1)?.document_id ?? last;
      await pacer.pause();
    }
    return documents;
  }

  private async differencesOf(uid: TypeUid, documentId: DocumentId, known: string): Promise<DriftFinding[]> {
    try {
      const differences = await this.guard.differences(uid, documentId);
      return differences.map(({ code, locale }) =>
        finding(WRITTEN[code] ?? code, { uid, documentId, locale }, {}),
      );
    } catch (error) {
      return asFindings(error, { uid, documentId, locale: known });
    }
  }
}
