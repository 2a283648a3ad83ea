import * as React from 'react';
import type {
  PeopleImportAnswer,
  PeopleReport,
  PeopleReportAnswer,
} from '../../../../server/src/imports/contract';
import { dataOf, read, reasonsOf, send } from '../../api/admin-client';
import type { Reason } from '../../api/dossier-model';

/** What the reader may bring in, what a chosen file would do, and what was done. */
export interface PeopleImporting {
  readonly offered: PeopleImportAnswer['data'] | null;
  readonly file: File | null;
  readonly report: PeopleReport | null;
  readonly refused: readonly Reason[];
  readonly failed: boolean;
  readonly busy: boolean;
  choose(file: File): void;
  write(): void;
}

/** Checks a file as soon as it is chosen; it is sent again when it is written, and judged again. */
export function usePeopleImport(): PeopleImporting {
  const [offered, setOffered] = React.useState<PeopleImportAnswer['data'] | null>(null);
  const [file, setFile] = React.useState<File | null>(null);
  const [report, setReport] = React.useState<PeopleReport | null>(null);
  const [refused, setRefused] = React.useState<readonly Reason[]>([]);
  const [failed, setFailed] = React.useState(false);
  const [busy, setBusy] = React.useState(false);
  React.useEffect(() => {
    void read('/imports/people').then((answer) => {
      setOffered(dataOf<PeopleImportAnswer>(answer));
      setFailed(answer.status !== 200);
    });
  }, []);
  const hand = async (path: string, given: File): Promise<void> => {
    setBusy(true);
    setFailed(false);
    const form = new FormData();
    form.append('file', given);
    const answer = await send(path, form);
    const data = dataOf<PeopleReportAnswer>(answer);
    const reasons = reasonsOf(answer);
    setBusy(false);
    setReport(data);
    setRefused(reasons);
    setFailed(data === null && reasons.length === 0);
  };
  return {
    offered,
    file,
    report,
    refused,
    failed,
    busy,
    choose: (chosen) => {
      setFile(chosen);
      setReport(null);
      void hand('/imports/people/check', chosen);
    },
    write: () => {
      if (file) void hand('/imports/people', file);
    },
  };
}
