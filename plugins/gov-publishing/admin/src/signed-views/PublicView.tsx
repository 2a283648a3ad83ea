import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { SignedPreview } from '../api/dossier-model';
import { useWords } from '../words/use-words';

const Page = styled.iframe`
  width: 100%;
  height: min(60vh, 70rem);
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: #fff;
`;

/** The page as its readers will get it, in a frame that can run nothing, open nothing and ask for nothing. */
export function PublicView({ preview, title }: { preview: SignedPreview; title: string }): React.JSX.Element {
  const { say } = useWords();
  return (
    <Box>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('views.page_hint')}
      </Typography>
      <Box marginTop={2}>
        <Page
          sandbox=""
          srcDoc={preview.page}
          title={say('views.page_frame', { title })}
          data-testid="page-view"
        />
      </Box>
    </Box>
  );
}
