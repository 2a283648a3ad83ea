import type { Digest } from '../brands';
import type { Against } from './reasons/against';
import { barReasons } from './appointments/account-bars';
import type { ActDefinition, Seat, Situation } from './acts/definition/definition';
import { ACT_DEFINITIONS, definitionOf } from './acts/registry';
import { appointmentFor } from './appointments/appointments';
import { chainReasons } from './reasons/chain-reasons';
import { reduceDossier } from './dossier/dossier';
import type { Dossier } from './dossier/dossier-model';
import { missingDutyReasons } from './reasons/duty-reasons';
import { findingReasons } from './reasons/finding-reasons';
import type { Act, Appointment, SignoffFacts, Duty, Officer, Reason } from './model';
import type { PolicyProfile } from './profiles/profile';
import { reason } from './reasons/reasons';

/** Whether an act is open to an officer, and if not, every reason. */
export interface Decision {
  readonly act: Act;
  readonly allowed: boolean;
  /** ALL reasons against it, not the first (design rule 5). Empty where it is allowed. */
  readonly reasons: readonly Reason[];
  /** The same reasons by what they are about. */
  readonly against: Against;
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
 * @param acts every act there is
 * @returns one decision for every act, in the order of `acts`
 */
export function decide(
  officer: Officer,
  facts: SignoffFacts,
  profile: PolicyProfile,
  nowISO: string,
  acts: readonly ActDefinition[] = ACT_DEFINITIONS,
): Decision[] {
  const dossier = reduceDossier(facts, profile, nowISO, acts);
  return acts.map((act) => decideAct(act, officer, { facts, dossier, profile, acts }, nowISO));
}

/**
 * @returns where an act's duty has to be held on this entry, and which duties count there; any seat will do
 */
export function seatsOf(
  act: Act,
  facts: SignoffFacts,
  dossier: Dossier,
  profile: PolicyProfile,
  acts: readonly ActDefinition[] = ACT_DEFINITIONS,
): readonly Required<Seat>[] {
  const definition = definitionOf(act, acts);
  const duties = definition.duties(profile);
  return definition
    .heldIn({ facts, dossier, profile, acts })
    .map((seat) => ({ agencies: seat.agencies, duties: seat.duties ?? duties }));
}

/** @returns whether nothing about the person keeps them from an act, whatever the entry still lacks */
export function isTheirs({ against: { account, duty, fourEyes }, appointment }: Decision): boolean {
  return appointment !== null && [account, duty, fourEyes].every((reasons) => reasons.length === 0);
}

/**
 * @returns the digest the act binds to: what is public for taking it down or acknowledging it, the draft otherwise;
 *   null where there is nothing to take down
 */
export function digestOf(
  act: Act,
  facts: SignoffFacts,
  dossier: Dossier,
  acts: readonly ActDefinition[] = ACT_DEFINITIONS,
): Digest | null {
  return definitionOf(act, acts).binds(facts, dossier);
}

function decideAct(act: ActDefinition, officer: Officer, situation: Situation, nowISO: string): Decision {
  const { facts, profile } = situation;
  const duties = act.duties(profile);
  const seats = act.heldIn(situation);
  const [usual] = seats;
  const appointment =
    seats
      .map((seat) => appointmentFor(seat.duties ?? duties, seat.agencies, officer, nowISO, profile))
      .find((each) => each !== null) ?? null;
  const duty = appointment?.duty ?? duties[0];
  const against: Against = {
    account: [...(officer.active ? [] : [reason('officer_inactive')]), ...barReasons(officer.bars)],
    agency:
      usual.agencies.length > 0 ? [] : [reason('agency_missing', { field: 'agency', requirement: 'QLT-03' })],
    duty: appointment
      ? []
      : missingDutyReasons(usual.duties ?? duties, usual.agencies, officer, nowISO, profile),
    fourEyes: duty
      ? act.fourEyes({ personId: officer.personId, duty, agency: appointment?.agency ?? null }, situation)
      : [],
    chain: chainReasons(act, situation),
    findings: findingReasons(act, facts.findings),
  };
  const { account, agency, chain, findings, fourEyes } = against;
  const reasons = [...account, ...agency, ...against.duty, ...fourEyes, ...chain, ...findings];
  return {
    act: act.name,
    allowed: reasons.length === 0,
    reasons,
    against,
    duty: appointment?.duty ?? null,
    appointment,
  };
}
