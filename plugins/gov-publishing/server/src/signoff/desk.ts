import type { Duty } from '../domain/signoff/model';
import { activeAppointments } from '../domain/signoff/appointments';
import { TABLES } from '../ledger/tables';
import type { Officers } from '../people/officers';
import type { PersonId } from '../domain/brands';
import { queryOf, asRow, type Connection, type Strapi } from '../strapi-boundary';
import { AGENCY_UID } from '../content-types/uids';

type Builder = ReturnType<Connection>;

interface DossierLine {
  readonly uid: string;
  readonly document_id: string;
  readonly locale: string;
  readonly title: string;
  readonly agency: string | null;
  readonly state: string;
  readonly importance: string;
  readonly waiting_for: string;
  readonly last_act: string | null;
  readonly last_act_at: string | null;
  readonly due_at: string | null;
}

const EXECUTIVES: readonly Duty[] = ['governor', 'vice_governor', 'cio'];

/** What waits for an officer, urgent first, overdue first. Whether an act is open is judged when it is opened. */
export class Desk {
  constructor(
    private readonly strapi: Strapi,
    private readonly officers: Officers,
    private readonly now: () => Date
  ) {}

  async page(personId: PersonId, page: number, pageSize: number): Promise<{ items: object[]; total: number }> {
    const nowISO = this.now().toISOString();
    const duties = activeAppointments(await this.officers.officer(personId), nowISO);
    if (duties.length === 0) return { items: [], total: 0 };
    const scopes: { duty: Duty; agencies: string[] }[] = [];
    for (const { duty, agency } of duties) {
      const reach = EXECUTIVES.includes(duty) || duty === 'publisher' ? await this.below(agency) : [agency];
      scopes.push({ duty, agencies: reach });
    }
    const mine = (): Builder =>
      this.strapi.db.connection(TABLES.dossiers).where((any: Builder) => {
        for (const { duty, agencies } of scopes) {
          any.orWhere((one: Builder) => {
            one.whereIn('agency', agencies).whereRaw(`(',' || waiting_for || ',') LIKE ?`, [`%,${duty},%`]);
          });
        }
      });
    const counted = (await mine().count({ total: '*' }).first()) as { total: number | string } | undefined;
    const rows = (await mine()
      .orderByRaw(`CASE importance WHEN 'urgent' THEN 0 WHEN 'important' THEN 1 ELSE 2 END`)
      .orderByRaw(`CASE WHEN due_at IS NULL THEN 1 ELSE 0 END, due_at`)
      .orderByRaw('COALESCE(last_act_at, ?)', ['9999'])
      .orderBy(['uid', 'document_id', 'locale'])
      .limit(pageSize)
      .offset((page - 1) * pageSize)) as DossierLine[];
    return { items: rows.map((row) => line(row, nowISO)), total: Number(counted?.total ?? 0) };
  }

  /** An agency and everything under it: where its executives and, in some provinces, its publisher count. */
  private async below(code: string): Promise<string[]> {
    const rows = await queryOf(this.strapi, AGENCY_UID).findMany({ select: ['code'], populate: { parent: { select: ['code'] } } });
    const found = new Set([code]);
    for (let before = 0; before !== found.size; ) {
      before = found.size;
      for (const row of rows) {
        const parent = asRow(row['parent'])['code'];
        if (typeof parent === 'string' && found.has(parent)) found.add(String(row['code']));
      }
    }
    return [...found];
  }
}

function line(row: DossierLine, nowISO: string): object {
  return {
    uid: row.uid,
    documentId: row.document_id,
    locale: row.locale,
    title: row.title,
    agency: row.agency,
    state: row.state,
    importance: row.importance,
    waitingFor: row.waiting_for.split(',').filter(Boolean),
    lastAct: row.last_act,
    lastActAt: row.last_act_at,
    dueAt: row.due_at,
    overdue: row.due_at !== null && row.due_at < nowISO,
  };
}
