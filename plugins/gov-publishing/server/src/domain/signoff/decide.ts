import type { AgencyCode, Digest } from '../brands';
import { barReasons } from './account-bars';
import { dutiesFor } from './act-duties';
import { appointmentFor } from './appointments';
import { chainReasons } from './chain-reasons';
import { reduceDossier } from './dossier';
import type { Dossier } from './dossier';
import { missingDutyReasons } from './duty-reasons';
import { findingReasons } from './finding-reasons';
import { fourEyesReasons } from './four-eyes';
import { ACTS } from './model';
import type { Act, Appointment, DossierFacts, Duty, Officer, Reason } from './model';
import type { PolicyProfile } from './profiles/profile';
import { reason } from './reasons';

/** Whether an act is open to an officer, and if not, every reason. */
export interface Decision {
  readonly act: Act;
  readonly allowed: boolean;
  /** ALL reasons against it, not the first (design rule 5). Empty where it is allowed. */
  readonly reasons: readonly Reason[];
  /** The duty in which the officer would sign; null where no appointment gives one. */
  readonly duty: Duty | null;
  /** The appointment that gives it: its order, position and acting-for are what the signature carries. */
  readonly appointment: Appointment | null;
}

/**
 * The one function that says who may do what, and why not. API, screens and gate all use it. What the signer hands
 * in with the act is judged by `checkRequest`, and how they prove to be there by the service.
 *
 * @param officer who asks, with all appointments on record
 * @param facts the entry, its acts and its authors
 * @param profile the province's rules
 * @param nowISO instant, ISO 8601
 * @returns one decision for every act, in the order of `ACTS`
 */
export function decide(
  officer: Officer,
  facts: DossierFacts,
  profile: PolicyProfile,
  nowISO: string,
): Decision[] {
  const dossier = reduceDossier(facts, profile, nowISO);
  return ACTS.map((act) => decideAct(act, officer, facts, dossier, profile, nowISO));
}

/**
 * @returns the digest the act binds to: what is public for taking it down or acknowledging it, the draft otherwise;
 *   null where there is nothing to take down
 */
export function digestOf(act: Act, facts: DossierFacts, dossier: Dossier): Digest | null {
  if (act === 'unpublish') return dossier.published?.digest ?? facts.unsigned?.digest ?? null;
  if (act === 'acknowledge') return dossier.needsAcknowledgement?.digest ?? facts.digest;
  return facts.digest;
}

function decideAct(
  act: Act,
  officer: Officer,
  facts: DossierFacts,
  dossier: Dossier,
  profile: PolicyProfile,
  nowISO: string,
): Decision {
  const duties = dutiesFor(act, profile);
  const path = agencyPathOf(act, facts, dossier);
  const appointment = appointmentFor(duties, path, officer, nowISO, profile);
  const duty = appointment?.duty ?? duties[0];
  const reasons = [
    ...(officer.active ? [] : [reason('officer_inactive')]),
    ...barReasons(officer.bars),
    ...(path.length > 0 ? [] : [reason('agency_missing', { field: 'agency', requirement: 'QLT-03' })]),
    ...(appointment ? [] : missingDutyReasons(duties, path, officer, nowISO, profile)),
    ...(duty ? fourEyesReasons(act, duty, officer.personId, facts, dossier, profile) : []),
    ...chainReasons(act, facts, dossier, profile),
    ...findingReasons(act, facts.findings),
  ];
  return { act, allowed: reasons.length === 0, reasons, duty: appointment?.duty ?? null, appointment };
}

function agencyPathOf(act: Act, facts: DossierFacts, dossier: Dossier): readonly AgencyCode[] {
  const { published } = dossier;
  if (act === 'unpublish' && !published && facts.unsigned) return facts.unsigned.agencyPath;
  const ofPublished = published !== null && digestOf(act, facts, dossier) === published.digest;
  return (ofPublished ? facts.publishedAs?.agencyPath : undefined) ?? facts.agencyPath;
}
