import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';

interface Props {
  readonly name: string;
  readonly words: string;
  readonly to: string;
  readonly button: string;
}

/** Above the desk: something of its reader's that is no dossier, and the way there. */
export function DeskNotice({ name, words, to, button }: Props): React.JSX.Element {
  return (
    <Box
      background="primary100"
      borderColor="primary200"
      hasRadius
      padding={4}
      marginBottom={5}
      data-testid={name}
    >
      <Flex gap={4} wrap="wrap" justifyContent="space-between">
        <Typography textColor="neutral800" fontWeight="semiBold">
          {words}
        </Typography>
        <LinkButton tag={Link} to={to} variant="secondary" size="S">
          {button}
        </LinkButton>
      </Flex>
    </Box>
  );
}
