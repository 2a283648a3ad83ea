import type { VerifierKey } from './note-key';

/**
 * A key of a log, and for which part of it. A log that changes its key goes on as one log: the old key counts for the
 * checkpoints up to the change, the new one for those after it. So an old key that leaks signs no newer tree, and the new
 * one no older tree. Trees up to `validBefore` the leaked key can still sign: no interval helps against that.
 */
export interface LogKey extends VerifierKey {
  /** Index of the first leaf that the key may sign for; left out: the first of the log. */
  readonly validFrom?: number;
  /** Index of the first leaf that it may no longer sign for; left out: it is still in use. */
  readonly validBefore?: number;
}

/**
 * @param size tree size of a checkpoint; its last leaf, index `size − 1`, is what the key must be valid for.
 * @returns whether a signature by the key counts on it. The empty tree is the first key's.
 */
export function countsAt({ validFrom = 0, validBefore = Infinity }: LogKey, size: number): boolean {
  const last = Math.max(0, size - 1);
  return last >= validFrom && last < validBefore;
}
