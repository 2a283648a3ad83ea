import type { DocumentId, EntryKey, TypeUid } from '../../domain/brands';
import { reduceDossier } from '../../domain/signoff/dossier/dossier';
import { fallDueReasons } from '../../domain/signoff/dossier/fall-due';
import type { Reason } from '../../domain/signoff/model';
import { lockDocument } from '../../entries/document-lock';
import { DOSSIER_TABLES } from '../dossier/tables';
import { inTransaction } from '../../strapi-boundary';
import { fallDueLeaf } from './act-leaf';
import { READING_PATIENCE } from '../subjects/entry';
import type { ActParts } from './acts';
import { filesOf, findingsOf } from '../dossier/findings';
import { publishedByLeaf } from './publication';

/** What became of a schedule whose time has come. */
export interface FallenDue {
  readonly key: EntryKey;
  /** Empty where the entry is now public. */
  readonly reasons: readonly Reason[];
}

/** Publishes what was scheduled, when its time has come. The signature is the schedule's; nobody's hand moves here. */
export class Schedules {
  constructor(private readonly parts: ActParts) {}

  /** @returns what fell due; one entry's trouble does not hold back the next */
  async run(): Promise<FallenDue[]> {
    const due = (await this.parts.strapi.db
      .connection(DOSSIER_TABLES.dossiers)
      .where({ state: 'scheduled' })
      .andWhere('publish_at', '<=', this.parts.now().toISOString())
      .select('uid', 'document_id', 'locale')) as { uid: TypeUid; document_id: DocumentId; locale: string }[];
    const results: FallenDue[] = [];
    for (const row of due) {
      const key = { uid: row.uid, documentId: row.document_id, locale: row.locale };
      try {
        results.push({ key, reasons: await this.publish(key) });
        await this.parts.waitForPeers();
      } catch (error) {
        this.parts.strapi.log.error(
          `gov-publishing: a scheduled publication failed: ${key.uid} ${key.documentId}: ${String(error)}`,
        );
      }
    }
    return results;
  }

  private async publish(key: EntryKey): Promise<readonly Reason[]> {
    const { strapi, profile, entries, readings, files, index, writer, store, publications, now } = this.parts;
    await this.parts.officers.requireWhole();
    const scheduled = await entries.draft(key);
    if (scheduled) await readings.read(filesOf(scheduled), READING_PATIENCE);
    return inTransaction(strapi, async (scope) => {
      const { trx } = scope;
      await writer.lock(trx);
      await lockDocument(trx, key.documentId);
      const draft = await entries.draft(key);
      if (!draft) return [{ code: 'entry.not_found' }];
      const at = now();
      const { facts, acts } = await files.of(draft, await findingsOf(this.parts, draft, at));
      const reasons = fallDueReasons(facts, profile, at.toISOString());
      const dossier = reduceDossier(facts, profile, at.toISOString());
      const schedule = acts.find(({ record }) => record.index === dossier.signatures.schedule?.index);
      if (reasons.length > 0 || !schedule) {
        // The line was out of date, or what was signed no longer stands: the desk shows the entry as it now is.
        await index.refresh(draft, facts);
        return reasons;
      }
      const [leaf] = await writer.append(scope, [fallDueLeaf(facts, dossier, schedule, profile)]);
      if (!leaf) return [];
      await store.keep(trx, draft.sealed);
      await publications.publish(trx, draft, publishedByLeaf(leaf, facts));
      await index.refresh(draft, (await files.of(draft, facts.findings)).facts);
      return [];
    });
  }
}
