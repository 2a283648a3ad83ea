import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { EntryRef } from '../api/dossier-model';
import { Fold } from '../panel/Fold';
import { useWords } from '../words/use-words';
import { Composer } from './Composer';
import { openThreads, useFormOf, useRemarks } from './remark-store';
import { Thread } from './Thread';

/** By which a field's mark leads here. */
export const REMARKS_ID = 'gov-remarks';

/** What officers say to each other about the draft: what is open, a box for something new, and what was settled, folded away. */
export function Remarks({ entry }: { readonly entry: EntryRef }): React.JSX.Element {
  const { say } = useWords();
  const remarks = useRemarks(entry);
  useFormOf(entry);
  const [writing, setWriting] = React.useState(false);
  const open = openThreads(remarks);
  const closed = remarks.threads.filter((thread) => !open.includes(thread));
  return (
    <Flex
      tag="section"
      id={REMARKS_ID}
      tabIndex={-1}
      direction="column"
      alignItems="stretch"
      gap={3}
      width="100%"
      data-testid="remarks"
      aria-labelledby={`${REMARKS_ID}-title`}
    >
      <Typography tag="h3" id={`${REMARKS_ID}-title`} variant="pi" fontWeight="bold" textColor="neutral800">
        {open.length > 0 ? say('remarks.open', { count: open.length }) : say('remarks.title')}
      </Typography>
      {open.map((thread) => (
        <Thread key={thread.id} entry={entry} thread={thread} />
      ))}
      {writing ? (
        <Composer entry={entry} withField onDone={() => setWriting(false)} />
      ) : (
        <Button type="button" variant="tertiary" fullWidth onClick={() => setWriting(true)}>
          {say('remarks.write')}
        </Button>
      )}
      {closed.length > 0 && (
        <Fold name="resolved" title={say('remarks.closed', { count: closed.length })}>
          <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
            {closed.map((thread) => (
              <Thread key={thread.id} entry={entry} thread={thread} />
            ))}
          </Flex>
        </Fold>
      )}
    </Flex>
  );
}
