import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import type { Duty, Reason } from '../model';
import { headsWordsFaults } from '../request/public-reason';
import { reason } from '../reasons/reasons';
import type { ActRequest } from '../request/act-request';
import { hasMeaningfulText } from '../dossier/meaningful-text';
import { defineAct, type ActDefinition } from './definition/definition';
import { agenciesOf } from './definition/links';

const binds: ActDefinition['binds'] = (facts, { published }) =>
  published?.digest ?? facts.unsigned?.digest ?? null;

/** Takes down what is public, signed or not; with a reason, and with what the public is told of it. */
export const unpublish = defineAct({
  ...SIGNED_ACTS.unpublish,
  tone: 'down',
  endsRound: true,
  leavesAs: 'unpublished',
  effect: 'unpublish',
  duties: () => ['approver', 'publisher'],
  binds,
  heldIn: (situation) => {
    const { facts, dossier } = situation;
    if (!dossier.published && facts.unsigned) return [{ agencies: facts.unsigned.agencyPath }];
    return [{ agencies: agenciesOf(situation, binds(facts, dossier)) }];
  },
  reasons: ({ facts, dossier }) => (dossier.published || facts.unsigned ? [] : [reason('not_published')]),
  noteReasons: (note) =>
    hasMeaningfulText(note) ? [] : [reason('note_missing', { field: 'note', params: { act: 'unpublish' } })],
  leavingReasons,
});

/** Only the head says why to the public in words of their own: nobody else reads them before they go out. */
function leavingReasons({ publicReason }: ActRequest, duty: Duty | null): Reason[] {
  if (publicReason === undefined) return [];
  return [
    ...(duty === 'approver'
      ? []
      : [reason('public_reason_by_head', { field: 'publicReason', params: { duties: 'approver' } })]),
    ...headsWordsFaults(publicReason),
  ];
}
