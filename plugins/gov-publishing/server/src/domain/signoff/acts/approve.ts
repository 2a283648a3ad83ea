import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import { reason } from '../reasons/reasons';
import { ATTESTATIONS } from './definition/attestations';
import { defineAct } from './definition/definition';
import { isPublic, unlessSubmitted } from './definition/links';

/** The head of the agency approves. Never the reporter, nor anyone who wrote the words (WF-04, WF-05). */
export const approve = defineAct({
  ...SIGNED_ACTS.approve,
  tone: 'onward',
  isForward: true,
  namesAuthors: true,
  duties: () => ['approver'],
  signature: {
    follows: () => ['submit'],
    // An approval by the submitter is no approval, wherever it came from.
    counts: ({ duty, personId }, { standing }) =>
      duty === 'approver' && personId !== standing.submit?.personId,
    which: 'first',
    signers: 1,
    state: 'approved',
  },
  fourEyes: ({ personId }, { facts, dossier }) => [
    ...(dossier.signatures.submit?.personId === personId
      ? [reason('four_eyes_submitted', { requirement: 'WF-05' })]
      : []),
    ...(facts.authors.includes(personId) ? [reason('four_eyes_wrote', { requirement: 'WF-05' })] : []),
  ],
  reasons: (situation) => {
    if (isPublic(situation)) return [reason('already_public')];
    return [
      ...unlessSubmitted(situation),
      ...(situation.dossier.signatures.approve ? [reason('already_approved', { requirement: 'WF-05' })] : []),
    ];
  },
  isAsked: () => true,
  isDue: ({ dossier }) => dossier.state === 'submitted',
  checklist: [
    { key: 'details_checked', requirement: 'WF-04' },
    { key: 'changes_seen', requirement: 'WF-04' },
    ...ATTESTATIONS,
  ],
  // The agency itself weighs an urgent item that touches the image, so its head hands the weighing in.
  assessment: ({ importance, affectsProvinceImage }, { urgent }) =>
    urgent.weighedBy === 'agency' && importance === 'urgent' && affectsProvinceImage ? 'URG-04' : null,
});
