import { defineAct, type ActDefinition } from '#server/domain/signoff/acts/definition/definition';
import { unlessSubmitted } from '#server/domain/signoff/acts/definition/links';
import type { Act } from '#server/domain/signoff/model';
import { ownReasons } from '#server/domain/signoff/reasons/own-reasons';
import { reason } from '#server/domain/signoff/reasons/reasons';

const COUNTERSIGN = 'countersign' as Act;
const ACCEPT = 'accept' as Act;

const own = ownReasons({
  already_submitted: { th: 'รายงานแล้ว', en: 'Reported already.' },
  four_eyes_submitted: { th: 'ท่านเป็นผู้รายงาน', en: 'You reported it.' },
});

function said(
  th: string,
  en: string,
  reasons: ActDefinition['words']['reasons'] = {},
): Pick<ActDefinition, 'told' | 'words'> {
  const words = { th, en };
  return {
    told: words,
    words: { name: words, done: words, signer: words, means: words, statement: words, reasons },
  };
}

const submit = defineAct({
  name: 'submit',
  tone: 'onward',
  isForward: true,
  namesAuthors: false,
  duties: () => ['reporter'],
  signature: {
    follows: () => [],
    counts: ({ duty }) => duty === 'reporter',
    which: 'last',
    signers: 1,
    state: 'submitted',
  },
  link: { place: 10, isGround: true, signedBy: ['reporter'] },
  reasons: ({ dossier }) => (dossier.signatures.submit ? [own.reason('already_submitted')] : []),
  isAsked: () => true,
  isDue: ({ dossier: { state } }) => state === 'draft' || state === 'returned',
  checklist: [
    { key: 'accurate', requirement: 'MON-01', words: { th: 'ข้อมูลถูกต้อง', en: 'The information is accurate' } },
  ],
  ...said('รายงาน', 'reported', own.words),
});

const countersign = defineAct({
  name: COUNTERSIGN,
  tone: 'onward',
  isForward: true,
  duties: () => ['approver'],
  signature: {
    follows: () => ['submit'],
    counts: ({ duty, personId }, { inForce }) => duty === 'approver' && personId !== inForce.submit?.personId,
    which: 'first',
    signers: 1,
    state: 'approved',
  },
  link: { place: 20, isGround: true, signedBy: ['approver'] },
  fourEyes: ({ personId }, { dossier }) =>
    dossier.signatures.submit?.personId === personId ? [own.reason('four_eyes_submitted')] : [],
  reasons: unlessSubmitted,
  isAsked: () => true,
  isDue: ({ dossier: { state } }) => state === 'submitted',
  ...said('ลงนามกำกับ', 'countersigned'),
});

const unlessCountersigned: ActDefinition['reasons'] = (situation) => [
  ...unlessSubmitted(situation),
  ...(situation.dossier.signatures[COUNTERSIGN] ? [] : [reason('not_approved')]),
];

const accept = defineAct({
  name: ACCEPT,
  tone: 'onward',
  isForward: true,
  endsRound: true,
  effect: 'publish',
  duties: () => ['cio'],
  link: { place: 30, isGround: false, signedBy: ['cio'] },
  reasons: unlessCountersigned,
  isAsked: () => true,
  isDue: ({ dossier: { state } }) => state === 'approved',
  ...said('รับรายงาน', 'accepted'),
});

const sendBack = defineAct({
  name: 'return',
  tone: 'back',
  endsRound: true,
  leavesAs: 'returned',
  duties: () => ['cio'],
  reasons: unlessCountersigned,
  noteReasons: (note) => (note ? [] : [reason('note_missing', { field: 'note' })]),
  ...said('ส่งคืน', 'returned'),
});

/** Reporter signs, head countersigns, province accepts or returns. */
export const REPORT_CHAIN: readonly ActDefinition[] = [submit, countersign, accept, sendBack];
