import { asksForAcknowledgement } from './profiles/profile';
import type { PolicyProfile } from './profiles/profile';
import type { Dossier } from './dossier';
import type { Act, DossierFacts, Reason } from './model';
import { reason } from './reasons';

/**
 * @returns why the act is closed to EVERYBODY as the entry stands now: links of the chain that are missing, already
 *   there, or not asked for
 */
export function chainReasons(
  act: Act,
  facts: DossierFacts,
  dossier: Dossier,
  profile: PolicyProfile,
): Reason[] {
  return [
    ...movedReasons(act, facts, dossier),
    ...authorReasons(act, facts),
    ...linkReasons(act, facts, dossier, profile),
  ];
}

/** Acts by which new words come nearer to the public. */
const FORWARD: readonly Act[] = ['submit', 'approve', 'clear', 'publish', 'schedule'];

/** A draft that was moved to another agency would replace this agency's page under that one's signatures alone. */
function movedReasons(act: Act, { agencyPath, publishedAs }: DossierFacts, { published }: Dossier): Reason[] {
  const from = published ? publishedAs?.agencyPath[0] : undefined;
  const to = agencyPath[0];
  if (!FORWARD.includes(act) || from === undefined || to === undefined || from === to) return [];
  return [reason('agency_moved', { field: 'agency', requirement: 'ORG-04', params: { from, to } })];
}

/** Four eyes need an author to tell them from: who that is must be known before anybody signs. */
function authorReasons(act: Act, { authorUnknown }: DossierFacts): Reason[] {
  if (!FORWARD.includes(act) || authorUnknown !== true) return [];
  return [reason('author_unknown', { requirement: 'WF-05' })];
}

function linkReasons(act: Act, facts: DossierFacts, dossier: Dossier, profile: PolicyProfile): Reason[] {
  const { signatures, published } = dossier;
  const alreadyPublic = published?.digest === facts.digest;
  switch (act) {
    case 'submit':
      if (alreadyPublic) return [reason('already_public')];
      return signatures.submit ? [reason('already_submitted', { requirement: 'WF-03' })] : [];
    case 'approve':
      if (alreadyPublic) return [reason('already_public')];
      return [
        ...unlessSubmitted(facts, dossier),
        ...(signatures.approve ? [reason('already_approved', { requirement: 'WF-05' })] : []),
      ];
    case 'clear':
      if (!dossier.needsClearance) return [reason('clearance_not_asked')];
      if (alreadyPublic) return [reason('already_public')];
      return [
        ...unlessApproved(facts, dossier),
        ...(signatures.clear ? [reason('already_cleared', { requirement: clearing(profile) })] : []),
      ];
    case 'acknowledge':
      return acknowledgeReasons(facts, dossier, profile);
    case 'publish':
    case 'schedule':
      return alreadyPublic ? [reason('already_public')] : missingForPublication(facts, dossier, profile);
    case 'return':
    case 'withdraw':
      return unlessSubmitted(facts, dossier);
    case 'unpublish':
      return published || facts.unsigned ? [] : [reason('not_published')];
  }
}

function unlessSubmitted(
  { renamed = [] }: DossierFacts,
  { signatures, changedSinceSubmit }: Dossier,
): Reason[] {
  if (signatures.submit) return [];
  if (changedSinceSubmit && renamed.length > 0)
    return renamed.map(({ field, from, to }) =>
      reason('renamed_since_signed', { field, requirement: 'WF-09', params: { from, to } }),
    );
  if (changedSinceSubmit) return [reason('changed_since_signed', { requirement: 'WF-09' })];
  return [reason('not_submitted', { requirement: 'WF-03' })];
}

function unlessApproved(facts: DossierFacts, dossier: Dossier): Reason[] {
  return [
    ...unlessSubmitted(facts, dossier),
    ...(dossier.signatures.approve ? [] : [reason('not_approved', { requirement: 'WF-05' })]),
  ];
}

function missingForPublication(facts: DossierFacts, dossier: Dossier, profile: PolicyProfile): Reason[] {
  const { signatures, needsClearance } = dossier;
  const unacknowledged =
    profile.urgent.ackBlocksPublishing &&
    asksForAcknowledgement(profile, facts.importance) &&
    !signatures.acknowledge;
  return [
    ...unlessApproved(facts, dossier),
    ...(needsClearance && profile.clearance?.blocksPublishing && !signatures.clear
      ? [
          reason('not_cleared', {
            requirement: clearing(profile),
            params: { duties: profile.clearance.duties.join(',') },
          }),
        ]
      : []),
    ...(unacknowledged
      ? [
          reason('not_acknowledged', {
            requirement: informing(profile),
            params: { duties: profile.urgent.reportedTo.join(',') },
          }),
        ]
      : []),
  ];
}

function acknowledgeReasons(facts: DossierFacts, dossier: Dossier, profile: PolicyProfile): Reason[] {
  if (dossier.needsAcknowledgement) return [];
  const publishedImportance = dossier.published
    ? (facts.publishedAs?.importance ?? facts.importance)
    : 'normal';
  const draftAsks = asksForAcknowledgement(profile, facts.importance);
  if (!draftAsks && !asksForAcknowledgement(profile, publishedImportance)) {
    return [reason('acknowledgement_not_asked')];
  }
  const onlyPublished = !draftAsks || dossier.published?.digest === facts.digest;
  if (onlyPublished || dossier.signatures.acknowledge)
    return [reason('already_acknowledged', { requirement: informing(profile) })];
  return unlessApproved(facts, dossier);
}

function clearing(profile: PolicyProfile): string {
  return profile.clearance?.duties.includes('cio') ? 'URG-02' : 'URG-01';
}

function informing(profile: PolicyProfile): string {
  return profile.urgent.reportedTo.includes('cio') ? 'URG-06' : 'URG-05';
}
