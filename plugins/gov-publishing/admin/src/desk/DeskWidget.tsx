import { Widget } from '@strapi/strapi/admin';
import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { StateBadge } from '../words/StateBadge';
import { useWords } from '../words/use-words';
import { entryPath, queryIn, signPath } from './desk-views';
import { useDesk } from './use-desk';

const MINE = queryIn(new URLSearchParams());
const ON_HOME = 5;

const Entry = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  line-height: 1.6;

  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
`;

/** The first of what waits for me, on the panel's home page. */
export function DeskWidget(): React.JSX.Element {
  const { say } = useWords();
  const { answer, failed } = useDesk(MINE, ON_HOME);
  if (failed) return <Widget.Error>{say('desk.failed')}</Widget.Error>;
  if (!answer) return <Widget.Loading />;
  if (answer.data.length === 0) return <Widget.NoData>{say('desk.empty.mine')}</Widget.NoData>;
  const { counts } = answer.meta;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-testid="desk-widget">
      <Typography textColor="neutral600">
        {say('widget.counts', { mine: counts.mine, returned: counts.returned, overdue: counts.overdue })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {answer.data.map((line) => (
          <Box tag="li" key={`${line.uid} ${line.documentId} ${line.locale}`}>
            {/* On a telephone a title has the line for itself: beside the button it would be a letter wide. */}
            <Flex justifyContent="space-between" gap={2} wrap="wrap">
              <Box minWidth={0} flex="1 1 16rem">
                <Entry id={`waits-${line.documentId}-${line.locale}`} to={entryPath(line)}>
                  {line.title}
                </Entry>
              </Box>
              <Flex gap={3} shrink={0}>
                <StateBadge state={line.state} size="XS" />
                <LinkButton
                  tag={Link}
                  to={signPath(line)}
                  size="S"
                  variant="secondary"
                  aria-describedby={`waits-${line.documentId}-${line.locale}`}
                >
                  {say('desk.sign')}
                </LinkButton>
              </Flex>
            </Flex>
          </Box>
        ))}
      </Flex>
    </Flex>
  );
}
