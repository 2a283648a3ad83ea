import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import { requiresWeighing, clearanceRequirement } from '../profiles/profile';
import { reason } from '../reasons/reasons';
import { defineAct } from './definition/definition';
import { joinedDutyReasons } from './definition/joined-duties';
import { isPublic, unlessApproved, unlessWeighed } from './definition/links';

/** Governor, vice-governor or CIO clears what is grave, on a written weighing (URG-01, URG-02, MEAS-02). */
export const clear = defineAct({
  ...SIGNED_ACTS.clear,
  tone: 'onward',
  isForward: true,
  duties: (profile) => profile.clearance?.duties ?? [],
  signature: {
    follows: ({ facts, profile }) => (requiresWeighing(profile, facts) ? ['weigh'] : ['approve']),
    counts: ({ duty }, { profile }) => profile.clearance?.duties.some((each) => each === duty) ?? false,
    which: 'first',
    signers: 1,
    state: 'cleared',
  },
  fourEyes: (signer, situation) => {
    const { submit, approve, weigh } = situation.dossier.signatures;
    const wrote = situation.facts.authors.includes(signer.personId);
    return joinedDutyReasons(signer, wrote, [submit, approve, weigh], situation);
  },
  reasons: (situation) => {
    const { dossier, profile } = situation;
    if (!dossier.needsClearance) return [reason('clearance_not_asked')];
    if (isPublic(situation)) return [reason('already_public')];
    return [
      ...unlessApproved(situation),
      ...unlessWeighed(situation),
      ...(dossier.signatures.clear
        ? [reason('already_cleared', { requirement: clearanceRequirement(profile) })]
        : []),
    ];
  },
  holdsPublication: ({ dossier: { needsClearance, signatures }, profile }) =>
    needsClearance && profile.clearance?.blocksPublishing && !signatures.clear
      ? [
          reason('not_cleared', {
            requirement: clearanceRequirement(profile),
            params: { duties: profile.clearance.duties.join(',') },
          }),
        ]
      : [],
  isAsked: ({ dossier }) => dossier.needsClearance,
  isDue: ({ dossier: { needsClearance, needsWeighing, signatures } }) =>
    signatures.approve !== undefined &&
    needsClearance &&
    !signatures.clear &&
    !(needsWeighing && !signatures.weigh),
  checklist: [
    { key: 'effects_weighed', requirement: 'MEAS-02' },
    { key: 'suitable', requirement: 'URG-02' },
  ],
  decisions: (profile) => profile.clearance?.decisions ?? [],
  // The executive weighs where nobody else is asked to; else what the provincial office wrote is what is decided on.
  assessment: (facts, profile) => (requiresWeighing(profile, facts) ? null : 'MEAS-02'),
});
