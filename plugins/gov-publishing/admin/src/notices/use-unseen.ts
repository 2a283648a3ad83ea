import * as React from 'react';
import type { UnseenAnswer } from '../../../server/src/notices/contract';
import { dataOf, read } from '../api/admin-client';

const EVERY_MS = 60_000;
/** Told to the bell when notices were read, so that it need not wait for its minute. */
const READ = 'gov-notices-read';

/** @returns how many notices the reader has not seen; asked again each minute in which the window is looked at */
export function useUnseen(): number {
  const [unseen, setUnseen] = React.useState(0);
  React.useEffect(() => {
    const again = (): void => {
      if (document.hidden) return;
      void read('/notices/unseen').then((answer) => {
        const data = dataOf<UnseenAnswer>(answer);
        if (data) setUnseen(data.unseen);
      });
    };
    again();
    const timer = setInterval(again, EVERY_MS);
    for (const event of ['focus', READ]) window.addEventListener(event, again);
    return () => {
      clearInterval(timer);
      for (const event of ['focus', READ]) window.removeEventListener(event, again);
    };
  }, []);
  return unseen;
}

export function noticesWereRead(): void {
  window.dispatchEvent(new Event(READ));
}
