import * as React from 'react';
import { getFetchClient } from '@strapi/strapi/admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Dossier, EntryRef } from '../api/dossier-model';
import { reload } from '../api/dossier-store';
import { useWords } from '../words/use-words';

interface Props {
  readonly entry: EntryRef;
  readonly dossier: Dossier;
  readonly unsaved: boolean;
}

/** Lets an officer answer for words whose author is not known, by saving the entry as it is. */
export function TakeOver({ entry, dossier, unsaved }: Props): React.JSX.Element | null {
  const { say } = useWords();
  const [state, setState] = React.useState<'idle' | 'running' | 'failed'>('idle');
  const unknown = dossier.open.some(({ reasons }) => reasons.some(({ code }) => code === 'author_unknown'));
  if (!unknown) return null;
  const take = async (): Promise<void> => {
    setState('running');
    try {
      const { uid, documentId, locale } = entry;
      const query = locale === null ? '' : `?locale=${encodeURIComponent(locale)}`;
      await getFetchClient().put(`/content-manager/collection-types/${uid}/${documentId}${query}`, {});
      await reload(entry);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={3} data-testid="author-unknown">
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography variant="pi" textColor="neutral800" fontWeight="semiBold">
          {say('takeover.title')}
        </Typography>
        <Typography variant="pi" textColor="neutral800">
          {say('takeover.why')}
        </Typography>
        <Button
          type="button"
          size="S"
          variant="tertiary"
          loading={state === 'running'}
          disabled={unsaved}
          onClick={() => void take()}
        >
          {say('takeover.button')}
        </Button>
        {state === 'failed' && (
          <Typography variant="pi" textColor="danger600" role="status">
            {say('takeover.failed')}
          </Typography>
        )}
      </Flex>
    </Box>
  );
}
