import * as React from 'react';
import { dataOf, metaOf, read } from '../api/admin-client';
import type { DriftAnswer, DriftProgressAnswer, DriftReport } from './ledger-model';

/** How far the server has come with its walk. */
export type VerificationStatus = NonNullable<DriftProgressAnswer['data']>;

export interface Verification {
  /** Null until the server has said so. */
  readonly mayStart: boolean | null;
  /** This page waits for a walk. */
  readonly busy: boolean;
  /** Of the one walk that runs on the server, no matter who began it. */
  readonly status: VerificationStatus | null;
  /** The newest report there is. */
  readonly report: DriftReport | null;
  readonly failed: boolean;
  start(): void;
  /** Stops waiting; the server ends its walk by itself, and nothing depends on it. */
  stop(): void;
}

const ASK_EVERY_MS = 400;
/** Somebody else's walk: looked for now and then. */
const LOOK_EVERY_MS = 5_000;

/** Shows the walk over everything that the server makes, and has it make one where the reader may. */
export function useVerification(): Verification {
  const [mayStart, setMayStart] = React.useState<boolean | null>(null);
  const [status, setStatus] = React.useState<VerificationStatus | null>(null);
  const [report, setReport] = React.useState<DriftReport | null>(null);
  const [busy, setBusy] = React.useState(false);
  const [failed, setFailed] = React.useState(false);
  const run = React.useRef(0);
  const isFollowed = busy || status !== null;
  React.useEffect(() => {
    let isThere = true;
    const look = (): void =>
      void read('/drift/progress').then((answer) => {
        const meta = metaOf<DriftProgressAnswer>(answer);
        if (!isThere || meta === null) return;
        setMayStart(meta.mayStart);
        setStatus(dataOf<DriftProgressAnswer>(answer));
        setReport((now) => (meta.last && (now === null || meta.last.at >= now.at) ? meta.last : now));
      });
    look();
    const timer = setInterval(look, isFollowed ? ASK_EVERY_MS : LOOK_EVERY_MS);
    return () => {
      isThere = false;
      clearInterval(timer);
    };
  }, [isFollowed]);
  const start = React.useCallback(() => {
    run.current += 1;
    const mine = run.current;
    setBusy(true);
    setFailed(false);
    setReport(null);
    void read('/drift').then((answer) => {
      if (mine !== run.current) return;
      const made = dataOf<DriftAnswer>(answer);
      setBusy(false);
      setStatus(null);
      setReport(made);
      setFailed(made === null);
    });
  }, []);
  const stop = React.useCallback(() => {
    run.current += 1;
    setBusy(false);
  }, []);
  return { mayStart, busy, status, report, failed, start, stop };
}
