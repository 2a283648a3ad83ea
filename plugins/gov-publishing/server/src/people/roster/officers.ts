import type { AgencyCode, PersonId } from '../../domain/brands';
import { APPOINTMENT_UID } from '../../content-types/uids';
import {
  DUTIES,
  type AccountBar,
  type Appointment,
  type Duty,
  type Officer,
} from '../../domain/signoff/model';
import { asRow, queryOf, type Row, type Strapi } from '../../strapi-boundary';
import { supervisedIn, TERM_RELATIONS } from '../appointments/appointment-terms';
import type { AppointmentRecords } from '../appointments/appointment-records';
import { changedAccounts } from '../confirming/account-binding';
import { tenureOf, type Tenure } from '../appointments/tenure';
import type { Credentials } from '../passwords/credentials';

/** Who somebody is, for a signature. */
export interface Person {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  /** The stored password hash; null for an account of single sign-on. */
  readonly passwordHash: string | null;
  /** Whether the account has Strapi's super admin role now. */
  readonly isSuperAdmin: boolean;
}

export const SUPER_ADMIN = 'strapi-super-admin';

/** Reads people and the appointments that count. */
export class Officers {
  constructor(
    private readonly strapi: Strapi,
    private readonly records: AppointmentRecords,
    private readonly credentials: Credentials,
  ) {}

  /** @throws LedgerDamagedError where a leaf is gone that may have ended somebody's appointment */
  async requireWhole(): Promise<void> {
    await this.records.requireWhole();
  }

  /** @returns the admin user, or null where there is none of that id */
  async person(personId: PersonId): Promise<Person | null> {
    return (await this.persons([personId])).get(personId) ?? null;
  }

  /** @returns the admin users that are there, by id */
  async persons(ids: readonly PersonId[]): Promise<Map<PersonId, Person>> {
    const known = [...new Set(ids.map(Number))].filter((id) => Number.isSafeInteger(id));
    if (known.length === 0) return new Map();
    const rows = await queryOf(this.strapi, 'admin::user').findMany({
      where: { id: { $in: known } },
      populate: { roles: { select: ['id', 'code'] } },
    });
    return new Map(rows.map(personOf).map((person) => [person.personId, person]));
  }

  /** @returns what keeps each account as a whole from signing, as it is at this moment */
  async bars(persons: readonly Person[]): Promise<Map<PersonId, readonly AccountBar[]>> {
    const leaves = await this.credentials.leavesOf(persons);
    const credentials = this.credentials.judged(persons, leaves);
    const changed = changedAccounts(persons, leaves);
    return new Map(
      persons.map(({ personId, isSuperAdmin }) => {
        const status = credentials.get(personId)?.status;
        const bars: AccountBar[] = [];
        // Who enters the appointments and sets the passwords of others must not be one of those who sign.
        if (isSuperAdmin) bars.push('account_super_admin');
        if (status === 'not_own') bars.push('password_not_own');
        if (status === 'waiting') bars.push('password_unconfirmed');
        // Nobody signs under a name that the confirming person did not see.
        if (changed.has(personId)) bars.push('account_changed');
        return [personId, bars];
      }),
    );
  }

  /**
   * @returns the person with the appointments on record, and whether the account may sign at all. A row that says
   *   something else than the ledger does (written past the record, by raw SQL say) empowers nobody and is left out.
   */
  async officer(personId: PersonId): Promise<Officer> {
    const person = await this.person(personId);
    if (!person) return { personId, active: false, bars: [], appointments: [] };
    const appointments = await this.appointments(personId);
    const bars = (await this.bars([person])).get(personId) ?? [];
    return { personId, active: person.active, bars, appointments };
  }

  /** @returns the same for who only reads: whether the account may sign is not asked, and says nothing here */
  async reader(personId: PersonId): Promise<Omit<Officer, 'bars'>> {
    const person = await this.person(personId);
    if (!person) return { personId, active: false, appointments: [] };
    return { personId, active: person.active, appointments: await this.appointments(personId) };
  }

  /** @returns the times in which people were, are or will be in office in these agencies (row ids), each confirmed */
  async tenuresIn(agencies: readonly number[]): Promise<Tenure[]> {
    const rows = await this.appointmentRows({ agency: { id: { $in: [...agencies] } } });
    // An entry that waits makes nobody a colleague.
    const confirmed = (await this.records.onRecord(rows)).filter((each) => each.confirmed);
    return confirmed.flatMap(({ row }) => tenureOf(row) ?? []);
  }

  /** @returns the times in which a person was, is or will be in office, confirmed or not */
  async tenuresOf(personId: PersonId): Promise<Tenure[]> {
    const rows = await this.appointmentRows({ person: { id: Number(personId) } });
    return rows.flatMap((row) => tenureOf(row) ?? []);
  }

  private async appointments(personId: PersonId): Promise<Appointment[]> {
    const recorded = await this.records.onRecord(
      await this.appointmentRows({ person: { id: Number(personId) } }),
    );
    return recorded.flatMap(({ row, confirmed }) => appointmentOf(row, confirmed) ?? []);
  }

  private appointmentRows(where: object): Promise<Row[]> {
    return queryOf(this.strapi, APPOINTMENT_UID).findMany({ where, populate: TERM_RELATIONS });
  }
}

function personOf(row: Row): Person {
  const name = [row['firstname'], row['lastname']].filter((part) => typeof part === 'string' && part !== '');
  return {
    personId: String(row['id']) as PersonId,
    name: name.join(' ') || String(row['username'] ?? row['email'] ?? row['id']),
    email: String(row['email'] ?? ''),
    active: row['isActive'] === true && row['blocked'] !== true,
    passwordHash: typeof row['password'] === 'string' ? row['password'] : null,
    isSuperAdmin: [row['roles']].flat().some((role) => asRow(role)['code'] === SUPER_ADMIN),
  };
}

/** @returns the row as an appointment, or undefined where it lacks what makes one. */
export function appointmentOf(row: Row, confirmed: boolean): Appointment | undefined {
  const duty = DUTIES.find((each) => each === row['duty']);
  const agency = asRow(row['agency'])['code'];
  if (!duty || typeof agency !== 'string') return undefined;
  return {
    id: String(row['documentId']),
    duty: duty satisfies Duty,
    agency: agency as AgencyCode,
    supervises: supervisedIn(row),
    orderNumber: String(row['orderNumber'] ?? ''),
    orderDate: String(row['orderDate'] ?? ''),
    position: String(row['position'] ?? ''),
    actingFor: actingFor(row),
    from: String(row['from'] ?? ''),
    to: typeof row['to'] === 'string' ? row['to'] : null,
    revoked: row['revokedAt'] !== null && row['revokedAt'] !== undefined,
    confirmed,
  };
}

function actingFor(row: Row): Appointment['actingFor'] {
  const kind = row['actingForKind'];
  if (kind !== 'acting_in_office' && kind !== 'on_behalf') return null;
  return { kind, position: String(row['actingForPosition'] ?? '') };
}
