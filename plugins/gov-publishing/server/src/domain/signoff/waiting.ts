import { ACT_DEFINITIONS } from './acts/registry';
import { DUTIES, type Duty } from './model';
import { PROFILES } from './profiles/by-name';

/** Every duty that an entry may wait for under some province's rules. */
export const WAITED_FOR: readonly Duty[] = DUTIES.filter((duty) =>
  PROFILES.some((profile) => ACT_DEFINITIONS.some(({ duties }) => duties(profile).includes(duty))),
);
