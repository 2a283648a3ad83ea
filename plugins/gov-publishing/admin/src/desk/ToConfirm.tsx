import * as React from 'react';
import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ToConfirmAnswer } from '../../../server/src/people/roster/contract';
import { read } from '../api/admin-client';
import { PLUGIN_ID } from '../plugin-id';
import { useWords } from '../words/use-words';

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
    <Box
      background="primary100"
      borderColor="primary200"
      hasRadius
      padding={4}
      marginBottom={5}
      data-testid="desk-to-confirm"
    >
      <Flex gap={4} wrap="wrap" justifyContent="space-between">
        <Typography textColor="neutral800" fontWeight="semiBold">
          {say('desk.to_confirm', { count })}
        </Typography>
        <LinkButton tag={Link} to={`/plugins/${PLUGIN_ID}/people`} variant="secondary" size="S">
          {say('desk.to_confirm_open')}
        </LinkButton>
      </Flex>
    </Box>
  );
}
