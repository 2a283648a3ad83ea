import type { AgencyCode } from '../../brands';
import { bangkokToday, isCalendarDay } from '../../thai/dates/bangkok-day';
import type { Appointment, Duty, Officer } from '../model';
import type { PolicyProfile } from '../profiles/profile';
import { hasMeaningfulText } from '../dossier/meaningful-text';

type Reaching = Pick<Appointment, 'duty' | 'agency' | 'supervises'>;

/** Whether an appointment counts on a day, and if not, why. */
export type AppointmentStatus = 'counts' | 'not_begun' | 'expired' | 'revoked' | 'incomplete' | 'unconfirmed';

/**
 * @param appointment as on record
 * @param day YYYY-MM-DD in Bangkok
 * @returns `counts` from the first to the last day, both included (WF-01, ORG-01). `incomplete`: no order number or
 *   date, or unreadable days; such a record empowers nobody. `unconfirmed`: on record, and no second person has
 *   confirmed it yet.
 */
export function statusOn(appointment: Appointment, day: string): AppointmentStatus {
  if (appointment.revoked) return 'revoked';
  const days = [
    appointment.orderDate,
    appointment.from,
    ...(appointment.to === null ? [] : [appointment.to]),
  ];
  if (!hasMeaningfulText(appointment.orderNumber) || !days.every(isCalendarDay)) return 'incomplete';
  if (appointment.to !== null && day > appointment.to) return 'expired';
  // Said before that it has not begun: it can be confirmed today, and would otherwise be found wanting on its first day.
  if (!appointment.confirmed) return 'unconfirmed';
  return day < appointment.from ? 'not_begun' : 'counts';
}

/**
 * @param officer with all appointments on record
 * @param nowISO instant, ISO 8601
 * @returns the appointments that count now, in Bangkok time; none for an inactive account
 */
export function activeAppointments(
  officer: Pick<Officer, 'active' | 'appointments'>,
  nowISO: string,
): Appointment[] {
  if (!officer.active) return [];
  const day = bangkokToday(new Date(nowISO));
  return officer.appointments.filter((appointment) => statusOn(appointment, day) === 'counts');
}

/**
 * @param appointment what the person is appointed to, where, and of whom he has charge
 * @param agencyPath the entry's agency followed by its parents, nearest first
 * @param profile the province's rules
 * @returns true where the duty in that agency reaches the entry. Reporter and approver must be of the entry's own
 *   agency; a publisher may be of a parent where the province runs the site (ORG-03); the executives sit in the
 *   provincial office and count in any agency of the path; a vice-governor in those that he has charge of and in what is
 *   under them (URG-01: รองผู้ว่าราชการจังหวัดที่กำกับดูแล), so one whose order names none counts in none.
 */
export function reaches(
  appointment: Reaching,
  agencyPath: readonly AgencyCode[],
  profile: PolicyProfile,
): boolean {
  const { duty, agency } = appointment;
  const distance = agencyPath.indexOf(agency);
  if (distance < 0 || !hasCharge(appointment, agencyPath)) return false;
  const executive = duty === 'governor' || duty === 'vice_governor' || duty === 'cio';
  const provincialPublisher = duty === 'publisher' && profile.siteRunBy === 'province';
  return distance === 0 || executive || provincialPublisher;
}

/** @returns false for a vice-governor who has charge of none of the agencies; nobody else needs to have it */
export function hasCharge(
  { duty, supervises }: Pick<Appointment, 'duty' | 'supervises'>,
  agencyPath: readonly AgencyCode[],
): boolean {
  return duty !== 'vice_governor' || agencyPath.some((code) => supervises.includes(code));
}

/**
 * @param duties any of which will do, in order of preference
 * @param agencyPath the entry's agency followed by its parents, nearest first
 * @returns the active appointment that gives one of the duties over the entry: the first duty asked, the nearest
 *   agency, one's own office before acting for another; null where the officer has none
 */
export function appointmentFor(
  duties: readonly Duty[],
  agencyPath: readonly AgencyCode[],
  officer: Officer,
  nowISO: string,
  profile: PolicyProfile,
): Appointment | null {
  const fitting = officer.appointments.filter(
    (each) => duties.includes(each.duty) && reaches(each, agencyPath, profile),
  );
  const active = activeAppointments({ ...officer, appointments: fitting }, nowISO).sort(
    (a, b) =>
      duties.indexOf(a.duty) - duties.indexOf(b.duty) ||
      agencyPath.indexOf(a.agency) - agencyPath.indexOf(b.agency) ||
      Number(a.actingFor !== null) - Number(b.actingFor !== null),
  );
  return active[0] ?? null;
}
