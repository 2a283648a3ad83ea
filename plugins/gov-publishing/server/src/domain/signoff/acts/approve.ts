import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import { reason } from '../reasons/reasons';
import { ATTESTATIONS } from './definition/attestations';
import { defineAct } from './definition/definition';
import { isPublic, unlessSubmitted } from './definition/links';
import { ownReasons } from '../reasons/own-reasons';

const own = ownReasons({
  already_approved: {
    th: 'หัวหน้าส่วนราชการได้อนุมัติเนื้อหานี้แล้ว โปรดดำเนินการในขั้นตอนถัดไป',
    en: 'The head of the agency has already approved these words. Go on with the next step.',
  },
  four_eyes_submitted: {
    th: 'ท่านเป็นผู้รายงานที่เสนอเนื้อหานี้ จึงอนุมัติเองไม่ได้ โปรดให้หัวหน้าส่วนราชการหรือผู้รักษาราชการแทนท่านอื่นอนุมัติ',
    en: 'You submitted these words as reporter, so you cannot approve them. Let another head or acting head approve.',
  },
  four_eyes_wrote: {
    th: 'ท่านเป็นผู้จัดทำหรือแก้ไขเนื้อหานี้ จึงอนุมัติเองไม่ได้ โปรดให้หัวหน้าส่วนราชการหรือผู้รักษาราชการแทนท่านอื่นอนุมัติ',
    en: 'You wrote or edited these words, so you cannot approve them. Let another head or acting head approve.',
  },
});

/** The head of the agency approves. Never the reporter, nor anyone who wrote the words (WF-04, WF-05). */
export const approve = defineAct({
  ...SIGNED_ACTS.approve,
  tone: 'onward',
  words: {
    name: { th: 'อนุมัติรับรอง', en: 'approve' },
    done: { th: 'อนุมัติรับรองแล้ว', en: 'Approved' },
    signer: { th: 'ผู้อนุมัติรับรอง', en: 'Approved by' },
    means: {
      th: 'ไปต่อยังขั้นถัดไป ประชาชนยังไม่เห็น',
      en: 'It goes on to the next step; the public does not see it yet.',
    },
    statement: {
      th: 'ข้าพเจ้าในฐานะ{duty:duty} ได้ตรวจสอบความถูกต้องของรายละเอียดและเนื้อหาข้อมูลนี้แล้ว เห็นว่าไม่มีเนื้อหาต้องห้าม จึงอนุมัติให้เผยแพร่ และลงลายมือชื่อรับรองไว้',
      en: 'As {duty:duty} I have checked the details and content of this information and found nothing forbidden; I approve its publication and sign to certify it.',
    },
    reasons: own.words,
  },
  isForward: true,
  namesAuthors: true,
  duties: () => ['approver'],
  signature: {
    follows: () => ['submit'],
    // An approval by the submitter is no approval, wherever it came from.
    counts: ({ duty, personId }, { inForce }) => duty === 'approver' && personId !== inForce.submit?.personId,
    which: 'first',
    signers: 1,
    state: 'approved',
  },
  fourEyes: ({ personId }, { facts, dossier }) => [
    ...(dossier.signatures.submit?.personId === personId
      ? [own.reason('four_eyes_submitted', { requirement: 'WF-05' })]
      : []),
    ...(facts.authors.includes(personId) ? [own.reason('four_eyes_wrote', { requirement: 'WF-05' })] : []),
  ],
  reasons: (situation) => {
    if (isPublic(situation)) return [reason('already_public')];
    return [
      ...unlessSubmitted(situation),
      ...(situation.dossier.signatures.approve
        ? [own.reason('already_approved', { requirement: 'WF-05' })]
        : []),
    ];
  },
  isAsked: () => true,
  isDue: ({ dossier }) => dossier.state === 'submitted',
  checklist: [
    {
      key: 'details_checked',
      requirement: 'WF-04',
      words: {
        th: 'ได้ตรวจสอบความถูกต้องของรายละเอียดและเนื้อหาข้อมูลแล้ว',
        en: 'I have checked the details and the content',
      },
    },
    {
      key: 'changes_seen',
      requirement: 'WF-04',
      words: {
        th: 'ได้ดูส่วนที่เปลี่ยนแปลงและเอกสารแนบทั้งหมดแล้ว',
        en: 'I have seen every change and every attachment',
      },
    },
    ...ATTESTATIONS,
  ],
  // The agency itself weighs an urgent item that touches the image, so its head hands the weighing in.
  assessment: ({ importance, affectsProvinceImage }, { urgent }) =>
    urgent.weighedBy === 'agency' && importance === 'urgent' && affectsProvinceImage ? 'URG-04' : null,
});
