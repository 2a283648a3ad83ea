import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Reason } from '../api/dossier-model';
import { useWords } from '../words/use-words';

interface Props {
  readonly title: string;
  readonly reasons: readonly Reason[];
  readonly action?: React.ReactNode;
}

/** Why the act was refused: all reasons at once. A screen reader is told, and the reader is brought to it. */
export function Refusal({ title, reasons, action }: Props): React.JSX.Element {
  const { pick } = useWords();
  const box = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    // In braces: newer browsers answer a promise, which React would call as the effect's clean-up.
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [reasons]);
  const words = [...new Set(reasons.map(({ message }) => pick(message)))];
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
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
          {words.map((each) => (
            <li key={each}>
              <Typography textColor="neutral800">{each}</Typography>
            </li>
          ))}
        </Flex>
        {action}
      </Flex>
    </Box>
  );
}
