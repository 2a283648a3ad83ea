import { NO_LOCALE } from '../../domain/no-locale';
import type { PersonId } from '../../domain/brands';
import { activeAppointments } from '../../domain/signoff/appointments/appointments';
import type { Appointment } from '../../domain/signoff/model';
import { LedgerDamagedError } from '../../errors';
import { DOSSIER_TABLES } from '../../signoff/dossier/tables';
import { GATE_TABLES } from '../../gate/documents/tables';
import { asRow, currentConnection, queryOf, type Row, type Strapi } from '../../strapi-boundary';
import { currentActor } from '../actor';
import { allAgencies } from '../agencies/agency-tree';
import { SUPER_ADMIN, type Officers } from '../roster/officers';
import {
  codesIn,
  idsIn,
  agencyScopeOf,
  superAdminScope,
  type Reach,
  type AgencyScope,
  type Unassigned,
} from './agency-scope';
import type { Tenure } from '../appointments/tenure';

/** Permission of a role: its members read the entries of every agency. Granted in Strapi's settings like any other. */
export const READ_ALL = 'plugin::gov-publishing.entries.read-all';

/** An entry that the provincial office weighs; its locale is null for a type without languages. */
export interface WeighedEntry {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
}

interface CachedScope {
  readonly scope: Promise<AgencyScope>;
  weighed?: Promise<WeighedEntry[]>;
  unassigned?: Promise<UnassignedRow[]>;
}

interface UnassignedRow {
  readonly uid: string;
  readonly document_id: string;
  readonly person_id: string | null;
  /** Agency of the same document in another locale. */
  readonly agency: string | null;
}

/** Knows the scope of the person behind a call. Asked once a request: an appointment that ends, ends with the next one. */
export class AgencyScopes {
  private readonly asked = new WeakMap<object, Map<string, CachedScope>>();

  constructor(
    private readonly strapi: Strapi,
    private readonly officers: Officers,
    private readonly now: () => Date,
  ) {}

  /** @returns the scope of the person in the admin panel, or null where code or the content API calls. */
  async current(): Promise<AgencyScope | null> {
    const actor = currentActor(this.strapi);
    if (actor.kind !== 'session' && actor.kind !== 'admin-token') return null;
    return this.of(actor.personId);
  }

  /** @returns true for a person in the admin panel who may not read the entries of every agency */
  async isNarrowed(): Promise<boolean> {
    const scope = await this.current();
    return scope !== null && scope.reads !== 'everywhere';
  }

  /** @returns what the person's appointments, as the ledger has them, open today */
  of(personId: PersonId): Promise<AgencyScope> {
    return this.known(personId).scope;
  }

  /**
   * @returns entries without an agency that a reach includes all the same: those the person saved, and those whose
   *   other locales name an agency within it. Read from the lines beside the ledger.
   */
  async unassigned(scope: AgencyScope, reach: Reach): Promise<Unassigned> {
    if (reach === 'everywhere') return new Map();
    const known = this.known(scope.personId);
    known.unassigned ??= this.unassignedRows(scope);
    const codes = codesIn(reach);
    const found = new Map<string, string[]>();
    for (const { uid, document_id, person_id, agency } of await known.unassigned) {
      if (person_id === null && !(agency !== null && codes.includes(agency))) continue;
      found.set(uid, [...(found.get(uid) ?? []), document_id]);
    }
    return found;
  }

  /**
   * @returns the entries of other agencies that the person reads because they wait for the provincial office's weighing,
   *   or were weighed and are on their way (URG-03); empty for everybody but its head. Read from the lines beside the
   *   ledger, so that what is no longer on its way is closed with the act or the save that ended it.
   */
  async weighed(scope: AgencyScope): Promise<WeighedEntry[]> {
    if (!scope.weighs) return [];
    const known = this.known(scope.personId);
    known.weighed ??= this.weighedRows();
    return known.weighed;
  }

  /** @returns who is or was in office in the agencies of a reach, and when */
  colleagues(reach: Exclude<Reach, 'everywhere'>): Promise<Tenure[]> {
    return this.officers.tenuresIn(idsIn(reach));
  }

