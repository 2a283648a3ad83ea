import type * as React from 'react';
import { Check } from '@strapi/icons';
import { Counted } from '../words/Counted';
import { useWords } from '../words/use-words';
import { useWaiting } from './use-waiting';

/** The desk in the menu, with how many entries wait for the reader. */
export function WaitingDesk(props: React.SVGProps<SVGSVGElement>): React.JSX.Element {
  const { say } = useWords();
  const waiting = useWaiting();
  return (
    <Counted count={waiting} said={say('desk.waiting', { count: waiting })} testId="desk-in-menu">
      <Check {...(props as object)} />
    </Counted>
  );
}
