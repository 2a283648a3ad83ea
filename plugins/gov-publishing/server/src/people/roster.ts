import { differenceInCalendarDays, parseISO } from 'date-fns';
import { APPOINTMENT_UID } from '../content-types/uids';
import type { PersonId } from '../domain/brands';
import { standingOn, type Standing } from '../domain/signoff/appointments';
import type { PolicyProfile } from '../domain/signoff/profiles/profile';
import { bangkokToday } from '../domain/thai/bangkok-day';
import { asRow, queryOf, type Row, type Strapi } from '../strapi-boundary';
import { allAgencies, type Agency } from './agency-tree';
import type { AppointmentRecords } from './appointment-records';
import { gapsOn, type Gap, type Held } from './gaps';
import { appointmentOf } from './officers';
import { idsIn, includes, type Scope } from './scope';

const SOON_DAYS = 30;

/** Why an appointment counts or does not, for people: two more reasons than the record alone has. */
type RosterStanding = Standing | 'not_on_record' | 'account_closed';

/** One line of who holds which duty. */
export interface RosterLine {
  readonly documentId: string;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly duty: string;
  readonly agency: string | null;
  readonly position: string;
  readonly order: {
    readonly number: string;
    readonly date: string;
    readonly file: { id: number; url: string; name: string } | null;
  };
  readonly natureOfWork: string | null;
  readonly actingFor: { readonly kind: string; readonly position: string } | null;
  readonly from: string;
  readonly to: string | null;
  readonly revokedAt: string | null;
  /** Why it was ended before its time, in the words of whoever ended it. */
  readonly endReason: string | null;
  readonly standing: RosterStanding;
  /** Days until the last day, for one that counts and has an end; 0 on the last day itself. */
  readonly daysLeft: number | null;
}

/** Who holds which duty from when to when, on which order; what is missing; what ends soon (ORG-01, ORG-05). */
export interface Roster {
  readonly lines: readonly RosterLine[];
  readonly gaps: readonly Gap[];
  /** Document ids of the lines that end within thirty days. */
  readonly expiring: readonly string[];
  readonly agencies: readonly Agency[];
  /** Whom the reader may appoint: the accounts, for who may enter appointments anywhere. Otherwise empty. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
}

/** Reads the appointments as people look at them. Nothing is stored: a day that passes changes the answer. */
export class Rosters {
  constructor(
    private readonly strapi: Strapi,
    private readonly records: AppointmentRecords,
    private readonly profile: PolicyProfile,
    private readonly now: () => Date,
  ) {}

  /** @returns the roster of the agencies that the scope reads */
  async within({ reads, heads }: Scope): Promise<Roster> {
    const known = await allAgencies(this.strapi);
    const agencies = known.filter(({ id }) => includes(reads, id));
    // A publisher of the province publishes for the agencies below, so its appointment is looked at for their gaps.
    const rows = await this.rows();
    const day = bangkokToday(this.now());
    const recorded = new Set((await this.records.onRecord(rows)).map((row) => row['documentId']));
    const shown =
      reads === 'everywhere'
        ? rows
        : rows.filter((row) => idsIn(reads).includes(Number(asRow(row['agency'])['id'])));
    const lines = shown.map((row) => rosterLine(row, recorded.has(row['documentId']), day));
    const held = rows.flatMap((row) => heldIn(row, recorded.has(row['documentId'])) ?? []);
    const mayAppoint = heads === 'everywhere' || heads.length > 0;
    return {
      lines,
      gaps: gapsOn(day, agencies, known, held, this.profile.siteRunBy === 'province'),
      expiring: lines.flatMap(({ documentId, daysLeft }) =>
        daysLeft !== null && daysLeft <= SOON_DAYS ? documentId : [],
      ),
      agencies,
      candidates: mayAppoint ? await this.accounts() : [],
    };
  }

  private rows(): Promise<Row[]> {
    return queryOf(this.strapi, APPOINTMENT_UID).findMany({
      populate: {
        agency: { select: ['id', 'code'] },
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

function heldIn(row: Row, isRecorded: boolean): Held | undefined {
  const appointment = appointmentOf(row);
  const revokedAt = row['revokedAt'];
  if (!appointment) return undefined;
  const counts = isRecorded && isActive(asRow(row['person']));
  return { appointment, counts, revokedAt: revokedAt ? new Date(String(revokedAt)).toISOString() : null };
}

function rosterLine(row: Row, isRecorded: boolean, day: string): RosterLine {
  const person = asRow(row['person']);
  const file = asRow(row['orderFile']);
  const appointment = appointmentOf(row);
  const standing = standingOf(row, isRecorded, day);
  const to = typeof row['to'] === 'string' ? row['to'] : null;
  return {
    documentId: String(row['documentId']),
    person:
      person['id'] === undefined ? null : { id: String(person['id']) as PersonId, name: nameOf(person) },
    duty: String(row['duty']),
    agency: appointment?.agency ?? null,
    position: String(row['position'] ?? ''),
    order: {
      number: String(row['orderNumber'] ?? ''),
      date: String(row['orderDate'] ?? ''),
      file:
        typeof file['url'] === 'string'
          ? { id: Number(file['id']), url: file['url'], name: String(file['name']) }
          : null,
    },
    natureOfWork: typeof row['natureOfWork'] === 'string' ? row['natureOfWork'] : null,
    actingFor: appointment?.actingFor ?? null,
    from: String(row['from'] ?? ''),
    to,
    revokedAt: row['revokedAt'] ? new Date(String(row['revokedAt'])).toISOString() : null,
    endReason: typeof row['revokedReason'] === 'string' ? row['revokedReason'] : null,
    standing,
    daysLeft:
      standing === 'counts' && to !== null ? differenceInCalendarDays(parseISO(to), parseISO(day)) : null,
  };
}

function standingOf(row: Row, isRecorded: boolean, day: string): RosterStanding {
  const appointment = appointmentOf(row);
  const person = asRow(row['person']);
  if (!appointment || person['id'] === undefined) return 'incomplete';
  const standing = standingOn(appointment, day);
  if (standing !== 'counts') return standing;
  if (!isRecorded) return 'not_on_record';
  return isActive(person) ? 'counts' : 'account_closed';
}

function isActive(person: Row): boolean {
  return person['isActive'] === true && person['blocked'] !== true;
}

function nameOf(person: Row): string {
  return [person['firstname'], person['lastname']]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
}
