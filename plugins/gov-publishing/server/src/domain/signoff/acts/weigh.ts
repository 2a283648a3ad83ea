import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import { requiresWeighing } from '../profiles/profile';
import type { Reason } from '../model';
import { reason } from '../reasons/reasons';
import { defineAct, type Signer, type Situation } from './definition/definition';
import { joinedDutyReasons } from './definition/joined-duties';
import { isPublic, unlessApproved, unlessWeighed } from './definition/links';

/**
 * The provincial office weighs benefits, harms and impacts of what is grave, in writing, before an executive decides on
 * it (URG-03). Its head signs, outside of the entry's own agency: the announcements ask it of that office.
 */
export const weigh = defineAct({
  ...SIGNED_ACTS.weigh,
  tone: 'onward',
  isForward: true,
  namesAuthors: true,
  duties: ({ urgent }) => (urgent.weighedBy === 'provincial_office' ? ['approver'] : []),
  // Without an office there is no seat: nobody is told of a duty that they could be given.
  heldIn: ({ facts: { provincialOffice, agencyPath } }) =>
    provincialOffice ? [{ agencies: [provincialOffice] }] : [{ agencies: agencyPath, duties: [] }],
  signature: {
    follows: () => ['approve'],
    counts: ({ duty, personId }, { standing }) =>
      duty === 'approver' && personId !== standing.submit?.personId,
    which: 'first',
    signers: 1,
  },
  fourEyes,
  reasons: (situation) => {
    const { facts, dossier } = situation;
    if (!dossier.needsWeighing) return [reason('weighing_not_asked')];
    if (isPublic(situation)) return [reason('already_public')];
    return [
      ...(facts.provincialOffice ? [] : [reason('provincial_office_missing', { requirement: 'URG-03' })]),
      ...unlessApproved(situation),
      ...(dossier.signatures.weigh ? [reason('already_weighed', { requirement: 'URG-03' })] : []),
    ];
  },
  holdsPublication: (situation) =>
    situation.profile.clearance?.blocksPublishing === true ? unlessWeighed(situation) : [],
  isAsked: ({ dossier }) => dossier.needsWeighing,
  isDue: ({ dossier: { needsWeighing, signatures } }) =>
    needsWeighing && signatures.approve !== undefined && !signatures.weigh,
  waiters: ({ urgent }) => (urgent.weighedBy === 'provincial_office' ? ['provincial_office'] : []),
  checklist: [
    { key: 'effects_considered', requirement: 'URG-03' },
    { key: 'later_effects_considered', requirement: 'URG-03' },
  ],
  assessment: (facts, profile) => (requiresWeighing(profile, facts) ? 'URG-03' : null),
});

/**
 * The weighing is another look than the reporter's and the author's, and than the head's who approved. Only where the
 * entry is the provincial office's own does one head approve and weigh: the office has one head, and is asked for both.
 */
function fourEyes(signer: Signer, situation: Situation): Reason[] {
  const { facts, dossier } = situation;
  const { submit, approve } = dossier.signatures;
  const isOwn = facts.agencyPath[0] === facts.provincialOffice;
  return [
    ...joinedDutyReasons(signer, facts.authors.includes(signer.personId), [submit], situation),
    ...(!isOwn && approve?.personId === signer.personId
      ? [reason('four_eyes_approved', { requirement: 'URG-03' })]
      : []),
  ];
}
