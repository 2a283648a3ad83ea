import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import { requiresWeighing, clearanceRequirement } from '../profiles/profile';
import { reason } from '../reasons/reasons';
import { defineAct } from './definition/definition';
import { joinedDutyReasons } from './definition/joined-duties';
import { isPublic, unlessApproved, unlessWeighed } from './definition/links';
import { ownReasons } from '../reasons/own-reasons';

const own = ownReasons({
  clearance_not_asked: {
    th: 'เนื้อหานี้ไม่ต้องผ่านการกลั่นกรอง โปรดดำเนินการในขั้นตอนถัดไป หรือปรับระดับความสำคัญหากเป็นเรื่องสำคัญ',
    en: 'These words need no clearance. Go on with the next step, or raise the importance if the matter is important.',
  },
  already_cleared: {
    th: 'เนื้อหานี้ผ่านการกลั่นกรองแล้ว โปรดดำเนินการในขั้นตอนถัดไป',
    en: 'These words have already been cleared. Go on with the next step.',
  },
  not_cleared: {
    th: 'เนื้อหานี้เป็นเรื่องสำคัญหรือกระทบต่อภาพลักษณ์ของจังหวัด และยังไม่ผ่านการกลั่นกรอง โปรดเสนอ{duties:duty} พิจารณาก่อนเผยแพร่',
    en: "These words are important or affect the province's image and have not been cleared. Present them to the {duties:duty} before publishing.",
  },
});

/** Governor, vice-governor or CIO clears what is grave, on a written weighing (URG-01, URG-02, MEAS-02). */
export const clear = defineAct({
  ...SIGNED_ACTS.clear,
  tone: 'onward',
  words: {
    name: { th: 'พิจารณากลั่นกรอง', en: 'clear' },
    done: { th: 'พิจารณากลั่นกรองแล้ว', en: 'Cleared' },
    signer: { th: 'ผู้กลั่นกรอง', en: 'Cleared by' },
    means: {
      th: 'เห็นควรให้เผยแพร่ ผู้นำข้อมูลขึ้นเผยแพร่ดำเนินการต่อ',
      en: 'It may be published; the publisher goes on.',
    },
    statement: {
      approve: {
        th: 'ข้าพเจ้าในฐานะ{duty:duty} ได้พิจารณากลั่นกรองข้อมูลนี้โดยคำนึงถึงผลดี ผลเสีย และผลกระทบอย่างรอบคอบแล้ว จึงอนุมัติให้เผยแพร่ได้',
        en: 'As {duty:duty} I have screened this information, carefully weighing benefits, harms and impacts, and approve its publication.',
      },
      concur: {
        th: 'ข้าพเจ้าในฐานะ{duty:duty} ได้พิจารณากลั่นกรองข้อมูลนี้โดยคำนึงถึงผลดี ผลเสีย และผลกระทบอย่างรอบคอบแล้ว จึงเห็นชอบให้เผยแพร่ได้',
        en: 'As {duty:duty} I have screened this information, carefully weighing benefits, harms and impacts, and concur in its publication.',
      },
      screen: {
        th: 'ข้าพเจ้าในฐานะ{duty:duty} ได้พิจารณากลั่นกรองข้อมูลนี้โดยคำนึงถึงผลดี ผลเสีย และผลกระทบอย่างรอบคอบแล้ว เห็นควรให้เผยแพร่ได้',
        en: 'As {duty:duty} I have screened this information, carefully weighing benefits, harms and impacts, and have no objection to its publication.',
      },
    },
    reasons: own.words,
  },
  isForward: true,
  duties: (profile) => profile.clearance?.duties ?? [],
  signature: {
    follows: ({ facts, profile }) => (requiresWeighing(profile, facts) ? ['weigh'] : ['approve']),
    counts: ({ duty }, { profile }) => profile.clearance?.duties.some((each) => each === duty) ?? false,
    which: 'first',
    signers: 1,
    state: 'cleared',
  },
  fourEyes: (signer, situation) => {
    const { submit, approve, weigh } = situation.dossier.signatures;
    const wrote = situation.facts.authors.includes(signer.personId);
    return joinedDutyReasons(signer, wrote, [submit, approve, weigh], situation);
  },
  reasons: (situation) => {
    const { dossier, profile } = situation;
    if (!dossier.needsClearance) return [own.reason('clearance_not_asked')];
    if (isPublic(situation)) return [reason('already_public')];
    return [
      ...unlessApproved(situation),
      ...unlessWeighed(situation),
      ...(dossier.signatures.clear
        ? [own.reason('already_cleared', { requirement: clearanceRequirement(profile) })]
        : []),
    ];
  },
  holdsPublication: ({ dossier: { needsClearance, signatures }, profile }) =>
    needsClearance && profile.clearance?.blocksPublishing && !signatures.clear
      ? [
          own.reason('not_cleared', {
            requirement: clearanceRequirement(profile),
            params: { duties: profile.clearance.duties.join(',') },
          }),
        ]
      : [],
  isAsked: ({ dossier }) => dossier.needsClearance,
  isDue: ({ dossier: { needsClearance, needsWeighing, signatures } }) =>
    signatures.approve !== undefined &&
    needsClearance &&
    !signatures.clear &&
    !(needsWeighing && !signatures.weigh),
  checklist: [
    {
      key: 'effects_weighed',
      requirement: 'MEAS-02',
      words: {
        th: 'ได้พิจารณาผลดี ผลเสีย และผลกระทบอย่างรอบคอบและรัดกุมแล้ว',
        en: 'I have weighed benefits, harms and impacts with care',
      },
    },
    {
      key: 'suitable',
      requirement: 'URG-02',
      words: { th: 'เห็นว่าข้อมูลเหมาะสมที่จะเผยแพร่ต่อสาธารณะ', en: 'The information is suitable for the public' },
    },
  ],
  decisions: (profile) => profile.clearance?.decisions ?? [],
  // The executive weighs where nobody else is asked to; else what the provincial office wrote is what is decided on.
  assessment: (facts, profile) => (requiresWeighing(profile, facts) ? null : 'MEAS-02'),
});
