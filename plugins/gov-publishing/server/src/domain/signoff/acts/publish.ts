import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import { defineAct } from './definition/definition';
import { PUBLICATION } from './publication';

/** The publisher re-reads and publishes (WF-06). */
export const publish = defineAct({
  ...PUBLICATION,
  ...SIGNED_ACTS.publish,
  tone: 'onward',
  words: {
    name: { th: 'เผยแพร่', en: 'publish' },
    done: { th: 'เผยแพร่แล้ว', en: 'Published' },
    signer: { th: 'ผู้นำข้อมูลขึ้นเผยแพร่', en: 'Published by' },
    means: { th: 'ประชาชนเห็นทันที', en: 'The public sees it at once.' },
    statement: {
      th: 'ข้าพเจ้าในฐานะ{duty:duty} ได้ตรวจทานความครบถ้วนและสมบูรณ์ของข้อมูลนี้แล้ว จึงนำขึ้นเผยแพร่โดยใช้รหัสผ่านของข้าพเจ้าเอง',
      en: 'As {duty:duty} I have re-read this information for completeness and wholeness and publish it under my own account.',
    },
  },
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
