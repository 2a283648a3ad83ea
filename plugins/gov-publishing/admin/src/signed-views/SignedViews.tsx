import * as React from 'react';
import { Box, Button, Flex, Loader, Tabs, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Dossier, SignedPreview } from '../api/dossier-model';
import { Changes } from '../difference/Changes';
import type { WordKey } from '../translations/word-key';
import { useWords } from '../words/use-words';
import { ChangesSince } from './ChangesSince';
import { CompleteView } from './CompleteView';
import { PublicView } from './PublicView';
import { usePreview } from './use-preview';

interface Props {
  readonly dossier: Dossier;
  /** What is signed: the draft, or what is public where the act is about that. */
  readonly digest: string;
  /** False for acts that change nothing for readers. */
  readonly withChanges: boolean;
  /** What the views are headed with; that it is what is signed, where nothing is said. */
  readonly title?: WordKey;
  /** The view that is open at first; what changed, where nothing is said. */
  readonly first?: 'page';
}

const List = styled(Tabs.List)`
  flex-wrap: wrap;
  height: auto;
`;

/** What is signed in three views: what changes, as the public will see it, and every value of it. */
export function SignedViews({
  dossier,
  digest,
  withChanges,
  title = 'views.title',
  first,
}: Props): React.JSX.Element {
  const { say } = useWords();
  const since = withChanges && dossier.since !== null;
  const opens = first ?? (since ? 'since' : withChanges ? 'changes' : 'page');
  return (
    <Box tag="section" width="100%" data-testid="signed-views">
      <Typography tag="h3" variant="delta">
        {say(title)}
      </Typography>
      <Tabs.Root variant="simple" defaultValue={opens}>
        <List aria-label={say(title)}>
          {since && <Tabs.Trigger value="since">{say('views.since')}</Tabs.Trigger>}
          {withChanges && (
            <Tabs.Trigger value="changes">
              {say(dossier.published ? 'views.changes' : 'views.content')}
            </Tabs.Trigger>
          )}
          <Tabs.Trigger value="page">{say('views.page')}</Tabs.Trigger>
          <Tabs.Trigger value="complete">{say('views.complete')}</Tabs.Trigger>
        </List>
        <Box paddingTop={3}>
          {since && (
            <Tabs.Content value="since">
              <ChangesSince dossier={dossier} />
            </Tabs.Content>
          )}
          {withChanges && (
            <Tabs.Content value="changes">
              <Changes
                changes={dossier.changes}
                codes={dossier.codes}
                language={dossier.key.locale}
                compare={dossier.published !== null}
              />
            </Tabs.Content>
          )}
          <Tabs.Content value="page">
            <Loaded dossier={dossier} digest={digest}>
              {(preview) => <PublicView preview={preview} title={dossier.title} />}
            </Loaded>
          </Tabs.Content>
          <Tabs.Content value="complete">
            <Loaded dossier={dossier} digest={digest}>
              {(preview) => <CompleteView preview={preview} />}
            </Loaded>
          </Tabs.Content>
        </Box>
      </Tabs.Root>
    </Box>
  );
}

interface LoadedProps {
  readonly dossier: Dossier;
  readonly digest: string;
  readonly children: (preview: SignedPreview) => React.ReactNode;
}

function Loaded({ dossier, digest, children }: LoadedProps): React.JSX.Element {
  const { say } = useWords();
  const { preview, problem, again } = usePreview(dossier.key, digest);
  if (preview) return <>{children(preview)}</>;
  if (problem === null) return <Loader small>{say('panel.loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography textColor="danger700" role="alert">
        {say(`views.${problem}`)}
      </Typography>
      {problem === 'failed' && (
        <Button type="button" variant="tertiary" onClick={again}>
          {say('views.again')}
        </Button>
      )}
    </Flex>
  );
}
