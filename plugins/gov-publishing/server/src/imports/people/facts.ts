import { AGENCY_UID, APPOINTMENT_UID } from '../../content-types/uids';
import type { Duty } from '../../domain/signoff/model';
import { SUPER_ADMIN } from '../../people/roster/officers';
import { asRow, queryOf, type Row, type Strapi } from '../../strapi-boundary';

/** Whether an account can be appointed: it is in use, or invited and not yet taken up. */
type AccountState = 'active' | 'invited' | 'closed';

export interface KnownAccount {
  readonly id: string;
  readonly name: string;
  readonly state: AccountState;
}

export interface KnownAppointment {
  readonly order: string;
  readonly orderDate: string;
  readonly from: string;
  readonly to: string | null;
  readonly revoked: boolean;
}

/** What is there before a file comes. */
export interface Facts {
  /** By code: the code of the agency above. */
  readonly agencies: ReadonlyMap<string, string | null>;
  readonly provincialOffice: string | null;
  /** By address in small letters. */
  readonly accounts: ReadonlyMap<string, KnownAccount>;
  /** By name, and by code, in small letters; those that a file may give. */
  readonly roles: ReadonlyMap<string, number>;
  readonly roleNames: readonly string[];
  /** Names and codes of the super admin's role. */
  readonly superAdmin: readonly string[];
  /** Appointments by whose, where and to which duty. */
  readonly appointments: ReadonlyMap<string, readonly KnownAppointment[]>;
}

/** @returns the key under which the appointments of one person to one duty in one agency are kept */
export function postKey(email: string, agency: string, duty: Duty): string {
  return `${email.toLowerCase()} ${agency} ${duty}`;
}

/** Reads what is there, by the connection of the running transaction where there is one. */
export async function readFacts(strapi: Strapi): Promise<Facts> {
  const agencies = await queryOf(strapi, AGENCY_UID).findMany({
    select: ['code', 'role'],
    populate: { parent: { select: ['code'] } },
  });
  const users = await queryOf(strapi, 'admin::user').findMany({
    select: ['id', 'email', 'firstname', 'lastname', 'isActive', 'blocked', 'registrationToken'],
  });
  const roles = await queryOf(strapi, 'admin::role').findMany({ select: ['id', 'name', 'code'] });
  const appointments = await queryOf(strapi, APPOINTMENT_UID).findMany({
    select: ['duty', 'orderNumber', 'orderDate', 'from', 'to', 'revokedAt'],
    populate: { person: { select: ['email'] }, agency: { select: ['code'] } },
  });
  const given = roles.filter(({ code }) => code !== SUPER_ADMIN);
  const named = (row: Row): string[] =>
    [row['name'], row['code']].map((name) => String(name).trim().toLowerCase());
  return {
    agencies: new Map(
      agencies.map((row) => [
        String(row['code']),
        (asRow(row['parent'])['code'] as string | undefined) ?? null,
      ]),
    ),
    provincialOffice:
      (agencies.find(({ role }) => role === 'provincial_office')?.['code'] as string | undefined) ?? null,
    accounts: new Map(users.map((row) => [String(row['email']).toLowerCase(), accountOf(row)])),
    roles: new Map(given.flatMap((row) => named(row).map((name) => [name, Number(row['id'])] as const))),
    roleNames: given.map(({ name }) => String(name)),
    superAdmin: roles.filter(({ code }) => code === SUPER_ADMIN).flatMap(named),
    appointments: byPost(appointments),
  };
}

function accountOf(row: Row): KnownAccount {
  const isOpen = row['isActive'] === true && row['blocked'] !== true;
  const isInvited = row['blocked'] !== true && typeof row['registrationToken'] === 'string';
  return {
    id: String(row['id']),
    name: [row['firstname'], row['lastname']].filter(Boolean).join(' '),
    state: isOpen ? 'active' : isInvited ? 'invited' : 'closed',
  };
}

function byPost(rows: readonly Row[]): Map<string, KnownAppointment[]> {
  const found = new Map<string, KnownAppointment[]>();
  for (const row of rows) {
    const key = postKey(
      String(asRow(row['person'])['email'] ?? ''),
      String(asRow(row['agency'])['code'] ?? ''),
      row['duty'] as Duty,
    );
    const appointment = {
      order: String(row['orderNumber'] ?? ''),
      orderDate: String(row['orderDate'] ?? ''),
      from: String(row['from'] ?? ''),
      to: typeof row['to'] === 'string' ? row['to'] : null,
      revoked: row['revokedAt'] !== null && row['revokedAt'] !== undefined,
    };
    found.set(key, [...(found.get(key) ?? []), appointment]);
  }
  return found;
}
