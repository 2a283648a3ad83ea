import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import { requiresClearance, clearanceRequirement } from '../profiles/profile';
import { reason } from '../reasons/reasons';
import { hasMeaningfulText } from '../dossier/meaningful-text';
import { ATTESTATIONS } from './definition/attestations';
import { defineAct, type ActDefinition } from './definition/definition';
import { isPublic } from './definition/links';
import { ownReasons } from '../reasons/own-reasons';

const own = ownReasons({
  already_submitted: {
    th: 'เนื้อหานี้ได้เสนอขออนุมัติไว้แล้ว โปรดรอผลการพิจารณา หรือขอถอนเรื่องคืนก่อนเสนอใหม่',
    en: 'These words are already submitted. Wait for the decision, or withdraw before submitting again.',
  },
  urgent_reason_missing: {
    th: 'รายการเร่งด่วนที่ไม่กระทบภาพลักษณ์ของจังหวัดเผยแพร่ได้โดยไม่ต้องรอการกลั่นกรองหรือเห็นชอบ โปรดเขียนหนึ่งประโยคว่าเร่งด่วนเพราะเกี่ยวกับความปลอดภัยในชีวิตของประชาชนอย่างไร ผู้อนุมัติจะอ่านเหตุผลนี้ หากไม่ใช่ ให้เลือกระดับสำคัญแทน',
    en: "An urgent entry that does not touch the province's image is published without waiting for clearance. Write one sentence that says how people's lives or safety depend on it; the approver reads it. If they do not, mark the entry as important instead.",
  },
});

/** The reporter hands the entry in and answers for it (WF-02, WF-03). It opens the chain. */
export const submit: ActDefinition = defineAct({
  ...SIGNED_ACTS.submit,
  tone: 'onward',
  words: {
    name: { th: 'เสนอขออนุมัติ', en: 'submit' },
    done: { th: 'เสนอขออนุมัติแล้ว', en: 'Submitted' },
    signer: { th: 'ผู้รายงาน', en: 'Reported by' },
    means: { th: 'ส่งให้หัวหน้าส่วนราชการพิจารณา', en: 'It goes to the head of the agency.' },
    statement: {
      th: 'ข้าพเจ้าในฐานะ{duty:duty} ได้จัดเตรียมข้อมูลนี้ และตรวจสอบแล้วเห็นว่าถูกต้อง ครบถ้วน และสมบูรณ์ ไม่มีเนื้อหาต้องห้าม จึงลงลายมือชื่อไว้ในฐานะผู้รับผิดชอบการให้ข้อมูล',
      en: 'As {duty:duty} I have prepared this information and checked that it is accurate, complete and whole and holds nothing forbidden, and I sign as the person responsible for it.',
    },
    reasons: own.words,
  },
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
    return situation.dossier.signatures.submit
      ? [own.reason('already_submitted', { requirement: 'WF-03' })]
      : [];
  },
  isAsked: () => true,
  isDue: ({ dossier: { state } }) => state === 'draft' || state === 'returned',
  checklist: [
    { key: 'accurate', requirement: 'WF-02', words: { th: 'ข้อมูลถูกต้อง', en: 'The information is accurate' } },
    { key: 'complete', requirement: 'WF-02', words: { th: 'ข้อมูลครบถ้วน', en: 'The information is complete' } },
    { key: 'whole', requirement: 'WF-02', words: { th: 'ข้อมูลสมบูรณ์', en: 'The information is whole' } },
    ...ATTESTATIONS,
  ],
  noteReasons: (note, facts, profile) =>
    hasMeaningfulText(note)
      ? []
      : [
          ...(saysWhyUrgent(facts, profile)
            ? [
                own.reason('urgent_reason_missing', {
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
