import { kanchanaburi } from './kanchanaburi';
import { phichit } from './phichit';
import { PROFILE_NAMES } from './profile';
import type { PolicyProfile } from './profile';
import { samutSakhon } from './samut-sakhon';
import { singburi } from './singburi';
import { strict } from './strict';
import { uthaiThani } from './uthai-thani';

/** Every profile, the default first. */
export const PROFILES: readonly PolicyProfile[] = [
  strict,
  kanchanaburi,
  samutSakhon,
  phichit,
  singburi,
  uthaiThani,
];

/** Thrown for a province nobody has written a profile for; guessing one would loosen its rules in silence. */
export class UnknownProfileError extends Error {
  override readonly name = 'UnknownProfileError';

  constructor(readonly asked: string) {
    super(`There is no policy profile "${asked}". Use one of: ${PROFILE_NAMES.join(', ')}.`);
  }
}

/**
 * @param name e.g. `samut-sakhon`
 * @returns the province's rules
 * @throws UnknownProfileError where there is none of that name
 */
export function profileByName(name: string): PolicyProfile {
  const profile = PROFILES.find((each) => each.name === name);
  if (!profile) throw new UnknownProfileError(name);
  return profile;
}
