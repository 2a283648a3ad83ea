import { setTimeout as sleep } from 'node:timers/promises';

/** Work of this length delays an answer to the public no more than a query of its own does. */
const WORK_MS = 5;
const MAX_REST_MS = 25;

/**
 * Lets a long walk share the server. The database of a small office answers in the server's own thread (SQLite), and
 * hashes and proofs are computed in it: a walk that never rests keeps every answer waiting until it ends.
 */
export class Pacer {
  private since = performance.now();

  /** Between two pieces of work. After a while of work, rests about as long: the others get half of the server. */
  async pause(): Promise<void> {
    const worked = performance.now() - this.since;
    if (worked < WORK_MS) return;
    await sleep(Math.min(worked, MAX_REST_MS));
    this.since = performance.now();
  }
}
