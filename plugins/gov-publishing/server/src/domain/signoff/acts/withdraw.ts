import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import { defineAct } from './definition/definition';
import { unlessSubmitted } from './definition/links';

/** The reporter takes the submission back before it is published. */
export const withdraw = defineAct({
  ...SIGNED_ACTS.withdraw,
  tone: 'back',
  endsRound: true,
  duties: () => ['reporter'],
  reasons: unlessSubmitted,
});
