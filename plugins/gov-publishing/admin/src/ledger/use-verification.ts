import * as React from 'react';
import { dataOf, read } from '../api/admin-client';
import type { DriftReport } from './ledger-model';

/** How far the server has come with its walk. */
export interface Standing {
  readonly phase: 'ledger' | 'store' | 'site';
  readonly done: number;
  readonly of: number;
}

export interface Verification {
  readonly busy: boolean;
  readonly standing: Standing | null;
  readonly report: DriftReport | null;
  readonly failed: boolean;
  start(): void;
  /** Stops waiting; the server ends its walk by itself, and nothing depends on it. */
  stop(): void;
}

const ASK_EVERY_MS = 400;
const IDLE = { busy: false, standing: null, report: null, failed: false } as const;

/** Has the server walk everything, and asks meanwhile how far it has come. */
export function useVerification(): Verification {
  const [shown, setShown] =
    React.useState<Pick<Verification, 'busy' | 'standing' | 'report' | 'failed'>>(IDLE);
  const run = React.useRef(0);
  React.useEffect(() => {
    if (!shown.busy) return undefined;
    const timer = setInterval(() => {
      const mine = run.current;
      void read('/drift/progress').then((answer) => {
        const standing = dataOf<Standing>(answer);
        if (mine === run.current && standing) setShown((now) => (now.busy ? { ...now, standing } : now));
      });
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [shown.busy]);
  const start = React.useCallback(() => {
    run.current += 1;
    const mine = run.current;
    setShown({ ...IDLE, busy: true });
    void read('/drift').then((answer) => {
      if (mine !== run.current) return;
      const report = dataOf<DriftReport>(answer);
      setShown({ ...IDLE, report, failed: report === null });
    });
  }, []);
  const stop = React.useCallback(() => {
    run.current += 1;
    setShown(IDLE);
  }, []);
  return { ...shown, start, stop };
}
