import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import { reason } from '../reasons/reasons';
import { hasMeaningfulText } from '../dossier/meaningful-text';
import { defineAct } from './definition/definition';
import { unlessSubmitted } from './definition/links';
import { acknowledge } from './acknowledge';
import { clear } from './clear';

/** Anyone who reads the entry on its way may send it back, also before their own turn has come. */
export const sendBack = defineAct({
  ...SIGNED_ACTS.return,
  tone: 'back',
  words: {
    name: { th: 'ส่งคืนให้แก้ไข', en: 'return for correction' },
    done: { th: 'ส่งคืนให้แก้ไขแล้ว', en: 'Returned for correction' },
    signer: { th: 'ผู้ส่งคืนให้แก้ไข', en: 'Returned by' },
    means: {
      th: 'กลับไปหาผู้รายงานพร้อมเหตุผลของท่าน ต้องเสนอใหม่',
      en: 'It goes back to the reporter with your reason, and is submitted anew.',
    },
    statement: {
      th: 'ข้าพเจ้าในฐานะ{duty:duty} ได้พิจารณาข้อมูลนี้แล้ว เห็นควรส่งคืนให้แก้ไขตามเหตุผลที่ระบุไว้',
      en: 'As {duty:duty} I have considered this information and return it for correction for the reason given.',
    },
  },
  endsRound: true,
  citesRemarks: true,
  leavesAs: 'returned',
  duties: (profile) => [
    'approver',
    ...new Set([...clear.duties(profile), ...acknowledge.duties(profile)]),
    'publisher',
  ],
  // The head of the provincial office reads what waits for the weighing, and nothing else of that agency.
  heldIn: ({ facts: { agencyPath, provincialOffice }, dossier }) => [
    { agencies: agencyPath },
    ...(provincialOffice && dossier.needsWeighing && dossier.signatures.approve
      ? [{ agencies: [provincialOffice], duties: ['approver'] as const }]
      : []),
  ],
  reasons: unlessSubmitted,
  noteReasons: (note) =>
    hasMeaningfulText(note) ? [] : [reason('note_missing', { field: 'note', params: { act: 'return' } })],
});
