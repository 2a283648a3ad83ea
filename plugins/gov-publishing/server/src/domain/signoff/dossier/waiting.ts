import { ACT_DEFINITIONS } from '../acts/registry';
import { DUTIES, type Waiter } from '../model';
import { PROFILES } from '../profiles/by-name';

const EVERY_WAITER: readonly Waiter[] = [...DUTIES, 'provincial_office'];

/** Everybody whom an entry may wait for under some province's rules. */
export const WAITED_FOR: readonly Waiter[] = EVERY_WAITER.filter((waiter) =>
  PROFILES.some((profile) => ACT_DEFINITIONS.some(({ waiters }) => waiters(profile).includes(waiter))),
);
