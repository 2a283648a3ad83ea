import type { Finding } from '../content/finding';
import type { Act, Reason } from './model';
import { reason } from './reasons';

/** Acts that carry words towards the public; taking them back is never held up by a fault in them. */
const HELD_BY_FINDINGS: readonly Act[] = ['submit', 'approve', 'clear', 'publish', 'schedule'];

/** @returns one reason for every blocking finding; its own words are found by `params.message`. */
export function findingReasons(act: Act, findings: readonly Finding[]): Reason[] {
  if (!HELD_BY_FINDINGS.includes(act)) return [];
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
