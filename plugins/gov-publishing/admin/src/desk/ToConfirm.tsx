import * as React from 'react';
import type { ToConfirmAnswer } from '../../../server/src/people/roster/contract';
import { read } from '../api/admin-client';
import { PLUGIN_ID } from '../plugin-id';
import { useWords } from '../words/use-words';
import { DeskNotice } from './DeskNotice';

/** Appointments that wait for the reader to confirm them: until then nobody signs under them. Nothing where none do. */
export function ToConfirm(): React.JSX.Element | null {
  const { say } = useWords();
  const [count, setCount] = React.useState(0);
  React.useEffect(() => {
    const again = (): void =>
      void read('/people/to-confirm').then(({ status, body }) => {
        if (status === 200) setCount((body as ToConfirmAnswer).data.count);
      });
    again();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, []);
  if (count === 0) return null;
  return (
    <DeskNotice
      name="desk-to-confirm"
      words={say('desk.to_confirm', { count })}
      to={`/plugins/${PLUGIN_ID}/people`}
      button={say('desk.to_confirm_open')}
    />
  );
}
