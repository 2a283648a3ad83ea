import type { Finding } from '../../content/finding';
import type { ActDefinition } from '../acts/definition/definition';
import type { Reason } from '../model';
import { reason } from './reasons';

/**
 * @returns one reason for every blocking finding; its own words are found by `params.message`. None for what takes
 *   words back: that is never held up by a fault in them.
 */
export function findingReasons({ isForward }: ActDefinition, findings: readonly Finding[]): Reason[] {
  if (!isForward) return [];
  return findings
    .filter(({ level }) => level === 'blocks')
    .map(({ field, requirement, message, params }) =>
      reason('finding', {
        field,
        ...(requirement === null ? {} : { requirement }),
        params: { ...params, message },
      }),
    );
}
