import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import { defineAct } from './definition/definition';
import { unlessSubmitted } from './definition/links';

/** The reporter takes the submission back before it is published. */
export const withdraw = defineAct({
  ...SIGNED_ACTS.withdraw,
  tone: 'back',
  words: {
    name: { th: 'ขอถอนเรื่องคืน', en: 'withdraw' },
    done: { th: 'ถอนเรื่องคืนแล้ว', en: 'Withdrawn' },
    signer: { th: 'ผู้ขอถอนเรื่องคืน', en: 'Withdrawn by' },
    means: {
      th: 'กลับเป็นฉบับร่าง แก้ไขแล้วเสนอใหม่ได้',
      en: 'It is a draft again, to be changed and submitted anew.',
    },
    statement: {
      th: 'ข้าพเจ้าในฐานะ{duty:duty} ขอถอนเรื่องนี้คืนก่อนการเผยแพร่',
      en: 'As {duty:duty} I take this submission back before publication.',
    },
  },
  endsRound: true,
  duties: () => ['reporter'],
  reasons: unlessSubmitted,
});
