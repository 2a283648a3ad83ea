import { ACT_DEFINITIONS, definitionOf } from '../acts/registry';
import { chainReasons } from '../reasons/chain-reasons';
import { reduceDossier } from './dossier';
import { findingReasons } from '../reasons/finding-reasons';
import type { SignoffFacts, Reason } from '../model';
import type { PolicyProfile } from '../profiles/profile';
import { reason } from '../reasons/reasons';

/**
 * Whether the schedule on record may publish the entry now. The scheduler's appointment is not asked again: a
 * signed schedule does not fail because its signer was moved to another office since.
 *
 * @returns every reason why it may not; empty where the system publishes, under the schedule's signature
 */
export function fallDueReasons(facts: SignoffFacts, profile: PolicyProfile, nowISO: string): Reason[] {
  const dossier = reduceDossier(facts, profile, nowISO);
  const publish = definitionOf('publish');
  const publishAt = dossier.signatures.schedule?.publishAt ?? null;
  return [
    ...(publishAt === null ? [reason('schedule_missing')] : []),
    ...(dossier.voidSchedule === null
      ? []
      : [reason('schedule_lapsed', { field: 'publishAt', params: { at: dossier.voidSchedule } })]),
    ...(publishAt !== null && !hasCome(publishAt, nowISO)
      ? [reason('schedule_not_due', { field: 'publishAt', params: { at: publishAt } })]
      : []),
    ...chainReasons(publish, { facts, dossier, profile, acts: ACT_DEFINITIONS }),
    ...findingReasons(publish, facts.findings),
  ];
}

/** An instant that cannot be read never comes: NaN compares false, so a damaged schedule publishes nothing. */
function hasCome(instant: string, nowISO: string): boolean {
  return Date.parse(instant) <= Date.parse(nowISO);
}
