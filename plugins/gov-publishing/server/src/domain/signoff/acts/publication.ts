import { reason } from '../reasons/reasons';
import type { ActDefinition, ChecklistItem } from './definition/definition';
import { joinedDutyReasons } from './definition/joined-duties';
import { isPublic, unlessApproved } from './definition/links';

/** What publishing now and publishing at a moment have in common: who may, on what, and what they wait for (WF-06). */
export const PUBLICATION: Pick<ActDefinition, 'isForward' | 'duties' | 'fourEyes' | 'reasons' | 'checklist'> =
  {
    isForward: true,
    duties: () => ['publisher'],
    fourEyes: (signer, situation) => {
      const { submit, approve, weigh, clear } = situation.dossier.signatures;
      const wrote = situation.facts.authors.includes(signer.personId);
      return joinedDutyReasons(signer, wrote, [submit, approve, weigh, clear], situation);
    },
    reasons: (situation) =>
      isPublic(situation)
        ? [reason('already_public')]
        : [
            ...unlessApproved(situation),
            ...situation.acts.flatMap(({ holdsPublication }) => holdsPublication(situation)),
          ],
    checklist: [
      {
        key: 'reread',
        requirement: 'WF-06',
        words: {
          th: 'ได้ตรวจทานความครบถ้วนและสมบูรณ์ของข้อมูลก่อนนำขึ้นเผยแพร่แล้ว',
          en: 'I have re-read the information for completeness and wholeness before publishing',
        },
      },
    ] satisfies ChecklistItem[],
  };
