import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { PLUGIN_ID } from '../plugin-id';
import { useWords } from '../words/use-words';

const Round = styled(Link)`
  display: inline-flex;
  flex: none;
  align-items: center;
  justify-content: center;
  width: 2.4rem;
  height: 2.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 50%;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: 1.2rem;
  font-weight: bold;
  text-decoration: none;
`;

interface Props {
  /** Of the guide: `screens/desk`, `refusals/<code>`. */
  readonly page: string;
}

/** "?": the guide to what is on screen, in a tab of its own, so that nothing typed is lost. */
export function HelpLink({ page }: Props): React.JSX.Element {
  const { say } = useWords();
  return (
    <Round
      to={`/plugins/${PLUGIN_ID}/help/${page}`}
      target="_blank"
      aria-label={say(page.startsWith('refusals/') ? 'help.reason' : 'help.screen')}
      data-help={page}
    >
      ?
    </Round>
  );
}
