import * as React from 'react';
import { read } from '../api/admin-client';
import type { PeopleAnswer } from './people-model';

interface People {
  readonly answer: PeopleAnswer | null;
  readonly failed: boolean;
  /** Reads it again, after something was entered. */
  reload(): Promise<void>;
}

/** Reads who holds which duty; again whenever its reader comes back to the window. */
export function usePeople(): People {
  const [answer, setAnswer] = React.useState<PeopleAnswer | null>(null);
  const [failed, setFailed] = React.useState(false);
  const reload = React.useCallback(async (): Promise<void> => {
    const { status, body } = await read('/people');
    setFailed(status !== 200);
    if (status === 200) setAnswer(body as PeopleAnswer);
  }, []);
  React.useEffect(() => {
    const again = (): void => void reload();
    again();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [reload]);
  return { answer, failed, reload };
}
