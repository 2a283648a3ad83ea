import { acknowledge } from './acknowledge';
import { approve } from './approve';
import { clear } from './clear';
import type { ActDefinition } from './definition/definition';
import { ACTS, type Act } from '@gov-publishing/provenance/vocabulary';
import { publish } from './publish';
import { sendBack } from './return';
import { schedule } from './schedule';
import { submit } from './submit';
import { unpublish } from './unpublish';
import { weigh } from './weigh';
import { withdraw } from './withdraw';

/** One definition a name; the compiler misses the one that is not there. */
const DEFINED: Readonly<Record<Act, ActDefinition>> = {
  submit,
  return: sendBack,
  approve,
  weigh,
  clear,
  acknowledge,
  publish,
  schedule,
  unpublish,
  withdraw,
};

/** Every act there is, in the order of `ACTS`. */
export const ACT_DEFINITIONS: readonly ActDefinition[] = ACTS.map((act) => DEFINED[act]);

/** @returns all that is known of the act */
export function definitionOf(act: Act, acts: readonly ActDefinition[] = ACT_DEFINITIONS): ActDefinition {
  const found = acts.find(({ name }) => name === act);
  if (!found) throw new Error(`No act is called ${act}`);
  return found;
}

/** @returns what an act that was recorded did to what is public */
export function effectOf(act: Act): ActDefinition['effect'] {
  return definitionOf(act).effect;
}

/** @returns the names of the acts for which something holds, in the order of the list */
export function actsThat(holds: (act: ActDefinition) => boolean): readonly Act[] {
  return ACT_DEFINITIONS.filter(holds).map(({ name }) => name);
}

/** @returns the acts whose signatures make a chain; each stands behind those it follows */
export function chainOf(acts: readonly ActDefinition[]): readonly ActDefinition[] {
  return acts.filter(({ signature }) => signature !== null);
}
