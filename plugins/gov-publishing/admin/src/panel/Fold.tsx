import { styled } from 'styled-components';

/** The browser's own fold: works by keyboard, is read aloud as open or closed, and is opened by a search in the page. */
const Details = styled.details`
  width: 100%;

  > summary {
    cursor: pointer;
    min-height: 24px;
    line-height: 1.6;
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral800};
    border-radius: ${({ theme }) => theme.borderRadius};
  }
  > summary::marker {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  > summary:hover {
    color: ${({ theme }) => theme.colors.primary700};
  }
  > summary:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

interface Props {
  readonly name: string;
  readonly title: React.ReactNode;
  readonly children: React.ReactNode;
}

/** One line that unfolds into what most readers need not see. */
export function Fold({ name, title, children }: Props): React.JSX.Element {
  return (
    <Details data-fold={name}>
      <summary>{title}</summary>
      {children}
    </Details>
  );
}
