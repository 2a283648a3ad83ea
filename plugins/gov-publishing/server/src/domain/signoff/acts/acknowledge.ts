import { type Act, SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import { requiresAcknowledgement, reportRequirement } from '../profiles/profile';
import type { ActRecord, Reason } from '../model';
import { defineAct, type ActDefinition, type Situation } from './definition/definition';
import { joinedDutyReasons } from './definition/joined-duties';
import { agenciesOf, unlessApproved } from './definition/links';
import { ownReasons } from '../reasons/own-reasons';

const own = ownReasons({
  acknowledgement_not_asked: {
    th: 'เนื้อหานี้ไม่ใช่เรื่องเร่งด่วนที่ต้องรายงานเพื่อทราบ จึงไม่ต้องรับทราบ หากเป็นเรื่องเร่งด่วนจริง โปรดแก้ระดับความสำคัญก่อน',
    en: 'This is no urgent matter to be reported, so there is nothing to acknowledge. Mark it as urgent first if it is.',
  },
  already_acknowledged: {
    th: 'เรื่องเร่งด่วนนี้มีผู้รับทราบแล้ว ไม่ต้องดำเนินการซ้ำ',
    en: 'This urgent matter has already been acknowledged. Nothing more is needed.',
  },
  not_acknowledged: {
    th: 'เรื่องเร่งด่วนนี้ยังไม่มีผู้รับทราบ โปรดรายงานให้{duties:duty} ทราบก่อนเผยแพร่',
    en: 'This urgent matter has not been acknowledged. Report it to the {duties:duty} before publishing.',
  },
});

const binds: ActDefinition['binds'] = (facts, dossier) =>
  dossier.needsAcknowledgement?.digest ?? facts.digest;

/** An executive takes note of what is urgent; before it is published or after (URG-05, URG-06). */
export const acknowledge = defineAct({
  ...SIGNED_ACTS.acknowledge,
  tone: 'onward',
  words: {
    name: { th: 'รับทราบเรื่องเร่งด่วน', en: 'acknowledge' },
    done: { th: 'รับทราบเรื่องเร่งด่วนแล้ว', en: 'Acknowledged' },
    signer: { th: 'ผู้รับทราบเรื่องเร่งด่วน', en: 'Acknowledged by' },
    means: {
      th: 'ลงนามว่าทราบเรื่องแล้ว ยังไม่ใช่การให้เผยแพร่',
      en: 'You have been told of it; it is no leave to publish.',
    },
    statement: {
      acknowledge: {
        th: 'ข้าพเจ้าในฐานะ{duty:duty} ได้รับรายงานเรื่องเร่งด่วนนี้ และทราบแล้ว',
        en: 'As {duty:duty} I have received the report of this urgent matter and acknowledge it.',
      },
      concur: {
        th: 'ข้าพเจ้าในฐานะ{duty:duty} ได้รับรายงานเรื่องเร่งด่วนนี้แล้ว เห็นชอบตามที่รายงาน',
        en: 'As {duty:duty} I have received the report of this urgent matter and concur.',
      },
      approve: {
        th: 'ข้าพเจ้าในฐานะ{duty:duty} ได้รับรายงานเรื่องเร่งด่วนนี้แล้ว อนุมัติตามที่รายงาน',
        en: 'As {duty:duty} I have received the report of this urgent matter and approve.',
      },
    },
    reasons: own.words,
  },
  duties: ({ urgent }) => (urgent.about === 'entry' ? urgent.reportedTo : []),
  binds,
  heldIn: (situation) => [{ agencies: agenciesOf(situation, binds(situation.facts, situation.dossier)) }],
  signature: {
    follows: () => ['approve'],
    counts: ({ duty }, { profile }) => profile.urgent.reportedTo.some((each) => each === duty),
    which: 'first',
    signers: 1,
  },
  fourEyes: (signer, situation) => {
    const { facts, dossier } = situation;
    const digest = binds(facts, dossier);
    const signed = facts.acts.filter((each) => each.digest === digest);
    // The authors on record are those of the draft; of words already public, only the signers are known.
    const wrote = facts.authors.includes(signer.personId) && dossier.published?.digest !== digest;
    const chain = [last(signed, 'submit'), last(signed, 'approve'), last(signed, 'weigh')];
    return joinedDutyReasons(signer, wrote, chain, situation);
  },
  reasons,
  holdsPublication: ({ facts, dossier: { signatures }, profile }) =>
    profile.urgent.ackBlocksPublishing &&
    requiresAcknowledgement(profile, facts.importance) &&
    !signatures.acknowledge
      ? [
          own.reason('not_acknowledged', {
            requirement: reportRequirement(profile),
            params: { duties: profile.urgent.reportedTo.join(',') },
          }),
        ]
      : [],
  isAsked: ({ facts, dossier, profile }) =>
    dossier.needsAcknowledgement !== null || requiresAcknowledgement(profile, facts.importance),
  isDue: ({ dossier }) => dossier.needsAcknowledgement !== null,
  clock: ({ needsAcknowledgement }) => needsAcknowledgement,
  decisions: ({ urgent }) => urgent.decisions,
});

function reasons(situation: Situation): Reason[] {
  const { facts, dossier, profile } = situation;
  if (dossier.needsAcknowledgement) return [];
  const publishedImportance = dossier.published
    ? (facts.publishedAs?.importance ?? facts.importance)
    : 'normal';
  const draftAsks = requiresAcknowledgement(profile, facts.importance);
  if (!draftAsks && !requiresAcknowledgement(profile, publishedImportance)) {
    return [own.reason('acknowledgement_not_asked')];
  }
  const onlyPublished = !draftAsks || dossier.published?.digest === facts.digest;
  if (onlyPublished || dossier.signatures.acknowledge)
    return [own.reason('already_acknowledged', { requirement: reportRequirement(profile) })];
  return unlessApproved(situation);
}

function last(records: readonly ActRecord[], act: Act): ActRecord | undefined {
  return records.filter((each) => each.act === act).at(-1);
}
