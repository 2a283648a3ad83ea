import type * as React from 'react';
import { Bell } from '@strapi/icons';
import { Counted } from '../words/Counted';
import { useWords } from '../words/use-words';
import { useUnseen } from './use-unseen';

/** The bell of the menu, with how many notices have not been seen. */
export function UnseenBell(props: React.SVGProps<SVGSVGElement>): React.JSX.Element {
  const { say } = useWords();
  const unseen = useUnseen();
  return (
    <Counted count={unseen} said={say('notices.unseen', { count: unseen })} testId="notices-bell">
      <Bell {...(props as object)} />
    </Counted>
  );
}
