import type { ActDefinition } from '../acts/definition/definition';
import type { PolicyProfile } from '../profiles/profile';
import type { Against } from './against';

/** What the chain says to everybody alike, by the code of its reason: more than whose duty it would be. */
const TO_ALL: Readonly<Record<string, string>> = {
  already_submitted: 'done',
  already_approved: 'done',
  already_weighed: 'done',
  already_cleared: 'done',
  already_acknowledged: 'done',
  already_public: 'already_public',
  weighing_not_asked: 'not_asked',
  clearance_not_asked: 'not_asked',
  acknowledgement_not_asked: 'not_asked',
  not_published: 'not_published',
};
/** What the entry itself has to be changed for. */
const OF_ENTRY: readonly string[] = ['agency_moved', 'author_unknown'];
/** Codes that say no more than that it is somebody else's duty. */
const NOT_THEIRS: readonly string[] = ['duty_missing', 'appointment_elsewhere'];

/** Words of a catalogue that say in a line why an act is closed. */
export interface InShort {
  readonly key: `closed.${string}`;
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * @returns why an act is closed, in one line. That nobody has to do it is said first; then that
 *   it is somebody else's duty, since nothing that the reader does would open it; then what only another account or person could
 *   do; then the entry. Null where it is open.
 */
export function inShort(act: ActDefinition, against: Against, profile: PolicyProfile): InShort | null {
  const { account, agency, duty, fourEyes, chain, findings } = against;
  const waiters = act.waiters(profile);
  if (waiters.length === 0) return { key: 'closed.not_asked' };
  const toAll = chain.map(({ code }) => TO_ALL[code]).find((code) => code !== undefined);
  if (toAll !== undefined) return { key: `closed.${toAll}` };
  if (duty.length > 0)
    return duty.every(({ code }) => NOT_THEIRS.includes(code))
      ? { key: 'closed.duty', params: { duties: waiters.join(',') } }
      : { key: 'closed.appointment' };
  if (account.length > 0) return { key: 'closed.account' };
  if (fourEyes.length > 0) return { key: 'closed.four_eyes' };
  const [first] = chain;
  if (first) return { key: OF_ENTRY.includes(first.code) ? 'closed.entry' : 'closed.not_yet' };
  const places = new Set([...agency, ...findings].map(({ field }) => field)).size;
  return places > 0 ? { key: 'closed.findings', params: { count: places } } : null;
}
