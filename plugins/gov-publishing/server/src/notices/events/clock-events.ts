import { addDays, differenceInCalendarDays, formatISO, parseISO, subDays } from 'date-fns';
import { entryId, type AgencyCode, type DocumentId, type EntryKey, type TypeUid } from '../../domain/brands';
import { acknowledgementOverdue } from '../../domain/notices/kinds/urgent';
import { appointmentEnds, dutyVacant, reviewDue } from '../../domain/notices/kinds/upkeep';
import type { Duty } from '../../domain/signoff/model';
import type { PolicyProfile } from '../../domain/signoff/profiles/profile';
import { bangkokToday } from '../../domain/thai/dates/bangkok-day';
import { faultText } from '../../faults';
import { NO_LOCALE, type GovernedTypes } from '../../entries/governed-types';
import { allAgencies, pathFrom, type Agency } from '../../people/agencies/agency-tree';
import type { DutyHolders } from '../../people/roster/duty-holders';
import { gapsOn } from '../../people/roster/gaps';
import type { Officers } from '../../people/roster/officers';
import type { DossierRow } from '../../signoff/dossier/dossier-row';
import { DOSSIER_TABLES } from '../../signoff/dossier/tables';
import { queryOf, type Strapi } from '../../strapi-boundary';
import type { Notice } from '../notice-writer';
import { lineOf } from './entry-at-hand';
import { superAdmins } from './super-admins';

/** Days before its end on which an appointment's is told. */
const ENDS_IN = [7, 30] as const;
const WRITING: readonly Duty[] = ['reporter', 'approver'];
/** A review that has been due for longer was told long ago, or before anybody was told anything. */
const REVIEWS_OF_DAYS = 30;

