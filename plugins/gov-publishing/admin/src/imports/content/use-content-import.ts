import * as React from 'react';
import type {
  ContentImportAnswer,
  ContentReport,
  ContentReportAnswer,
} from '../../../../server/src/imports/contract';
import { dataOf, read, reasonsOf, send } from '../../api/admin-client';
import type { Reason } from '../../api/dossier-model';

/** What was chosen to be brought in, and whereto. */
export interface ContentChoice {
  readonly uid: string;
  readonly agency: string;
  readonly file: File | null;
  readonly zip: File | null;
}

export interface ContentImporting {
  readonly offered: ContentImportAnswer['data'] | null;
  readonly choice: ContentChoice;
  readonly report: ContentReport | null;
  /** Drafts made since the button was pressed, over all requests. */
  readonly made: number;
  readonly refused: readonly Reason[];
  readonly failed: boolean;
  readonly busy: boolean;
  choose(change: Partial<ContentChoice>): void;
  check(): void;
  write(): void;
}

/** Sends the same files again until the server has made every draft: one request makes as many as it has time for. */
export function useContentImport(): ContentImporting {
  const [offered, setOffered] = React.useState<ContentImportAnswer['data'] | null>(null);
  const [choice, setChoice] = React.useState<ContentChoice>({ uid: '', agency: '', file: null, zip: null });
  const [report, setReport] = React.useState<ContentReport | null>(null);
  const [made, setMade] = React.useState(0);
  const [refused, setRefused] = React.useState<readonly Reason[]>([]);
  const [failed, setFailed] = React.useState(false);
  const [busy, setBusy] = React.useState(false);
  React.useEffect(() => {
    void read('/imports/content').then((answer) => {
      const data = dataOf<ContentImportAnswer>(answer);
      setOffered(data);
      setFailed(data === null);
      const [[type], [agency]] = [data?.types ?? [], data?.agencies ?? []];
      setChoice((before) => ({ ...before, uid: type?.uid ?? '', agency: agency?.code ?? '' }));
    });
  }, []);
  const hand = async (path: string): Promise<ContentReport | null> => {
    const form = new FormData();
    form.append('uid', choice.uid);
    form.append('agency', choice.agency);
    if (choice.file) form.append('file', choice.file);
    if (choice.zip) form.append('zip', choice.zip);
    const answer = await send(path, form);
    const data = dataOf<ContentReportAnswer>(answer);
    const reasons = reasonsOf(answer);
    setReport(data);
    setRefused(reasons);
    setFailed(data === null && reasons.length === 0);
    return data;
  };
  const whileBusy = async (run: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setRefused([]);
    setFailed(false);
    await run();
    setBusy(false);
  };
  return {
    offered,
    choice,
    report,
    made,
    refused,
    failed,
    busy,
    choose: (change) => {
      setChoice((choice) => ({ ...choice, ...change }));
      setReport(null);
    },
    check: () => void whileBusy(async () => void (await hand('/imports/content/check'))),
    write: () =>
      void whileBusy(async () => {
        let sum = 0;
        for (;;) {
          const done = await hand('/imports/content');
          sum += done?.added ?? 0;
          setMade(sum);
          // Where a request made nothing, what stands in its way is said, and the next one would meet it again.
          if (!done || done.remaining === 0 || done.added === 0) return;
        }
      }),
  };
}
