import type { PersonId } from '../../domain/brands';
import type { Appointment, Duty } from '../../domain/signoff/model';
import { agenciesOf, withBelow, type Agency } from '../agencies/agency-tree';

/** Agencies that somebody's hand or eye reaches. */
export type Reach = 'everywhere' | readonly Agency[];

/** Entries that name no agency yet and are open to a person all the same: document ids by uid of their type. */
export type Unassigned = ReadonlyMap<string, readonly string[]>;

/** Which agencies' papers a person of the office sees and changes in the admin panel (ORG-03, ORG-04). */
export interface AgencyScope {
  readonly personId: PersonId;
  /** Strapi's super admin has Strapi's full view, and signs nothing without an appointment. */
  readonly isSuperAdmin: boolean;
  readonly reads: Reach;
  readonly writes: Reach;
  /** Agencies whose head the person is: there the person appoints the officers (WF-01). */
  readonly isHeadOf: Reach;
  /** Agencies whose own record (names, website) the person keeps. */
  readonly manages: Reach;
  /** Whether the person is head of the provincial office, and reads what waits for its weighing (URG-03). */
  readonly weighs: boolean;
  /** The appointments that count now. */
  readonly appointments: readonly Appointment[];
}

/** Who saves drafts where they are appointed. The others of the chain only read: anyone who saves is an author. */
const WRITING: readonly Duty[] = [
  'reporter',
  'approver',
  'publisher',
  'webmaster',
  'governor',
  'vice_governor',
  'cio',
];

/**
 * @param appointments those that count now
 * @param readsEverything whether a role of the person opens every agency's entries for reading (auditors)
 * @returns what the appointments open. Reading: the agencies of appointment and everything under them, so that a
 *   provincial office and the executives see the province. Writing: the very agencies of appointment; a webmaster's
 *   reach includes those below. An auditor changes nothing.
 */
export function agencyScopeOf(
  personId: PersonId,
  appointments: readonly Appointment[],
  agencies: readonly Agency[],
  readsEverything: boolean,
): AgencyScope {
  const at = (duties: readonly Duty[] | null): Appointment['agency'][] =>
    appointments.filter(({ duty }) => duties === null || duties.includes(duty)).map(({ agency }) => agency);
  const managed = withBelow(at(['webmaster']), agencies);
  const written = new Set([...agenciesOf(at(WRITING), agencies), ...managed]);
  return {
    personId,
    isSuperAdmin: false,
    reads: readsEverything ? 'everywhere' : withBelow(at(null), agencies),
    writes: agencies.filter((agency) => written.has(agency)),
    isHeadOf: agenciesOf(at(['approver']), agencies),
    manages: managed,
    weighs: headOfTheProvincialOffice(appointments, agencies),
    appointments,
  };
}

/** As `provincialOffice`: where two agencies say that they are it, neither is. */
function headOfTheProvincialOffice(
  appointments: readonly Appointment[],
  agencies: readonly Agency[],
): boolean {
  const [office, second] = agencies.filter(({ role }) => role === 'provincial_office');
  if (!office || second) return false;
  return appointments.some(({ duty, agency }) => duty === 'approver' && agency === office.code);
}

/** @returns the scope of a super admin */
export function superAdminScope(personId: PersonId, appointments: readonly Appointment[]): AgencyScope {
  const all = {
    reads: 'everywhere',
    writes: 'everywhere',
    isHeadOf: 'everywhere',
    manages: 'everywhere',
  } as const;
  return { personId, isSuperAdmin: true, ...all, weighs: false, appointments };
}

/** @returns whether a reach includes an agency by its row id; null (no agency) is in no reach but `everywhere`. */
export function includes(reach: Reach, agencyId: number | null): boolean {
  return reach === 'everywhere' || reach.some(({ id }) => id === agencyId);
}

/** @returns the agencies' row ids; only for a reach that has an end */
export function idsIn(reach: readonly Agency[]): number[] {
  return reach.map(({ id }) => id);
}

/** @returns the agencies' codes; only for a reach that has an end */
export function codesIn(reach: readonly Agency[]): string[] {
  return reach.map(({ code }) => code);
}
