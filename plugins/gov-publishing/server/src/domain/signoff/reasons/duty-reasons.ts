import type { AgencyCode } from '../../brands';
import { bangkokToday } from '../../thai/dates/bangkok-day';
import { requirementOf } from './duty-requirement';
import { hasCharge, reaches, statusOn } from '../appointments/appointments';
import type { Appointment, Duty, Officer, Reason } from '../model';
import type { PolicyProfile } from '../profiles/profile';
import { reason } from './reasons';

/**
 * Called where no appointment of the officer gives any of the duties over the entry.
 * @returns that the duty is missing, and for every appointment that nearly fits, why it does not count: somebody
 *   whose order ran out yesterday must not be left to guess
 */
export function missingDutyReasons(
  duties: readonly Duty[],
  agencyPath: readonly AgencyCode[],
  officer: Officer,
  nowISO: string,
  profile: PolicyProfile,
): Reason[] {
  const first = duties[0];
  if (!first) return [];
  const day = bangkokToday(new Date(nowISO));
  return [
    reason('duty_missing', {
      requirement: requirementOf(first, profile),
      params: { duties: duties.join(',') },
    }),
    ...officer.appointments
      .filter(({ duty }) => duties.includes(duty))
      .map((appointment) => whyNot(appointment, day, agencyPath, profile))
      .filter((each) => each !== null),
  ];
}

function whyNot(
  appointment: Appointment,
  day: string,
  agencyPath: readonly AgencyCode[],
  profile: PolicyProfile,
): Reason | null {
  const { duty, agency, from, to } = appointment;
  if (agencyPath.includes(agency) && !hasCharge(appointment, agencyPath)) {
    const params = { duty, agency: agencyPath[0] ?? '' };
    return reason('appointment_not_in_charge', { requirement: 'URG-01', params });
  }
  if (!reaches(appointment, agencyPath, profile)) {
    return agencyPath.length === 0 ? null : reason('appointment_elsewhere', { params: { duty, agency } });
  }
  switch (statusOn(appointment, day)) {
    case 'counts':
      return null; // the account is inactive, which is said for itself
    case 'not_begun':
      return reason('appointment_not_begun', { requirement: 'ORG-01', params: { duty, from } });
    case 'expired':
      return reason('appointment_expired', { requirement: 'ORG-01', params: { duty, to: to ?? '' } });
    case 'revoked':
      return reason('appointment_revoked', { requirement: 'ORG-01', params: { duty } });
    case 'unconfirmed':
      return reason('appointment_unconfirmed', { requirement: 'WF-01', params: { duty } });
    case 'incomplete':
      return reason('appointment_incomplete', { requirement: 'ORG-01', params: { duty } });
  }
}
