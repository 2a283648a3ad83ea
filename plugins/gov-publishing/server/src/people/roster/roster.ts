import { APPOINTMENT_UID } from '../../content-types/uids';
import type { PolicyProfile } from '../../domain/signoff/profiles/profile';
import { bangkokToday } from '../../domain/thai/dates/bangkok-day';
import { asRow, queryOf, type Row, type Strapi } from '../../strapi-boundary';
import { allAgencies, type Agency } from '../agencies/agency-tree';
import { TERM_RELATIONS } from '../appointments/appointment-terms';
import type { AppointmentRecords } from '../appointments/appointment-records';
import type { Confirmations } from '../confirming/confirmations';
import type { Gap, RosterLine } from './contract';
import { gapsOn, lacksProvincialOffice } from './gaps';
import { heldIn, nameOf, rosterLine } from './roster-line';
import { includes, type AgencyScope } from '../scope/agency-scope';

const SOON_DAYS = 30;

/** Who holds which duty from when to when, on which order; what is missing; what ends soon (ORG-01, ORG-05). */
export interface Roster {
  readonly lines: readonly RosterLine[];
  readonly gaps: readonly Gap[];
  /** Document ids of the lines that end within thirty days. */
  readonly expiring: readonly string[];
  /** Whether the province's rules ask a weighing of the provincial office, and no agency is it (URG-03). */
  readonly lacksProvincialOffice: boolean;
  readonly agencies: readonly Agency[];
  /** Whom the reader may appoint: the accounts, for who may enter appointments anywhere. Otherwise empty. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
}

/** Reads the appointments as people look at them. Nothing is stored: a day that passes changes the answer. */
export class Rosters {
  constructor(
    private readonly strapi: Strapi,
    private readonly records: AppointmentRecords,
    private readonly confirmations: Confirmations,
    private readonly profile: PolicyProfile,
    private readonly now: () => Date,
  ) {}

  /** @returns the roster of the agencies that the scope reads, with what concerns the reader elsewhere */
  async within({ personId, reads, isHeadOf }: AgencyScope): Promise<Roster> {
    const known = await allAgencies(this.strapi);
    const agencies = known.filter(({ id }) => includes(reads, id));
    // A publisher of the province publishes for the agencies below, so its appointment is looked at for their gaps.
    const rows = await this.rows();
    const day = bangkokToday(this.now());
    const onRecord = await this.records.onRecord(rows);
    const open = await this.confirmations.open(onRecord, personId);
    const recorded = new Map(onRecord.map((each) => [String(each.row['documentId']), each]));
    const all = rows.map((row) => {
      const id = String(row['documentId']);
      return { row, line: rosterLine(row, recorded.get(id), open.get(id), day) };
    });
    // Who is not in force yet reads no agency, and has to find the own appointment and what is to be confirmed.
    const shown = all.filter(
      ({ row, line }) =>
        includes(reads, Number(asRow(row['agency'])['id'])) ||
        line.confirming?.allowed === true ||
        line.person?.id === personId,
    );
    const lines = shown.map(({ line }) => line);
    const mayAppoint = isHeadOf === 'everywhere' || isHeadOf.length > 0;
    return {
      lines,
      gaps: gapsOn(
        day,
        agencies,
        known,
        all.flatMap(({ row, line }) => heldIn(row, line) ?? []),
        this.profile.siteRunBy === 'province',
      ),
      expiring: lines.flatMap(({ documentId, daysLeft }) =>
        daysLeft !== null && daysLeft <= SOON_DAYS ? documentId : [],
      ),
      lacksProvincialOffice: lacksProvincialOffice(this.profile, known),
      agencies: known.filter(
        (each) => agencies.includes(each) || lines.some(({ agency }) => agency === each.code),
      ),
      candidates: mayAppoint ? await this.accounts() : [],
    };
  }

  /** @returns how many appointments wait for the reader to confirm them */
  async toConfirm(scope: AgencyScope): Promise<number> {
    const { lines } = await this.within({ ...scope, isHeadOf: [] });
    return lines.filter(({ confirming }) => confirming?.allowed === true).length;
  }

  private rows(): Promise<Row[]> {
    return queryOf(this.strapi, APPOINTMENT_UID).findMany({
      populate: {
        ...TERM_RELATIONS,
        person: { select: ['id', 'firstname', 'lastname', 'isActive', 'blocked'] },
        orderFile: { select: ['id', 'url', 'name'] },
      },
      orderBy: [{ from: 'asc' }, { id: 'asc' }],
    });
  }

  private async accounts(): Promise<{ id: string; name: string }[]> {
    const rows = await queryOf(this.strapi, 'admin::user').findMany({
      where: { isActive: true },
      select: ['id', 'firstname', 'lastname', 'email'],
      orderBy: [{ firstname: 'asc' }, { lastname: 'asc' }],
    });
    const names = rows.map(nameOf);
    // Two people of one name are told apart by their address; nobody else's is given away.
    return rows.map((row, at) => {
      const name = names[at] ?? '';
      const isShared = name === '' || names.filter((other) => other === name).length > 1;
      return { id: String(row['id']), name: isShared ? `${name} (${String(row['email'])})`.trim() : name };
    });
  }
}
