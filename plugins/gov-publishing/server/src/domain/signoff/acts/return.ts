import { reason } from '../reasons';
import { isWritten } from '../written';
import { defineAct } from './definition';
import { unlessSubmitted } from './links';
import { acknowledge } from './acknowledge';
import { clear } from './clear';

/** Whoever reads the entry on its way may send it back, also before their own turn has come. */
export const sendBack = defineAct({
  name: 'return',
  tone: 'back',
  endsRound: true,
  leavesAs: 'returned',
  duties: (profile) => [
    'approver',
    ...new Set([...clear.duties(profile), ...acknowledge.duties(profile)]),
    'publisher',
  ],
  reasons: unlessSubmitted,
  noteReasons: (note) =>
    isWritten(note) ? [] : [reason('note_missing', { field: 'note', params: { act: 'return' } })],
  told: { th: 'ส่งคืน', en: 'returned' },
});
