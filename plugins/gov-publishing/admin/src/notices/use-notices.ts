import * as React from 'react';
import type { MailsAnswer, NoticesAnswer } from '../../../server/src/notices/contract';
import { read, send } from '../api/admin-client';
import { noticesWereRead } from './use-unseen';

export interface Paged<T> {
  readonly answer: T | null;
  readonly failed: boolean;
  go(page: number): void;
  reload(): void;
}

/** Reads a page of the plugin's, and again whenever its reader comes back to the window. */
function usePaged<T>(path: string): Paged<T> {
  const [page, setPage] = React.useState(1);
  const [state, setState] = React.useState<{ answer: T | null; failed: boolean }>({
    answer: null,
    failed: false,
  });
  const reload = React.useCallback((): void => {
    void read(path, { page }).then(({ status, body }) =>
      setState((before) => ({
        answer: status === 200 ? (body as T) : before.answer,
        failed: status !== 200,
      })),
    );
  }, [path, page]);
  React.useEffect(() => {
    reload();
    window.addEventListener('focus', reload);
    return () => window.removeEventListener('focus', reload);
  }, [reload]);
  return { ...state, go: setPage, reload };
}

/** What was shown counts as seen; what came while it was looked at does not. */
export function useNotices(): Paged<NoticesAnswer> {
  const notices = usePaged<NoticesAnswer>('/notices');
  const newest = notices.answer?.data[0]?.id ?? 0;
  const unseen = notices.answer?.meta.unseen ?? 0;
  React.useEffect(() => {
    if (newest === 0 || unseen === 0) return;
    void send('/notices/seen', { upTo: newest }).then(noticesWereRead);
  }, [newest, unseen]);
  return notices;
}

/** Nothing for who is no administrator. */
export function useMailTroubles(): Paged<MailsAnswer> {
  return usePaged<MailsAnswer>('/mails');
}
