import type * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface Props {
  readonly number: number;
  readonly title: string;
  readonly what: string;
  readonly children: React.ReactNode;
}

/** One of the steps of an import, in their order on the page. */
export function ImportStep({ number, title, what, children }: Props): React.JSX.Element {
  return (
    <Box tag="section" background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Box>
          <Typography tag="h2" variant="delta">
            {number}. {title}
          </Typography>
          <Typography tag="p" textColor="neutral600">
            {what}
          </Typography>
        </Box>
        {children}
      </Flex>
    </Box>
  );
}
