import { DOSSIER_TABLES } from './tables';
import type { DossierRow } from './dossier-row';
import type { PersonId } from '../../domain/brands';
import type { Waiter } from '../../domain/signoff/model';
import type { Strapi } from '../../strapi-boundary';
import type { SignoffFilter } from '../desk/signoff-filter';
import type { DossierLine, Voided } from './contract';

/** Reads what a list shows of entries, without opening their dossiers. */
export class DossierRowReader {
  constructor(
    private readonly strapi: Strapi,
    private readonly visible: SignoffFilter,
    private readonly now: () => Date,
  ) {}

  /**
   * @returns the lines of these documents in all their locales, as far as the person may read them; none for an entry
   *   that was never saved under the gate
   */
  async of(uid: string, documentIds: readonly string[], personId: PersonId): Promise<DossierLine[]> {
    if (documentIds.length === 0) return [];
    const rows = (await this.strapi.db
      .connection(DOSSIER_TABLES.dossiers)
      .where({ uid })
      .whereIn('document_id', [...documentIds])) as DossierRow[];
    const nowISO = this.now().toISOString();
    return (await this.visible.lines(personId, rows)).map((row) => lineView(row, nowISO));
  }
}

/** @returns the line as the panel reads it. */
export function lineView(row: DossierRow, nowISO: string): DossierLine {
  return {
    uid: row.uid,
    documentId: row.document_id,
    locale: row.locale,
    title: row.title,
    agency: row.agency,
    state: row.state,
    importance: row.importance,
    waitingFor: row.waiting_for.split(',').filter(Boolean) as Waiter[],
    lastAct: row.last_act,
    lastActAt: row.last_act_at,
    dueAt: row.due_at,
    publishAt: row.publish_at,
    voided: row.voided === null ? null : (JSON.parse(row.voided) as Voided),
    overdue: row.due_at !== null && row.due_at < nowISO,
  };
}
