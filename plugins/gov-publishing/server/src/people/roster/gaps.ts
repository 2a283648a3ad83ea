import { statusOn } from '../../domain/signoff/appointments/appointments';
import type { PolicyProfile } from '../../domain/signoff/profiles/profile';
import type { Appointment, Duty } from '../../domain/signoff/model';
import { bangkokDayOf } from '../../domain/thai/dates/bangkok-day';
import { addDays, formatISO, parseISO } from 'date-fns';
import { pathFrom, type Agency } from '../agencies/agency-tree';
import type { Gap } from './contract';

/**
 * Duties that each agency must fill: those without which its entries cannot leave the office, and the officer
 * responsible for the website, whom the mandates ask it to appoint and report (ORG-01).
 */
const ASKED_OF_EACH: readonly Duty[] = ['reporter', 'approver', 'publisher', 'webmaster'];
/** Duties that the province fills for the agencies below it where it runs the site (ORG-03). */
const PROVINCIAL: readonly Duty[] = ['publisher', 'webmaster'];

/** An appointment with whether the person behind it may still act, and the day it was revoked (Bangkok). */
export interface HeldAppointment {
  readonly appointment: Appointment;
  /** False for a deactivated account, and for a row that says something else than the ledger. */
  readonly counts: boolean;
  readonly revokedAt: string | null;
}

/**
 * @param day YYYY-MM-DD in Bangkok
 * @param provincePublishes whether the publisher and webmaster of a parent agency serve the agencies below (ORG-03)
 * @returns every duty asked of an agency that nobody holds on the day, in each of the agencies
 */
export function gapsOn(
  day: string,
  agencies: readonly Agency[],
  known: readonly Agency[],
  held: readonly HeldAppointment[],
  provincePublishes: boolean,
): Gap[] {
  return agencies.flatMap(({ code }) => {
    const path = pathFrom(code, known);
    return ASKED_OF_EACH.flatMap((duty) => {
      const reach = PROVINCIAL.includes(duty) && provincePublishes ? path : [code];
      const of = held.filter(
        ({ appointment }) => appointment.duty === duty && reach.includes(appointment.agency),
      );
      const isHeld = of.some(({ appointment, counts }) => counts && statusOn(appointment, day) === 'counts');
      return isHeld ? [] : [{ agency: code, duty, since: lastEnd(of, day), until: nextStart(of, day) }];
    });
  });
}

/** @returns true where the provincial office is asked to weigh and there is not exactly one agency that is it (URG-03) */
export function lacksProvincialOffice(
  profile: PolicyProfile,
  known: readonly Pick<Agency, 'role'>[],
): boolean {
  const offices = known.filter(({ role }) => role === 'provincial_office');
  return profile.urgent.weighedBy === 'provincial_office' && offices.length !== 1;
}

function lastEnd(of: readonly HeldAppointment[], day: string): string | null {
  const ends = of.flatMap(({ appointment, counts, revokedAt }) => {
    if (!counts || appointment.from > day) return [];
    const expired = appointment.to === null ? null : dayAfter(appointment.to);
    const revoked = revokedAt === null ? null : bangkokDayOf(revokedAt);
    return [expired, revoked].filter((end) => end !== null).sort()[0] ?? [];
  });
  return ends.sort().at(-1) ?? null;
}

function nextStart(of: readonly HeldAppointment[], day: string): string | null {
  const starts = of.filter(({ appointment, counts }) => counts && statusOn(appointment, day) === 'not_begun');
  return starts.map(({ appointment }) => appointment.from).sort()[0] ?? null;
}

function dayAfter(day: string): string {
  return formatISO(addDays(parseISO(day), 1), { representation: 'date' });
}
