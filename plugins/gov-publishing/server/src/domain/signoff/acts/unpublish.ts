import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import type { Duty, Reason } from '../model';
import { headsWordsFaults } from '../request/public-reason';
import { reason } from '../reasons/reasons';
import type { ActRequest } from '../request/act-request';
import { hasMeaningfulText } from '../dossier/meaningful-text';
import { defineAct, type ActDefinition } from './definition/definition';
import { agenciesOf } from './definition/links';
import { ownReasons } from '../reasons/own-reasons';

const own = ownReasons({
  not_published: {
    th: 'รายการนี้ไม่ได้เผยแพร่อยู่ จึงไม่มีสิ่งที่ต้องยกเลิก หากต้องการหยุดเรื่องที่เสนอไว้ โปรดใช้การส่งคืนหรือขอถอนเรื่องคืน',
    en: 'The entry is not public, so there is nothing to take down. To stop what is in review, return or withdraw it.',
  },
  public_reason_by_head: {
    th: 'ข้อความที่เขียนเองถึงประชาชนต้องลงนามโดยหัวหน้าหน่วยงานเท่านั้น โปรดเลือกเหตุผลจากรายการ หรือให้{duties:duty}เป็นผู้ยกเลิกการเผยแพร่',
    en: "A sentence of one's own for the public is signed by the head of the agency alone. Choose a reason from the list, or let the {duties:duty} take the entry down.",
  },
});

const binds: ActDefinition['binds'] = (facts, { published }) =>
  published?.digest ?? facts.unsigned?.digest ?? null;

/** Takes down what is public, signed or not; with a reason, and with what the public is told of it. */
export const unpublish = defineAct({
  ...SIGNED_ACTS.unpublish,
  tone: 'down',
  words: {
    name: { th: 'ยกเลิกการเผยแพร่', en: 'take down' },
    done: { th: 'ยกเลิกการเผยแพร่แล้ว', en: 'Taken down' },
    signer: { th: 'ผู้ยกเลิกการเผยแพร่', en: 'Taken down by' },
    means: {
      th: 'ประชาชนไม่เห็นเนื้อหาอีก เห็นเพียงว่าเคยเผยแพร่และเหตุผล',
      en: 'The public sees no more than that it was there, and why it went.',
    },
    statement: {
      th: 'ข้าพเจ้าในฐานะ{duty:duty} ให้ถอนข้อมูลนี้ออกจากการเผยแพร่ตามเหตุผลที่ระบุไว้',
      en: 'As {duty:duty} I have this information taken down for the reason given.',
    },
    reasons: own.words,
  },
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
  reasons: ({ facts, dossier }) => (dossier.published || facts.unsigned ? [] : [own.reason('not_published')]),
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
      : [own.reason('public_reason_by_head', { field: 'publicReason', params: { duties: 'approver' } })]),
    ...headsWordsFaults(publicReason),
  ];
}
