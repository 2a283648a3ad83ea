import * as React from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { send } from '../api/admin-client';
import type { Reason } from '../api/dossier-model';
import { refusedBy, type Refused } from '../dialog/use-signing';
import { useWords } from '../words/use-words';

/** Key of the words that say it was done. */
type Done = 'people.done.appointed' | 'people.done.changed' | 'people.done.ended' | 'people.done.confirmed';

interface Entering {
  readonly busy: boolean;
  readonly refused: Refused | null;
  /** @returns the words of what is wrong with a field */
  errorOf(field: string): string | undefined;
  /** @param done key of the words that say it is done */
  enter(path: string, body: object, done: Done): Promise<void>;
}

/**
 * Sends what was filled in; what is refused comes back beside its field and touches nothing typed.
 *
 * @param labels what the form calls its fields: in the summary each reason says which one it is about
 */
export function useEntering(labels: Readonly<Record<string, string>>, onDone: () => void): Entering {
  const { say, pick } = useWords();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = React.useState(false);
  const [refused, setRefused] = React.useState<Refused | null>(null);
  const named = (reason: Reason): Reason => {
    const label = reason.field === undefined ? undefined : labels[reason.field];
    const { th, en } = reason.message;
    return label === undefined
      ? reason
      : { ...reason, message: { th: `${label}: ${th}`, en: `${label}: ${en}` } };
  };
  return {
    busy,
    refused: refused && { ...refused, reasons: refused.reasons.map(named) },
    errorOf: (field) => {
      const reason = refused?.reasons.find((each) => each.field === field);
      return reason && pick(reason.message);
    },
    enter: async (path, body, done) => {
      setBusy(true);
      setRefused(null);
      const answer = await send(path, body);
      setBusy(false);
      if (answer.status !== 200) return setRefused({ ...refusedBy(answer), title: titleOf(answer.status) });
      toggleNotification({ type: 'success', message: say(done) });
      onDone();
    },
  };
}

function titleOf(status: number): Refused['title'] {
  if (status === 0) return 'refused.offline';
  return status >= 500 ? 'refused.failed' : 'people.refused';
}
