import { Box, Flex, Typography } from '@strapi/design-system';

/** A part of the dialog with its heading. */
export function Section({
  title,
  children,
}: {
  title: string;
  children: React.ReactNode;
}): React.JSX.Element {
  return (
    <Box tag="section" width="100%">
      <Typography tag="h3" variant="delta">
        {title}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
        {children}
      </Flex>
    </Box>
  );
}
