import { Badge, Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { HelpLink } from '../help/HelpLink';
import { useWords } from '../words/use-words';
import type { OpeningLine } from './use-opening';

const COLOURS = {
  ready: ['success100', 'success700'],
  to_do: ['danger100', 'danger700'],
  not_judged: ['neutral150', 'neutral800'],
} as const;

/** One line: what it is, where it stands, why it matters, and what puts it right. */
export function OpeningCard({ line }: { readonly line: OpeningLine }): React.JSX.Element {
  const { pick } = useWords();
  const { name, state, mending, details, mandate } = line;
  const [background, colour] = COLOURS[state];
  const title = `readiness-${name}`;
  return (
    <Box
      tag="li"
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={5}
      data-line={name}
      data-state={state}
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={3} wrap="wrap">
          <Typography tag="h2" variant="delta" id={title}>
            {pick(line.title)}
          </Typography>
          <Badge backgroundColor={background} textColor={colour}>
            {pick(line.stands)}
          </Badge>
        </Flex>
        <Typography>{pick(line.seen)}</Typography>
        {details.length > 0 && (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingLeft={5}>
            {details.map((detail) => (
              <li key={detail.en} style={{ listStyle: 'disc' }}>
                <Typography>{pick(detail)}</Typography>
              </li>
            ))}
          </Flex>
        )}
        <Typography textColor="neutral600">{pick(line.why)}</Typography>
        {mandate && (
          <Typography variant="pi" textColor="neutral600">
            {pick(mandate.text)}
          </Typography>
        )}
        {mending && 'onServer' in mending && (
          <Box background="neutral100" hasRadius padding={3}>
            <Flex gap={2} alignItems="flex-start" justifyContent="space-between">
              <Typography>{pick(mending.onServer)}</Typography>
              <HelpLink page={pick(mending.guide)} />
            </Flex>
          </Box>
        )}
        {mending && 'screen' in mending && (
          <Flex>
            <LinkButton tag={Link} to={mending.screen} variant="secondary" aria-describedby={title}>
              {pick(mending.label)}
            </LinkButton>
          </Flex>
        )}
      </Flex>
    </Box>
  );
}
