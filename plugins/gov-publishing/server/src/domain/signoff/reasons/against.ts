import type { Reason } from '../model';

/** What stands against an act: the person who asks, or the entry as it is. */
export interface Against {
  readonly account: readonly Reason[];
  readonly agency: readonly Reason[];
  readonly duty: readonly Reason[];
  readonly fourEyes: readonly Reason[];
  readonly chain: readonly Reason[];
  readonly findings: readonly Reason[];
}
