import * as React from 'react';
import { Button, Flex, LinkButton } from '@strapi/design-system';
import { ExternalLink, Eye } from '@strapi/icons';
import type { Act, Dossier } from '../api/dossier-model';
import { useWords } from '../words/use-words';
import { PreviewDialog } from './PreviewDialog';

interface Props {
  readonly dossier: Dossier;
  readonly unsaved: boolean;
  readonly onSign: (act: Act) => void;
}

/** The two pages of an entry: the one that is being written, and the one that the public reads. */
export function PreviewLinks({ dossier, unsaved, onSign }: Props): React.JSX.Element {
  const { say } = useWords();
  const [open, setOpen] = React.useState(false);
  return (
    <Flex gap={2} wrap="wrap">
      <Button type="button" variant="secondary" startIcon={<Eye />} onClick={() => setOpen(true)}>
        {say('preview.open')}
      </Button>
      {dossier.published && (
        <LinkButton
          href={dossier.published.url}
          isExternal
          variant="tertiary"
          startIcon={<ExternalLink />}
          data-testid="public-page"
        >
          {say('preview.public')}
        </LinkButton>
      )}
      {open && (
        <PreviewDialog
          dossier={dossier}
          unsaved={unsaved}
          onSign={(act) => {
            setOpen(false);
            onSign(act);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </Flex>
  );
}
