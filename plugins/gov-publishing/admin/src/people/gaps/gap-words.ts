import type { Words } from '../../words/use-words';
import type { Gap } from '../people-model';

/** @returns what is missing, since when, and when somebody comes: `There has been no head of agency since 3 May 2026.` */
export function gapWords({ say, day }: Pick<Words, 'say' | 'day'>, { duty, since, until }: Gap): string {
  const missing =
    since === null
      ? say('people.gap_never', { duty: say(`duty.${duty}`) })
      : say('people.gap_since', { duty: say(`duty.${duty}`), day: day(since) });
  return until === null ? missing : `${missing} ${say('people.gap_until', { day: day(until) })}`;
}
