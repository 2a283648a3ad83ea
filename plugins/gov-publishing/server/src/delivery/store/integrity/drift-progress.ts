/** What is being walked: the ledger's leaves, the signed store, Strapi's own published rows. */
export const DRIFT_PHASES = ['ledger', 'store', 'site'] as const;
export type DriftPhase = (typeof DRIFT_PHASES)[number];

/** How far a walk has come. `of` is what was there when the phase began; more may be added meanwhile. */
export interface DriftStatus {
  readonly phase: DriftPhase;
  readonly done: number;
  readonly of: number;
}

/** Counts along with a walk, so that somebody who waits for it can be told. */
export class DriftProgress {
  private current: DriftStatus = { phase: 'ledger', done: 0, of: 0 };

  begins(phase: DriftPhase, of: number): void {
    this.current = { phase, done: 0, of };
  }

  walked(more: number): void {
    const { phase, done, of } = this.current;
    this.current = { phase, done: done + more, of };
  }

  status(): DriftStatus {
    return this.current;
  }
}