  /** @returns when the person was in office in agencies that a reach does not include, or no longer does */
  async elsewhere(personId: PersonId, reach: Exclude<Reach, 'everywhere'>): Promise<Tenure[]> {
    const within = idsIn(reach);
    return (await this.officers.tenuresOf(personId)).filter(({ agency }) => !within.includes(agency));
  }

  /** @returns the person's appointments that count today */
  inForce(personId: PersonId): Promise<readonly Appointment[]> {
    return this.appointments(personId);
  }

  private known(personId: PersonId): CachedScope {
    const request: object = (this.strapi.requestContext.get() as object | undefined) ?? {};
    const persons = this.asked.get(request) ?? new Map<string, CachedScope>();
    this.asked.set(request, persons);
    const known = persons.get(personId) ?? { scope: this.read(personId) };
    persons.set(personId, known);
    return known;
  }

  private async read(personId: PersonId): Promise<AgencyScope> {
    const roles = await this.roles(personId);
    if (roles.some((role) => role['code'] === SUPER_ADMIN))
      return superAdminScope(personId, await this.knownAppointments(personId));
    const appointments = await this.appointments(personId);
    return agencyScopeOf(
      personId,
      appointments,
      await allAgencies(this.strapi),
      await this.readsEverything(roles),
    );
  }

  private async appointments(personId: PersonId): Promise<Appointment[]> {
    return activeAppointments(await this.officers.reader(personId), this.now().toISOString());
  }

  /** The administrator, whom the refusals tell to call on, is not shut out of the report that says what is damaged. */
  private async knownAppointments(personId: PersonId): Promise<Appointment[]> {
    return this.appointments(personId).catch((error: unknown) => {
      if (error instanceof LedgerDamagedError) return [];
      throw error;
    });
  }

  private async roles(personId: PersonId): Promise<Row[]> {
    const user = await queryOf(this.strapi, 'admin::user').findOne({
      where: { id: Number(personId) },
      select: ['id'],
      populate: { roles: { select: ['id', 'code'] } },
    });
    return Array.isArray(user?.['roles']) ? user['roles'].map(asRow) : [];
  }

  private async readsEverything(roles: readonly Row[]): Promise<boolean> {
    const where = { action: READ_ALL, role: { id: { $in: roles.map((role) => role['id']) } } };
    return roles.length > 0 && (await queryOf(this.strapi, 'admin::permission').count({ where })) > 0;
  }

  private async weighedRows(): Promise<WeighedEntry[]> {
    const connection = await currentConnection(this.strapi);
    const rows = (await connection(DOSSIER_TABLES.dossiers)
      .where({ weighing: true })
      .select('uid', 'document_id', 'locale')) as { uid: string; document_id: string; locale: string }[];
    return rows.map(({ uid, document_id, locale }) => ({
      uid,
      documentId: document_id,
      locale: locale === NO_LOCALE ? null : locale,
    }));
  }

  private async unassignedRows({ personId, reads, writes }: AgencyScope): Promise<UnassignedRow[]> {
    const connection = await currentConnection(this.strapi);
    const codes = [reads, writes].flatMap((reach) => (reach === 'everywhere' ? [] : codesIn(reach)));
    const same = (left: string, right: string, columns: readonly string[]): [string, string][] =>
      columns.map((column) => [`${left}.${column}`, `${right}.${column}`]);
    return (await connection({ line: DOSSIER_TABLES.dossiers })
      .leftJoin({ edit: GATE_TABLES.edits }, (on) => {
        for (const [a, b] of same('line', 'edit', ['uid', 'document_id', 'locale'])) on.on(a, b);
        on.onVal('edit.person_id', personId);
      })
      .leftJoin({ other: DOSSIER_TABLES.dossiers }, (on) => {
        for (const [a, b] of same('line', 'other', ['uid', 'document_id'])) on.on(a, b);
        on.onNotNull('other.agency');
      })
      .whereNull('line.agency')
      .andWhere(
        (either) => void either.whereNotNull('edit.person_id').orWhereIn('other.agency', [...new Set(codes)]),
      )
      .distinct(
        'line.uid as uid',
        'line.document_id as document_id',
        'edit.person_id as person_id',
        'other.agency as agency',
      )) as UnassignedRow[];
  }
}
