import { kanchanaburi } from './kanchanaburi';
import { phichit } from './phichit';
import type { PolicyProfile } from './profile';
import { samutSakhon } from './samut-sakhon';
import { singburi } from './singburi';
import { strict } from './strict';
import { uthaiThani } from './uthai-thani';

/** One profile a name; the first is the default. */
const BY_NAME = {
  strict,
  kanchanaburi,
  'samut-sakhon': samutSakhon,
  phichit,
  singburi,
  'uthai-thani': uthaiThani,
} satisfies Readonly<Record<string, PolicyProfile>>;

export type ProfileName = keyof typeof BY_NAME;
export const PROFILE_NAMES = Object.keys(BY_NAME) as [ProfileName, ...ProfileName[]];
export const PROFILES: readonly PolicyProfile[] = Object.values(BY_NAME);

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