/** What time itself brings about, and no act. Everything is told once, however often it is looked for. */
export class ClockEvents {
  /** What this server has told: who is concerned need not be asked again at each look. */
  private readonly told = new Set<string>();

  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly profile: PolicyProfile,
    private readonly officers: Officers,
    private readonly holders: DutyHolders,
    private readonly now: () => Date,
  ) {}

  /** @returns urgent entries whose acknowledgement is overdue: for the executives and the head (URG-02) */
  async overdue(): Promise<Notice[]> {
    const rows = (await this.strapi.db
      .connection(DOSSIER_TABLES.dossiers)
      .where('due_at', '<', this.now().toISOString())) as DossierRow[];
    const known = await allAgencies(this.strapi);
    const notices: Notice[] = [];
    for (const row of rows) {
      const agency = row.agency as AgencyCode | null;
      if (agency === null || row.due_at === null || this.told.has(nameOf(keyIn(row), row.due_at))) continue;
      notices.push({
        kind: acknowledgementOverdue,
        persons: await this.holders.over(
          [...this.profile.urgent.reportedTo, 'approver'],
          pathFrom(agency, known),
        ),
        matter: { key: keyIn(row), agency },
        values: { title: row.title, due: row.due_at },
        once: row.due_at,
      });
    }
    return notices;
  }

  /** After they were told. */
  wereTold(notices: readonly Notice[]): void {
    for (const { matter, once } of notices) if (matter.key) this.told.add(nameOf(matter.key, once));
  }

  /** @returns what has to be looked for once in a while only */
  async daily(): Promise<Notice[]> {
    // An executive who was appointed since is told of what was overdue before.
    this.told.clear();
    const known = await allAgencies(this.strapi);
    const found: Notice[] = [];
    for (const look of [this.endingAppointments, this.vacancies, this.reviews]) {
      try {
        found.push(...(await look.call(this, known)));
      } catch (error) {
        this.strapi.log.error(`gov-publishing: what falls due was not looked for: ${faultText(error)}`);
      }
    }
    return found;
  }

  /** For the officer, the head of the agency, and who enters appointments. */
  private async endingAppointments(known: readonly Agency[]): Promise<Notice[]> {
    const today = bangkokToday(this.now());
    const latest = formatISO(addDays(parseISO(today), ENDS_IN[1]), { representation: 'date' });
    const ending = await this.holders.holding({ to: { $gte: today, $lte: latest } });
    const admins = ending.length > 0 ? await superAdmins(this.strapi) : [];
    const notices: Notice[] = [];
    for (const { personId, appointment } of ending) {
      const { agency, duty, to, id } = appointment;
      if (to === null) continue;
      const left = differenceInCalendarDays(parseISO(to), parseISO(today));
      const mark = ENDS_IN.find((days) => left <= days);
      if (mark === undefined) continue;
      const person = await this.officers.person(personId);
      notices.push({
        kind: appointmentEnds,
        persons: [personId, ...(await this.holders.over(['approver'], pathFrom(agency, known))), ...admins],
        matter: { key: null, agency },
        values: {
          name: person?.name ?? personId,
          duty,
          days: String(left),
          order: appointment.orderNumber,
          orderDate: appointment.orderDate,
          to,
        },
        once: `${id} ${to} ${mark}`,
      });
    }
    return notices;
  }

  /** An agency without a head publishes nothing; one that lost another duty is told as well. */
  private async vacancies(known: readonly Agency[]): Promise<Notice[]> {
    const held = (await this.holders.holding()).map(({ appointment }) => ({
      appointment,
      counts: true,
      revokedAt: null,
    }));
    const provincePublishes = this.profile.siteRunBy === 'province';
    // An agency that has nobody to write or to approve does not write here: not yet, or because it is the province itself.
    const inUse = known.filter(({ code }) =>
      held.some(({ appointment: { agency, duty } }) => agency === code && WRITING.includes(duty)),
    );
    const gaps = gapsOn(bangkokToday(this.now()), inUse, known, held, provincePublishes);
    const admins = gaps.length > 0 ? await superAdmins(this.strapi) : [];
    const notices: Notice[] = [];
    for (const { agency, duty } of gaps) {
      const code = agency as AgencyCode;
      notices.push({
        kind: dutyVacant,
        persons: [...admins, ...(await this.holders.over(['approver', 'webmaster'], pathFrom(code, known)))],
        matter: { key: null, agency: code },
        values: { duty },
        // Told again where it was filled and fell vacant once more; never twice a month.
        once: `${agency} ${duty} ${bangkokToday(this.now()).slice(0, 7)}`,
      });
    }
    return notices;
  }

  /** What is public and says that it should be looked at again by now (QLT-01): for who reports for the agency. */
  private async reviews(known: readonly Agency[]): Promise<Notice[]> {
    const today = bangkokToday(this.now());
    const since = formatISO(subDays(parseISO(today), REVIEWS_OF_DAYS), { representation: 'date' });
    const notices: Notice[] = [];
    for (const { uid, definition } of this.types.all()) {
      if (!('reviewDueAt' in definition.schema.attributes)) continue;
      const rows = await queryOf(this.strapi, uid).findMany({
        where: { publishedAt: { $notNull: true }, reviewDueAt: { $gte: since, $lte: today } },
        select: ['documentId', 'locale', 'reviewDueAt'],
      });
      for (const row of rows) {
        const key: EntryKey = {
          uid,
          documentId: String(row['documentId']) as DocumentId,
          locale: String(row['locale'] ?? NO_LOCALE),
        };
        const line = await lineOf(this.strapi, key);
        const agency = (line?.agency ?? null) as AgencyCode | null;
        if (!line || agency === null) continue;
        const due = String(row['reviewDueAt']);
        notices.push({
          kind: reviewDue,
          persons: await this.holders.over(['reporter'], pathFrom(agency, known)),
          matter: { key, agency },
          values: { title: line.title, due },
          once: due,
        });
      }
    }
    return notices;
  }
}

function nameOf(key: EntryKey, once: string): string {
  return `${entryId(key)} ${once}`;
}

function keyIn({ uid, document_id, locale }: DossierRow): EntryKey {
  return { uid: uid as TypeUid, documentId: document_id as DocumentId, locale };
}
