import { defineAct } from './definition/definition';
import { PUBLICATION } from './publication';

/** The publisher re-reads and publishes (WF-06). */
export const publish = defineAct({
  ...PUBLICATION,
  name: 'publish',
  tone: 'onward',
  endsRound: true,
  effect: 'publish',
  link: { place: 60, isGround: false, signedBy: ['publisher'] },
  isAsked: () => true,
  isDue: (situation) => {
    const { signatures, needsAcknowledgement } = situation.dossier;
    const unheard = needsAcknowledgement !== null && situation.profile.urgent.ackBlocksPublishing;
    const isHeld =
      unheard || situation.acts.some(({ holdsPublication }) => holdsPublication(situation).length > 0);
    return signatures.approve !== undefined && !isHeld && !signatures.schedule;
  },
  told: { th: 'เผยแพร่', en: 'published' },
});
