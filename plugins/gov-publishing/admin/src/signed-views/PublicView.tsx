import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { SignedPreview } from '../api/dossier-model';
import { useWords } from '../words/use-words';

/** As wide as there is room, or as a telephone: most readers come by one. */
const WIDTHS = { wide: '100%', telephone: '360px' } as const;
type Width = keyof typeof WIDTHS;

const Page = styled.iframe<{ $width: Width }>`
  display: block;
  width: ${({ $width }) => WIDTHS[$width]};
  max-width: 100%;
  height: min(60vh, 70rem);
  margin: 0 auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: #fff;
`;

/** On a telephone there is one width, and nothing to choose. */
const Choice = styled(Flex)`
  @media (max-width: 520px) {
    display: none;
  }
`;

/** The page as its readers will get it, in a frame that can run nothing, open nothing and ask for nothing. */
export function PublicView({ preview, title }: { preview: SignedPreview; title: string }): React.JSX.Element {
  const { say } = useWords();
  const [width, setWidth] = React.useState<Width>('wide');
  return (
    <Box>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('views.page_hint')}
      </Typography>
      <Choice gap={2} paddingTop={2} role="group" aria-label={say('views.width')}>
        {(Object.keys(WIDTHS) as Width[]).map((each) => (
          <Button
            key={each}
            type="button"
            size="S"
            variant={each === width ? 'secondary' : 'tertiary'}
            aria-pressed={each === width}
            onClick={() => setWidth(each)}
          >
            {say(`views.width_${each}`)}
          </Button>
        ))}
      </Choice>
      <Box marginTop={2}>
        <Page
          $width={width}
          sandbox=""
          srcDoc={preview.page}
          title={say('views.page_frame', { title })}
          data-testid="page-view"
        />
      </Box>
    </Box>
  );
}
