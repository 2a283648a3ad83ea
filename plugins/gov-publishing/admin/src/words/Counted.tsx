import type * as React from 'react';
import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';

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

interface Props {
  readonly children: React.ReactNode;
  readonly count: number;
  /** What is counted, in a sentence. */
  readonly said: string;
  readonly testId: string;
}

/** An icon of the menu with how many things stand behind it, where there are any. */
export function Counted({ children, count, said, testId }: Props): React.JSX.Element {
  return (
    <Place data-testid={testId}>
      {children}
      {count > 0 && (
        <>
          <Count aria-hidden>{count > MAX_SHOWN ? `${MAX_SHOWN}+` : count}</Count>
          <VisuallyHidden>{said}</VisuallyHidden>
        </>
      )}
    </Place>
  );
}
