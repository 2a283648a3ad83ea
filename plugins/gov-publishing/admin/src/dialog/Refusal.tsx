import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Reason } from '../api/dossier-model';
import { ReasonText, useTold } from '../help/Reasons';

interface Props {
  readonly title: string;
  readonly reasons: readonly Reason[];
  readonly action?: React.ReactNode;
}

/** Why the act was refused: all reasons at once. A screen reader is told, and the reader is brought to it. */
export function Refusal({ title, reasons, action }: Props): React.JSX.Element {
  const box = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    // In braces: newer browsers answer a promise, which React would call as the effect's clean-up.
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [reasons]);
  const told = useTold(reasons);
  return (
    <Box
      ref={box}
      role="alert"
      background="danger100"
      borderColor="danger200"
      hasRadius
      padding={4}
      data-testid="refusal"
    >
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography fontWeight="bold" textColor="danger700">
          {title}
        </Typography>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1} width="100%">
          {told.map((each) => (
            <li key={each.text}>
              <ReasonText {...each} />
            </li>
          ))}
        </Flex>
        {action}
      </Flex>
    </Box>
  );
}
