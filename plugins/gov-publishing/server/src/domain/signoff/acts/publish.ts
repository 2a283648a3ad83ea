import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import { defineAct } from './definition/definition';
import { PUBLICATION } from './publication';

/** The publisher re-reads and publishes (WF-06). */
export const publish = defineAct({
  ...PUBLICATION,
  ...SIGNED_ACTS.publish,
  tone: 'onward',
  endsRound: true,
  effect: 'publish',
  isAsked: () => true,
  isDue: (situation) => {
    const { signatures, needsAcknowledgement } = situation.dossier;
    const unheard = needsAcknowledgement !== null && situation.profile.urgent.ackBlocksPublishing;
    const isHeld =
      unheard || situation.acts.some(({ holdsPublication }) => holdsPublication(situation).length > 0);
    return signatures.approve !== undefined && !isHeld && !signatures.schedule;
  },
});
