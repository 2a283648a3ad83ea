import * as React from 'react';
import type { OpenCountAnswer } from '../../../server/src/readiness/contract';
import { dataOf, read } from '../api/admin-client';
import { PLUGIN_ID } from '../plugin-id';
import { useWords, type BothLanguages } from '../words/use-words';
import { DeskNotice } from './DeskNotice';

/** How much is to be done before the site opens, for the super admin. Nothing for everybody else, or where all stands. */
export function ToOpen(): React.JSX.Element | null {
  const { say, pick } = useWords();
  const [told, setTold] = React.useState<BothLanguages | null>(null);
  React.useEffect(() => {
    void read('/readiness/open').then((answer) => {
      const { open, told: words } = dataOf<OpenCountAnswer>(answer) ?? {};
      setTold(open ? (words ?? null) : null);
    });
  }, []);
  if (told === null) return null;
  return (
    <DeskNotice
      name="desk-to-open"
      words={pick(told)}
      to={`/settings/${PLUGIN_ID}/readiness`}
      button={say('readiness.title')}
    />
  );
}
