import type { PersonId } from '../../domain/brands';
import { reaches } from '../../domain/signoff/appointments/appointments';
import type { PolicyProfile } from '../../domain/signoff/profiles/profile';
import { allAgencies, pathFrom, type Agency } from '../../people/agencies/agency-tree';
import type { AgencyScopes } from '../../people/scope/agency-scopes';
import type { Connection, Strapi } from '../../strapi-boundary';
import type { DossierLine } from '../dossier/contract';
import { lineView } from '../dossier/dossier-row-reader';
import type { DossierRow } from '../dossier/dossier-row';
import type { DeskAnswer, DeskView } from './contract';
import { DESK_VIEWS, linesIn, type DeskOwner } from './desk-views';

type Builder = ReturnType<Connection>;

/** Narrows a view; null asks for everything in it. */
export interface DeskFilter {
  readonly agency: string | null;
  readonly uid: string | null;
  readonly state: string | null;
}

export interface DeskPage {
  readonly items: readonly DossierLine[];
  readonly total: number;
  readonly counts: DeskAnswer['meta']['counts'];
  readonly agencies: DeskAnswer['meta']['agencies'];
}

/** What waits for an officer, urgent first, overdue first. Whether an act is open is judged when it is opened. */
export class Desk {
  constructor(
    private readonly strapi: Strapi,
    private readonly scopes: AgencyScopes,
    private readonly profile: PolicyProfile,
    private readonly now: () => Date,
  ) {}

  async page(
    personId: PersonId,
    view: DeskView,
    filter: DeskFilter,
    page: number,
    pageSize: number,
  ): Promise<DeskPage> {
    const known = await allAgencies(this.strapi);
    const owner = await this.owner(personId, known);
    const lines = (of: DeskView): Builder => linesIn(of, this.strapi.db.connection, owner);
    const counts: Record<DeskView, number> = { mine: 0, agency: 0, returned: 0, published: 0, overdue: 0 };
    for (const each of DESK_VIEWS) counts[each] = await count(lines(each));
    const isNarrowed = Object.values(filter).some((value) => value !== null);
    const rows = (await ordered(matching(lines(view), filter), view)
      .select('line.*')
      .limit(pageSize)
      .offset((page - 1) * pageSize)) as DossierRow[];
    const reached = owner.reads === 'everywhere' ? known : owner.reads;
    return {
      items: rows.map((row) => lineView(row, owner.nowISO)),
      total: isNarrowed ? await count(matching(lines(view), filter)) : counts[view],
      counts,
      agencies: reached.map(({ code, th, en }) => ({ code, th, en })),
    };
  }

  /** @returns every agency with its names, in the order the province gave them. */
  agencies(): Promise<Agency[]> {
    return allAgencies(this.strapi);
  }

  private async owner(personId: PersonId, known: readonly Agency[]): Promise<DeskOwner> {
    const { appointments, reads, weighs } = await this.scopes.of(personId);
    const paths = known.map(({ code }) => pathFrom(code, known));
    const duties = appointments.map((appointment) => ({
      duty: appointment.duty,
      agencies: paths
        .filter((path) => reaches(appointment, path, this.profile))
        .flatMap(([code]) => code ?? []),
    }));
    return { personId, duties, weighs, reads, nowISO: this.now().toISOString() };
  }
}

function matching(lines: Builder, { agency, uid, state }: DeskFilter): Builder {
  if (agency !== null) lines.where('line.agency', agency);
  if (uid !== null) lines.where('line.uid', uid);
  if (state !== null) lines.where('line.state', state);
  return lines;
}

function ordered(lines: Builder, view: DeskView): Builder {
  const byKey = ['line.uid', 'line.document_id', 'line.locale'];
  if (view === 'published') return lines.orderBy('line.last_act_at', 'desc').orderBy(byKey);
  return lines
    .orderByRaw(`CASE line.importance WHEN 'urgent' THEN 0 WHEN 'important' THEN 1 ELSE 2 END`)
    .orderByRaw(`CASE WHEN line.due_at IS NULL THEN 1 ELSE 0 END, line.due_at`)
    .orderByRaw('COALESCE(line.last_act_at, ?)', ['9999'])
    .orderBy(byKey);
}

async function count(lines: Builder): Promise<number> {
  const row = (await lines.count({ total: '*' }).first()) as { total: number | string } | undefined;
  return Number(row?.total ?? 0);
}
