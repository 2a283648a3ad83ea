import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import { requiresClearance, clearanceRequirement } from '../profiles/profile';
import { reason } from '../reasons/reasons';
import { hasMeaningfulText } from '../dossier/meaningful-text';
import { ATTESTATIONS } from './definition/attestations';
import { defineAct, type ActDefinition } from './definition/definition';
import { isPublic } from './definition/links';

/** The reporter hands the entry in and answers for it (WF-02, WF-03). It opens the chain. */
export const submit: ActDefinition = defineAct({
  ...SIGNED_ACTS.submit,
  tone: 'onward',
  isForward: true,
  namesAuthors: true,
  duties: () => ['reporter'],
  signature: {
    follows: () => [],
    counts: ({ duty }) => duty === 'reporter',
    which: 'last',
    signers: 1,
    state: 'submitted',
  },
  reasons: (situation) => {
    if (isPublic(situation)) return [reason('already_public')];
    return situation.dossier.signatures.submit ? [reason('already_submitted', { requirement: 'WF-03' })] : [];
  },
  isAsked: () => true,
  isDue: ({ dossier: { state } }) => state === 'draft' || state === 'returned',
  checklist: [
    { key: 'accurate', requirement: 'WF-02' },
    { key: 'complete', requirement: 'WF-02' },
    { key: 'whole', requirement: 'WF-02' },
    ...ATTESTATIONS,
  ],
  noteReasons: (note, facts, profile) =>
    hasMeaningfulText(note)
      ? []
      : [
          ...(saysWhyUrgent(facts, profile)
            ? [
                reason('urgent_reason_missing', {
                  field: 'note',
                  requirement: clearanceRequirement(profile),
                }),
              ]
            : []),
        ],
  asksWhy: true,
  saysWhyUrgent,
});

/**
 * The reporter must say why an urgent entry goes past those who clear. What is important waits for them (URG-01,
 * URG-02); called urgent and not touching the image it would not, and that must not be a way around.
 */
function saysWhyUrgent(
  facts: Parameters<ActDefinition['saysWhyUrgent']>[0],
  profile: Parameters<ActDefinition['saysWhyUrgent']>[1],
): boolean {
  return facts.importance === 'urgent' && profile.clearance !== null && !requiresClearance(profile, facts);
}
