import { defineAct } from './definition/definition';
import { unlessSubmitted } from './definition/links';

/** The reporter takes the submission back before it is published. */
export const withdraw = defineAct({
  name: 'withdraw',
  tone: 'back',
  endsRound: true,
  duties: () => ['reporter'],
  reasons: unlessSubmitted,
  told: { th: 'ถอนเรื่อง', en: 'withdrawn' },
});
