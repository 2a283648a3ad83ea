import * as React from 'react';
import type { OpeningAnswer } from '../../../server/src/readiness/contract';
import { read, reasonsOf } from '../api/admin-client';
import type { BothLanguages } from '../words/use-words';

export type { OpeningLine } from '../../../server/src/readiness/contract';

interface Opening {
  readonly answer: OpeningAnswer | null;
  /** Why there is none, in the server's words; `failed` where it said nothing. */
  readonly refusal: BothLanguages | 'failed' | null;
}

/** What stands and what is open before the site opens; again whenever its reader comes back from putting it right. */
export function useOpening(): Opening {
  const [opening, setOpening] = React.useState<Opening>({ answer: null, refusal: null });
  React.useEffect(() => {
    const again = (): void =>
      void read('/readiness/lines').then((answer) =>
        setOpening(
          answer.status === 200
            ? { answer: answer.body as OpeningAnswer, refusal: null }
            : { answer: null, refusal: reasonsOf(answer)[0]?.message ?? 'failed' },
        ),
      );
    again();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, []);
  return opening;
}
