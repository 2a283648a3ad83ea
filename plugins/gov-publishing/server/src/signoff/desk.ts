import type { PersonId } from '../domain/brands';
import { activeAppointments } from '../domain/signoff/appointments';
import type { Duty } from '../domain/signoff/model';
import { AGENCY_UID } from '../content-types/uids';
import { TABLES } from '../ledger/tables';
import type { Officers } from '../people/officers';
import { queryOf, asRow, type Connection, type Strapi } from '../strapi-boundary';
import { lineView, type DossierRow } from './dossier-lines';

type Builder = ReturnType<Connection>;

/** What an officer may look at: what waits for them, for others in their agencies, came back, went out, is late. */
export const DESK_VIEWS = ['mine', 'agency', 'returned', 'published', 'overdue'] as const;
export type DeskView = (typeof DESK_VIEWS)[number];

/** Narrows a view; null asks for everything in it. */
export interface DeskFilter {
  readonly agency: string | null;
  readonly uid: string | null;
  readonly state: string | null;
}

export interface DeskPage {
  readonly items: readonly object[];
  readonly total: number;
  /** How many entries each view holds, whatever the filter. */
  readonly counts: Readonly<Record<DeskView, number>>;
  /** The agencies the officer's appointments reach, to filter by. */
  readonly agencies: readonly { code: string; th: string; en: string }[];
}

interface Scope {
  readonly duty: Duty;
  readonly agencies: readonly string[];
}

export interface Agency {
  readonly code: string;
  readonly parent: string | null;
  readonly th: string;
  readonly en: string;
}

const NOTHING: Readonly<Record<DeskView, number>> = { mine: 0, agency: 0, returned: 0, published: 0, overdue: 0 };
/** Duties that count in the agencies below their own, too. */
const REACHING: readonly Duty[] = ['governor', 'vice_governor', 'cio', 'publisher', 'webmaster', 'auditor'];

/** What waits for an officer, urgent first, overdue first. Whether an act is open is judged when it is opened. */
export class Desk {
  constructor(
    private readonly strapi: Strapi,
    private readonly officers: Officers,
    private readonly now: () => Date
  ) {}

  async page(personId: PersonId, view: DeskView, filter: DeskFilter, page: number, pageSize: number): Promise<DeskPage> {
    const nowISO = this.now().toISOString();
    const duties = activeAppointments(await this.officers.officer(personId), nowISO);
    if (duties.length === 0) return { items: [], total: 0, counts: NOTHING, agencies: [] };
    const known = await this.agencies();
    const scopes = duties.map(({ duty, agency }) => ({
      duty,
      agencies: REACHING.includes(duty) ? below(agency, known) : [agency],
    }));
    const inView = (each: DeskView): Builder =>
      narrowedTo(each, this.strapi.db.connection(TABLES.dossiers), scopes, nowISO);
    const counts: Record<DeskView, number> = { ...NOTHING };
    for (const each of DESK_VIEWS) counts[each] = await count(inView(each));
    const filtered = (): Builder => matching(inView(view), filter);
    const rows = (await ordered(filtered(), view)
      .limit(pageSize)
      .offset((page - 1) * pageSize)) as DossierRow[];
    const reached = new Set(scopes.flatMap(({ agencies }) => agencies));
    return {
      items: rows.map((row) => lineView(row, nowISO)),
      total: await count(filtered()),
      counts,
      agencies: known.filter(({ code }) => reached.has(code)).map(({ code, th, en }) => ({ code, th, en })),
    };
  }

  /** @returns every agency with its names, in the order the province gave them. */
  async agencies(): Promise<Agency[]> {
    const rows = await queryOf(this.strapi, AGENCY_UID).findMany({
      select: ['code', 'nameTh', 'nameEn'],
      populate: { parent: { select: ['code'] } },
      orderBy: [{ order: 'asc' }, { code: 'asc' }],
    });
    return rows.map((row) => {
      const parent = asRow(row['parent'])['code'];
      return {
        code: String(row['code']),
        parent: typeof parent === 'string' ? parent : null,
        th: String(row['nameTh'] ?? row['code']),
        en: String(row['nameEn'] ?? row['code']),
      };
    });
  }
}

/** An agency and everything under it: where its executives and, in some provinces, its publisher count. */
function below(code: string, agencies: readonly Agency[]): string[] {
  const found = new Set([code]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const agency of agencies) if (agency.parent !== null && found.has(agency.parent)) found.add(agency.code);
  }
  return [...found];
}

const WAITING = `(',' || waiting_for || ',') LIKE ?`;

function narrowedTo(view: DeskView, lines: Builder, scopes: readonly Scope[], nowISO: string): Builder {
  const reached = [...new Set(scopes.flatMap(({ agencies }) => agencies))];
  const waitsForMe = (some: Builder): void => {
    for (const { duty, agencies } of scopes) {
      some.orWhere((one: Builder) => void one.whereIn('agency', [...agencies]).whereRaw(WAITING, [`%,${duty},%`]));
    }
  };
  switch (view) {
    case 'mine':
      return lines.where(waitsForMe);
    case 'agency':
      return lines.whereIn('agency', reached).whereNot('waiting_for', '').whereNot(waitsForMe);
    case 'returned': {
      const reporting = scopes.filter(({ duty }) => duty === 'reporter').flatMap(({ agencies }) => agencies);
      return lines.where({ state: 'returned' }).whereIn('agency', reporting);
    }
    case 'published':
      return lines.where({ state: 'published' }).whereIn('agency', reached);
    case 'overdue':
      return lines.whereIn('agency', reached).where('due_at', '<', nowISO);
  }
}

function matching(lines: Builder, { agency, uid, state }: DeskFilter): Builder {
  if (agency !== null) lines.where({ agency });
  if (uid !== null) lines.where({ uid });
  if (state !== null) lines.where({ state });
  return lines;
}

function ordered(lines: Builder, view: DeskView): Builder {
  if (view === 'published') return lines.orderBy('last_act_at', 'desc').orderBy(['uid', 'document_id', 'locale']);
  return lines
    .orderByRaw(`CASE importance WHEN 'urgent' THEN 0 WHEN 'important' THEN 1 ELSE 2 END`)
    .orderByRaw(`CASE WHEN due_at IS NULL THEN 1 ELSE 0 END, due_at`)
    .orderByRaw('COALESCE(last_act_at, ?)', ['9999'])
    .orderBy(['uid', 'document_id', 'locale']);
}

async function count(lines: Builder): Promise<number> {
  const row = (await lines.count({ total: '*' }).first()) as { total: number | string } | undefined;
  return Number(row?.total ?? 0);
}
