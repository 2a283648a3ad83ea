import type { AgencyCode, PersonId } from '../domain/brands';
import { APPOINTMENT_UID } from '../content-types/uids';
import { DUTIES, type Appointment, type Duty, type Officer } from '../domain/signoff/model';
import { asRow, queryOf, type Row, type Strapi } from '../strapi-boundary';
import type { AppointmentRecords } from './appointment-records';

/** Who somebody is, for a signature. */
export interface Person {
  readonly personId: PersonId;
  readonly name: string;
  readonly active: boolean;
  /** The stored password hash; null for an account of single sign-on. */
  readonly passwordHash: string | null;
}

/** Reads people and the appointments that count. */
export class Officers {
  constructor(
    private readonly strapi: Strapi,
    private readonly records: AppointmentRecords,
  ) {}

  /** @returns the admin user, or null where there is none of that id */
  async person(personId: PersonId): Promise<Person | null> {
    const id = Number(personId);
    const row = Number.isSafeInteger(id)
      ? await queryOf(this.strapi, 'admin::user').findOne({ where: { id } })
      : null;
    if (!row) return null;
    const name = [row['firstname'], row['lastname']].filter(
      (part) => typeof part === 'string' && part !== '',
    );
    return {
      personId,
      name: name.join(' ') || String(row['username'] ?? row['email'] ?? personId),
      active: row['isActive'] === true && row['blocked'] !== true,
      passwordHash: typeof row['password'] === 'string' ? row['password'] : null,
    };
  }

  /**
   * @returns the person with the appointments on record. A row that says something else than the ledger does
   * (written past the record, by raw SQL say) empowers nobody and is left out.
   */
  async officer(personId: PersonId): Promise<Officer> {
    const person = await this.person(personId);
    if (!person) return { personId, active: false, appointments: [] };
    const rows = await queryOf(this.strapi, APPOINTMENT_UID).findMany({
      where: { person: { id: Number(personId) } },
      populate: { agency: { select: ['code'] }, person: { select: ['id'] } },
    });
    const recorded = await this.records.onRecord(rows);
    return {
      personId,
      active: person.active,
      appointments: recorded.flatMap((row) => appointmentOf(row) ?? []),
    };
  }
}

/** @returns the row as an appointment, or undefined where it lacks what makes one. */
export function appointmentOf(row: Row): Appointment | undefined {
  const duty = DUTIES.find((each) => each === row['duty']);
  const agency = asRow(row['agency'])['code'];
  if (!duty || typeof agency !== 'string') return undefined;
  return {
    id: String(row['documentId']),
    duty: duty satisfies Duty,
    agency: agency as AgencyCode,
    orderNumber: String(row['orderNumber'] ?? ''),
    orderDate: String(row['orderDate'] ?? ''),
    position: String(row['position'] ?? ''),
    actingFor: actingFor(row),
    from: String(row['from'] ?? ''),
    to: typeof row['to'] === 'string' ? row['to'] : null,
    revoked: row['revokedAt'] !== null && row['revokedAt'] !== undefined,
  };
}

function actingFor(row: Row): Appointment['actingFor'] {
  const kind = row['actingForKind'];
  if (kind !== 'acting_in_office' && kind !== 'on_behalf') return null;
  return { kind, position: String(row['actingForPosition'] ?? '') };
}
