import type * as React from 'react';
import { Bell } from '@strapi/icons';
import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useWords } from '../words/use-words';
import { useUnseen } from './use-unseen';

const MAX_SHOWN = 99;

const Place = styled.span`
  position: relative;
  display: inline-flex;
`;

const Count = styled.span`
  position: absolute;
  inset-block-start: -0.8rem;
  inset-inline-start: 0.9rem;
  min-width: 1.6rem;
  padding-inline: 0.4rem;
  border-radius: 0.8rem;
  background: ${({ theme }) => theme.colors.danger600};
  color: ${({ theme }) => theme.colors.buttonNeutral0};
  font-size: 1.1rem;
  line-height: 1.6rem;
  text-align: center;
`;

/** The bell of the menu, with how many notices have not been seen. */
export function UnseenBell(props: React.SVGProps<SVGSVGElement>): React.JSX.Element {
  const { say } = useWords();
  const unseen = useUnseen();
  return (
    <Place data-testid="notices-bell">
      <Bell {...(props as object)} />
      {unseen > 0 && (
        <>
          <Count aria-hidden>{unseen > MAX_SHOWN ? `${MAX_SHOWN}+` : unseen}</Count>
          <VisuallyHidden>{say('notices.unseen', { count: unseen })}</VisuallyHidden>
        </>
      )}
    </Place>
  );
}
