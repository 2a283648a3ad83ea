/** For how long a server may answer from its cache after it was last heard of, in milliseconds. */
export const LEASE_MS = 3_000;
/** How often a server makes itself heard. */
export const BEAT_MS = 1_000;

/**
 * The arithmetic of a lease, without database or timer. A server may answer from its cache only while the lease holds;
 * an act waits until every server has heard of the act, or its lease is certainly over.
 *
 * A lease counts from BEFORE its renewal was sent, and a renewal extends it only if its answer comes while the other
 * servers still count on this one (they do for LEASE_MS from the last renewal that was confirmed). A server that was
 * away has therefore to be confirmed twice: once to be counted on, and once more to learn what happened before that.
 */
export class CacheLease {
  private countedOnUntil = -Infinity;
  private holdsUntil = -Infinity;
  private holdsUntilByWallClock = -Infinity;

  /**
   * A renewal was confirmed: the row is written, and the ledger's size was read after it had been sent.
   *
   * @param sentAt monotonic milliseconds before it was sent
   * @param now monotonic milliseconds
   * @param wallSentAt wall clock before it was sent: the monotonic clock of a suspended machine stands still
   */
  confirmed(sentAt: number, now: number, wallSentAt: number): void {
    if (now < this.countedOnUntil) {
      this.holdsUntil = sentAt + LEASE_MS;
      this.holdsUntilByWallClock = wallSentAt + LEASE_MS;
    }
    this.countedOnUntil = sentAt + LEASE_MS;
  }

  /** Others no longer count on this server: its row is gone. */
  lost(): void {
    this.countedOnUntil = -Infinity;
    this.holdsUntil = -Infinity;
  }

  /** @returns whether the cache may be believed now */
  holds(now: number): boolean {
    return now < this.holdsUntil && Date.now() < this.holdsUntilByWallClock;
  }
}
