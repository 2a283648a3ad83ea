import { setTimeout as pause } from 'node:timers/promises';

/** Only what never comes about runs out of it: a slow machine is no reason to fail. */
const PATIENCE_MS = 10 * 60_000;

/**
 * Asks again and again until it holds.
 *
 * @param what is waited for, for the message; a function where only the end can say it
 * @throws Error where it does not come about
 */
export async function until(
  what: string | (() => string),
  holds: () => boolean | Promise<boolean>,
): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`never: ${typeof what === 'string' ? what : what()}`);
    await pause(10);
  }
}
