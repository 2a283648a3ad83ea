import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import { requiresWeighing } from '../profiles/profile';
import type { Reason } from '../model';
import { reason } from '../reasons/reasons';
import { defineAct, type Signer, type Situation } from './definition/definition';
import { joinedDutyReasons } from './definition/joined-duties';
import { isPublic, unlessApproved, unlessWeighed } from './definition/links';
import { ownReasons } from '../reasons/own-reasons';

const own = ownReasons({
  weighing_not_asked: {
    th: 'เนื้อหานี้ไม่ต้องให้สำนักงานจังหวัดประเมินผลดี ผลเสีย และผลกระทบ โปรดดำเนินการในขั้นตอนถัดไป',
    en: 'These words need no weighing by the provincial office. Go on with the next step.',
  },
  already_weighed: {
    th: 'สำนักงานจังหวัดประเมินผลดี ผลเสีย และผลกระทบของเนื้อหานี้แล้ว โปรดดำเนินการในขั้นตอนถัดไป',
    en: 'The provincial office has already weighed these words. Go on with the next step.',
  },
  four_eyes_approved: {
    th: 'ท่านเป็นผู้อนุมัติเนื้อหานี้ในฐานะหัวหน้าหน่วยงานเจ้าของรายการ จึงลงลายมือชื่อประเมินแทนสำนักงานจังหวัดไม่ได้ โปรดให้ผู้รักษาราชการแทนหัวหน้าสำนักงานจังหวัดท่านอื่นประเมิน',
    en: 'You approved these words as head of the agency they come from, so you cannot weigh them for the provincial office. Let another acting head of that office weigh them.',
  },
});

/**
 * The provincial office weighs benefits, harms and impacts of what is grave, in writing, before an executive decides on
 * it (URG-03). Its head signs, outside of the entry's own agency: the announcements ask it of that office.
 */
export const weigh = defineAct({
  ...SIGNED_ACTS.weigh,
  tone: 'onward',
  words: {
    name: { th: 'ประเมินผลกระทบ', en: 'weigh impacts' },
    done: { th: 'ประเมินผลกระทบแล้ว', en: 'Weighed' },
    signer: { th: 'ผู้ประเมินผลกระทบ', en: 'Impacts weighed by' },
    means: {
      th: 'เขียนการประเมินไว้ให้ผู้บริหารใช้พิจารณากลั่นกรอง',
      en: 'You write the assessment on which the executives decide.',
    },
    statement: {
      th: 'ข้าพเจ้าในฐานะ{duty:duty} ของสำนักงานจังหวัด ได้พิจารณาผลดี ผลเสีย และผลกระทบในภายหลังการเปิดเผยข้อมูลนี้อย่างรอบคอบ และขอรายงานผลการประเมินตามที่เขียนไว้',
      en: 'As {duty:duty} of the provincial office I have weighed with care the benefits, the harms and the later impacts of making this information public, and report the weighing as written.',
    },
    reasons: own.words,
  },
  isForward: true,
  namesAuthors: true,
  duties: ({ urgent }) => (urgent.weighedBy === 'provincial_office' ? ['approver'] : []),
  // Without an office there is no seat: nobody is told of a duty that they could be given.
  heldIn: ({ facts: { provincialOffice, agencyPath } }) =>
    provincialOffice ? [{ agencies: [provincialOffice] }] : [{ agencies: agencyPath, duties: [] }],
  signature: {
    follows: () => ['approve'],
    counts: ({ duty, personId }, { inForce }) => duty === 'approver' && personId !== inForce.submit?.personId,
    which: 'first',
    signers: 1,
  },
  fourEyes,
  reasons: (situation) => {
    const { facts, dossier } = situation;
    if (!dossier.needsWeighing) return [own.reason('weighing_not_asked')];
    if (isPublic(situation)) return [reason('already_public')];
    return [
      ...(facts.provincialOffice ? [] : [reason('provincial_office_missing', { requirement: 'URG-03' })]),
      ...unlessApproved(situation),
      ...(dossier.signatures.weigh ? [own.reason('already_weighed', { requirement: 'URG-03' })] : []),
    ];
  },
  holdsPublication: (situation) =>
    situation.profile.clearance?.blocksPublishing === true ? unlessWeighed(situation) : [],
  isAsked: ({ dossier }) => dossier.needsWeighing,
  isDue: ({ dossier: { needsWeighing, signatures } }) =>
    needsWeighing && signatures.approve !== undefined && !signatures.weigh,
  waiters: ({ urgent }) => (urgent.weighedBy === 'provincial_office' ? ['provincial_office'] : []),
  checklist: [
    {
      key: 'effects_considered',
      requirement: 'URG-03',
      words: {
        th: 'ได้พิจารณาผลดีและผลเสียของการเปิดเผยข้อมูลอย่างรอบคอบแล้ว',
        en: 'I have weighed benefits and harms of making the information public with care',
      },
    },
    {
      key: 'later_effects_considered',
      requirement: 'URG-03',
      words: {
        th: 'ได้พิจารณาผลกระทบในภายหลังการเปิดเผยข้อมูลต่อภาพลักษณ์ของจังหวัดแล้ว',
        en: 'I have considered the later impacts on the image of the province',
      },
    },
  ],
  assessment: (facts, profile) => (requiresWeighing(profile, facts) ? 'URG-03' : null),
});

/**
 * The weighing is another look than the reporter's and the author's, and than the head's who approved. Only where the
 * entry is the provincial office's own does one head approve and weigh: the office has one head, and is asked for both.
 */
function fourEyes(signer: Signer, situation: Situation): Reason[] {
  const { facts, dossier } = situation;
  const { submit, approve } = dossier.signatures;
  const isOwn = facts.agencyPath[0] === facts.provincialOffice;
  return [
    ...joinedDutyReasons(signer, facts.authors.includes(signer.personId), [submit], situation),
    ...(!isOwn && approve?.personId === signer.personId
      ? [own.reason('four_eyes_approved', { requirement: 'URG-03' })]
      : []),
  ];
}
