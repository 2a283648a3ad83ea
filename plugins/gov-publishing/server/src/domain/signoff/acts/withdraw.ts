import { defineAct } from './definition';
import { unlessSubmitted } from './links';

/** The reporter takes the submission back before it is published. */
export const withdraw = defineAct({
  name: 'withdraw',
  tone: 'back',
  endsRound: true,
  duties: () => ['reporter'],
  reasons: unlessSubmitted,
  told: { th: 'ถอนเรื่อง', en: 'withdrawn' },
});
