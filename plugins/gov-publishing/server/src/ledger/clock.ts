import { LedgerDamagedError } from '../errors';

/** Two servers' clocks may differ by this much, in milliseconds; the later time is then taken for both. */
const TOLERATED_SKEW_MS = 5_000;

/**
 * The time of a new leaf: never earlier than the leaf before it.
 *
 * @param now the machine's clock
 * @param last time of the newest leaf, ISO 8601 UTC, or null in an empty ledger
 * @returns ISO 8601 UTC with milliseconds
 * @throws LedgerDamagedError where the clock has gone back further than two servers may differ
 */
export function leafTime(now: Date, last: string | null): string {
  if (last === null || now.toISOString() >= last) return now.toISOString();
  if (new Date(last).getTime() - now.getTime() <= TOLERATED_SKEW_MS) return last;
  throw new LedgerDamagedError([{ code: 'clock.went_back', params: { now: now.toISOString(), last } }]);
}
