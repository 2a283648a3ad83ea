import type { DriftReport } from './drift';
import { DriftProgress, type DriftStatus } from './drift-progress';

/**
 * The one walk over everything that runs at a time on this server. It grows with the ledger, so it is not walked once
 * for each who asks: who comes while it runs gets its report, and who comes shortly after it the report it made.
 */
export class SharedWalk {
  private running: { readonly progress: DriftProgress; readonly report: Promise<DriftReport> } | null = null;
  private last: { readonly report: DriftReport; readonly endedAt: number } | null = null;

  /** @param pauseMs how long after a walk its report still answers those who ask for one */
  constructor(
    private readonly walk: (progress: DriftProgress) => Promise<DriftReport>,
    private readonly pauseMs: number,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** @returns the report of the walk that runs, of one that ended just now, or of a new one */
  asked(): Promise<DriftReport> {
    const { last } = this;
    const isFresh = last !== null && this.clock() - last.endedAt < this.pauseMs;
    return this.running === null && isFresh ? Promise.resolve(last.report) : this.joined();
  }

  /** @returns the report of the walk that runs, or of a new one: for boot and the schedule */
  joined(): Promise<DriftReport> {
    this.running ??= this.begin();
    return this.running.report;
  }

  /** @returns how far the walk has come; null where none runs */
  status(): DriftStatus | null {
    return this.running?.progress.status() ?? null;
  }

  /** @returns the newest report; null before the first */
  newest(): DriftReport | null {
    return this.last?.report ?? null;
  }

  private begin(): NonNullable<typeof this.running> {
    const progress = new DriftProgress();
    return { progress, report: this.walked(progress) };
  }

  private async walked(progress: DriftProgress): Promise<DriftReport> {
    // After the caller has put it down as running: a walk that fails at once must not be left there as running.
    await Promise.resolve();
    try {
      const report = await this.walk(progress);
      this.last = { report, endedAt: this.clock() };
      return report;
    } finally {
      this.running = null;
    }
  }
}
