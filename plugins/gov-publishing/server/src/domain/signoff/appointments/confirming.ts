import type { AgencyCode, PersonId } from '../../brands';
import { bangkokToday } from '../../thai/dates/bangkok-day';
import { barReasons } from './account-bars';
import { activeAppointments, statusOn } from './appointments';
import type { AccountBar, Appointment, Duty, Officer, Reason } from '../model';
import { reason } from '../reasons/reasons';

/** Duties that the head of an agency oversees: an appointment to one of them is confirmed by the head or from above. */
const OF_THE_AGENCY: readonly Duty[] = ['reporter', 'publisher', 'webmaster'];
const GOVERNING: readonly Duty[] = ['governor', 'vice_governor'];
/** Who sits at the top. Their orders come from outside of the province, so that its heads confirm them, too. */
const AT_THE_TOP: readonly Duty[] = [...GOVERNING, 'cio'];
/** The first two confirm each other, and everybody else after them: neither may be somebody who can confirm nobody. */
const FOUNDERS: readonly Duty[] = ['approver', ...GOVERNING];

/** An appointment that waits for its confirmation, as it is on record. */
export interface Awaiting {
  readonly appointment: Appointment;
  readonly personId: PersonId;
  /** Everybody who entered or changed it since it was last confirmed. */
  readonly enteredBy: readonly PersonId[];
  /** Whether its record names the bytes of the order's file. */
  readonly hasOrderFile: boolean;
  /** False for an account that is closed, or has no password yet. */
  readonly isReady: boolean;
  readonly bars: readonly AccountBar[];
}

/** The ceremony by which the first two confirm each other. `null` where it is over: it is held once in a ledger's life. */
export interface Founding {
  /** The confirming person's own appointments, on record and not yet in force. */
  readonly own: readonly Awaiting[];
  /** Those of them that the person concerned has already confirmed: their ids, and the index of that leaf. */
  readonly confirmedInTurn: ReadonlyMap<string, number>;
}

export interface ConfirmDecision {
  readonly reasons: readonly Reason[];
  /** The appointment in which the person confirms; null where there is none. */
  readonly by: Appointment | null;
  /** Set for a confirmation of the founding: which of the two it is, and which one it answers. */
  readonly founding: { founding: 'opens' } | { founding: 'closes'; opening: number } | null;
}

/** @returns an agency followed by its parents, nearest first */
export type PathOf = (agency: AgencyCode) => readonly AgencyCode[];

/**
 * Whether somebody may confirm an appointment, and if not, every reason. Nobody confirms an own one, nor one that he
 * entered; it is confirmed from above, and what has nothing above it by those beneath (WF-01).
 *
 * @param nowISO instant, ISO 8601
 */
export function decideConfirmation(
  awaiting: Awaiting,
  officer: Officer,
  pathOf: PathOf,
  founding: Founding | null,
  nowISO: string,
): ConfirmDecision {
  const { appointment, personId } = awaiting;
  const day = bangkokToday(new Date(nowISO));
  const by = founding
    ? ownFounding(founding, personId, day)
    : (activeAppointments(officer, nowISO).find((own) => confirms(own, appointment, pathOf)) ?? null);
  const isOwn = officer.personId === personId;
  const wf = { requirement: 'WF-01' };
  const reasons = [
    ...(officer.active ? [] : [reason('officer_inactive')]),
    // At the founding nobody's password has been vouched for yet.
    ...barReasons(officer.bars.filter((bar) => !founding || bar !== 'password_unconfirmed')),
    ...(isOwn ? [reason('confirm_own', wf)] : []),
    ...(awaiting.enteredBy.includes(officer.personId) ? [reason('confirm_entered', wf)] : []),
    ...(!founding && !isOwn && by === null
      ? [reason('confirm_not_above', { ...wf, params: { duty: appointment.duty } })]
      : []),
    ...(founding && !isOwn && by === null ? [reason('confirm_not_founder', wf)] : []),
    ...accountReasons(awaiting),
    ...statusReasons(awaiting, day),
    ...(founding && !isFounder(awaiting) ? [reason('confirm_founding_terms', wf)] : []),
  ];
  return { reasons, by, founding: founding && turnOf(founding, by) };
}

/** @returns whether an appointment in force gives the right to confirm another one */
function confirms(own: Appointment, other: Appointment, pathOf: PathOf): boolean {
  const distance = pathOf(other.agency).indexOf(own.agency);
  const governs = GOVERNING.includes(own.duty) && distance >= 0;
  const isHead = own.duty === 'approver';
  if (OF_THE_AGENCY.includes(other.duty)) return governs || (isHead && distance >= 0);
  if (AT_THE_TOP.includes(other.duty)) {
    const beneath = isHead && pathOf(own.agency).includes(other.agency);
    return beneath || (distance >= 0 && (isHead || AT_THE_TOP.includes(own.duty)));
  }
  return governs || (isHead && distance > 0);
}

function accountReasons({ isReady, bars }: Awaiting): Reason[] {
  return [
    ...(isReady ? [] : [reason('confirm_account_closed')]),
    ...(bars.includes('account_super_admin') ? [reason('confirm_super_admin')] : []),
    ...(bars.includes('password_not_own') ? [reason('confirm_password_not_own')] : []),
  ];
}

function statusReasons({ appointment, bars }: Awaiting, day: string): Reason[] {
  const params = { duty: appointment.duty };
  const status = statusOn({ ...appointment, confirmed: true }, day);
  if (status === 'revoked' || status === 'expired' || status === 'incomplete')
    return [reason('confirm_ended', { params })];
  const isWaiting = !appointment.confirmed || bars.some((bar) => bar !== 'account_super_admin');
  return isWaiting ? [] : [reason('confirm_not_waiting', { params })];
}

function isFounder({ appointment, hasOrderFile }: Awaiting): boolean {
  return hasOrderFile && FOUNDERS.includes(appointment.duty);
}

/** The own appointment with which a founder confirms: the one that the other founder has confirmed, where there is one. */
function ownFounding({ own, confirmedInTurn }: Founding, other: PersonId, day: string): Appointment | null {
  const fit = own.filter(
    (each) =>
      isFounder(each) &&
      each.personId !== other &&
      statusOn({ ...each.appointment, confirmed: true }, day) === 'counts',
  );
  const chosen = fit.find(({ appointment }) => confirmedInTurn.has(appointment.id)) ?? fit[0];
  return chosen?.appointment ?? null;
}

function turnOf({ confirmedInTurn }: Founding, by: Appointment | null): ConfirmDecision['founding'] {
  const opening = by === null ? undefined : confirmedInTurn.get(by.id);
  return opening === undefined ? { founding: 'opens' } : { founding: 'closes', opening };
}
