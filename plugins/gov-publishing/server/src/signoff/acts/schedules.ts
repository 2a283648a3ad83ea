import type { DocumentId, EntryKey, PersonId, TypeUid } from '../../domain/brands';
import { reduceDossier } from '../../domain/signoff/dossier/dossier';
import { fallDueReasons } from '../../domain/signoff/dossier/fall-due';
import type { Act, Reason } from '../../domain/signoff/model';
import { faultText } from '../../faults';
import { lockDocument } from '../../entries/document-lock';
import { DOSSIER_TABLES } from '../dossier/tables';
import { inTransaction } from '../../strapi-boundary';
import { fallDueLeaf } from './act-leaf';
import { READING_PATIENCE } from '../subjects/entry';
import type { ActServices } from './acts';
import { findingsOf } from '../dossier/findings';
import { publishedByLeaf } from './publication';

/** Who scheduled it, and whose entry it is. */
const HEAR_OF_FAILURE: readonly Act[] = ['submit', 'schedule'];

/** What became of a schedule whose time has come. */
export interface FallenDue {
  readonly key: EntryKey;
  /** Empty where the entry is now public. */
  readonly reasons: readonly Reason[];
}

/** Hears of a schedule that could not be carried out, in the transaction that takes it off the list. */
export type ScheduleFailed = (
  key: EntryKey,
  publishAt: string,
  persons: readonly PersonId[],
  reasons: readonly Reason[],
) => Promise<void>;

/** Publishes what was scheduled, when its time has come. The signature is the schedule's; no person acts in this step. */
export class Schedules {
  constructor(
    private readonly services: ActServices,
    private readonly failed: ScheduleFailed,
  ) {}

  /** @returns what fell due; one entry's trouble does not hold back the next */
  async run(): Promise<FallenDue[]> {
    const due = (await this.services.strapi.db
      .connection(DOSSIER_TABLES.dossiers)
      .where({ state: 'scheduled' })
      .andWhere('publish_at', '<=', this.services.now().toISOString())
      .select('uid', 'document_id', 'locale')) as { uid: TypeUid; document_id: DocumentId; locale: string }[];
    const results: FallenDue[] = [];
    for (const row of due) {
      const key = { uid: row.uid, documentId: row.document_id, locale: row.locale };
      try {
        results.push({ key, reasons: await this.publish(key) });
        await this.services.waitForPeers();
      } catch (error) {
        this.services.strapi.log.error(
          `gov-publishing: a scheduled publication failed: ${key.uid} ${key.documentId}: ${faultText(error)}`,
        );
      }
    }
    return results;
  }

  private async publish(key: EntryKey): Promise<readonly Reason[]> {
    const { strapi, profile, entries, fileContents, dossiers, rowWriter, writer, store, publications, now } =
      this.services;
    await this.services.officers.requireWhole();
    await fileContents.read(await entries.filesOfDraft(key), READING_PATIENCE, 'schedules');
    return inTransaction(strapi, async (scope) => {
      const { trx } = scope;
      await writer.lock(trx);
      await lockDocument(trx, key.documentId);
      const draft = await entries.draft(key);
      if (!draft) return [{ code: 'entry.not_found' }];
      const at = now();
      const { facts, acts } = await dossiers.of(draft, await findingsOf(this.services, draft, at));
      const reasons = fallDueReasons(facts, profile, at.toISOString());
      const dossier = reduceDossier(facts, profile, at.toISOString());
      const schedule = acts.find(({ record }) => record.index === dossier.signatures.schedule?.index);
      if (reasons.length > 0 || !schedule) {
        // The line was out of date, or what was signed no longer stands: the desk shows the entry as it now is.
        await rowWriter.refresh(draft, facts);
        const last = acts.filter(({ record }) => record.act === 'schedule').at(-1)?.record;
        if (last?.publishAt) {
          const signers = acts.filter(({ record }) => HEAR_OF_FAILURE.includes(record.act));
          const persons = [...new Set(signers.map(({ record }) => record.personId))];
          await this.failed(key, last.publishAt, persons, reasons);
        }
        return reasons;
      }
      const [leaf] = await writer.append(scope, [fallDueLeaf(facts, dossier, schedule, profile)]);
      if (!leaf) return [];
      await store.keep(trx, draft.sealed);
      await publications.publish(trx, draft, publishedByLeaf(leaf, facts));
      await rowWriter.refresh(draft, (await dossiers.of(draft, facts.findings)).facts);
      return [];
    });
  }
}
