import * as React from 'react';
import { useForm } from '@strapi/strapi/admin';
import { Accordion, Box, Divider, Flex, Loader, Typography } from '@strapi/design-system';
import type { Act, Dossier, EntryRef } from '../api/dossier-model';
import { refId } from '../api/dossier-model';
import { useDossier } from '../api/use-dossier';
import { SignDialog } from '../dialog/SignDialog';
import { KeepTyped } from '../saves/KeepTyped';
import { TakeOver } from '../saves/TakeOver';
import { hostSigning } from '../signing-requests';
import { ImportanceBadge } from '../words/ImportanceBadge';
import { StateBadge } from '../words/StateBadge';
import { useWords } from '../words/use-words';
import { VoidedWords } from '../words/VoidedWords';
import { Acts } from './Acts';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import { Findings } from './Findings';
import { Timeline } from './Timeline';

interface Props {
  readonly entry: EntryRef;
  /** When the version in the form was saved. */
  readonly savedAt: string | undefined;
}

/** The panel's content: state, chain, findings, acts. It also holds the dialog in which the entry is signed. */
export function PanelBody({ entry, savedAt }: Props): React.JSX.Element {
  const { say } = useWords();
  const { dossier, status } = useDossier(entry, savedAt);
  const unsaved = useUnsaved();
  const [signing, setSigning] = React.useState<Act | null>(null);
  const id = refId(entry);
  const ready = dossier !== null && !unsaved;
  React.useEffect(
    () =>
      hostSigning(({ ref, act }) => {
        if (refId(ref) !== id) return false;
        if (ready) setSigning(act);
        return true;
      }),
    [id, ready],
  );
  if (!dossier) {
    if (status === 'loading') return <Loader small>{say('panel.loading')}</Loader>;
    return (
      <Typography variant="pi" textColor="neutral600" role="status">
        {say(status === 'missing' ? 'panel.missing' : 'panel.failed')}
      </Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-testid="signoff-panel">
      <Head dossier={dossier} />
      <ChangedMeanwhile changedAt={dossier.changedAt} savedAt={savedAt} unsaved={unsaved} />
      <KeepTyped entry={entry} savedAt={savedAt} />
      <TakeOver entry={entry} dossier={dossier} unsaved={unsaved} />
      <Chain dossier={dossier} />
      {dossier.findings.length > 0 && <Divider />}
      <Findings findings={dossier.findings} />
      <Divider />
      <Acts open={dossier.open} unsaved={unsaved} onSign={setSigning} />
      {status === 'failed' && (
        <Typography variant="pi" textColor="danger600" role="status">
          {say('panel.failed')}
        </Typography>
      )}
      {signing && (
        <SignDialog entry={entry} dossier={dossier} act={signing} onClose={() => setSigning(null)} />
      )}
    </Flex>
  );
}

/** What is signed is what was saved; a form with other words in it must be saved first. */
function useUnsaved(): boolean {
  return useForm('SignoffPanel', (form: { modified?: boolean }) => form.modified, false) === true;
}

function Head({ dossier }: { dossier: Dossier }): React.JSX.Element {
  const { say, moment } = useWords();
  const { state, importance, published, unsigned, digest } = dossier;
  const clock = dossier.chain.steps.find(({ dueAt }) => dueAt !== null);
  const older = published !== null && published.digest !== digest;
  const returned = state === 'returned' ? dossier.acts.findLast(({ act }) => act === 'return') : undefined;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Flex gap={2} wrap="wrap">
        <StateBadge state={state} />
        <ImportanceBadge importance={importance} />
      </Flex>
      {clock?.dueAt && (
        <Typography variant="pi" textColor={clock.overdue ? 'danger600' : 'neutral600'}>
          {say(clock.overdue ? 'panel.overdue' : 'panel.due', { at: moment(clock.dueAt) })}
        </Typography>
      )}
      {returned?.note && (
        <Typography variant="pi" textColor="neutral800" data-testid="returned-because">
          {say('panel.returned_because', { note: returned.note })}
        </Typography>
      )}
      {unsigned && (
        <Typography variant="pi" textColor="danger600">
          {say('panel.unsigned_public')}
        </Typography>
      )}
      <VoidedWords voided={dossier.voided} />
      {older && (
        <Typography variant="pi" textColor="neutral600">
          {say('panel.older_public')}
        </Typography>
      )}
    </Flex>
  );
}

function Chain({ dossier }: { dossier: Dossier }): React.JSX.Element {
  const { say } = useWords();
  const { acts } = dossier;
  const { steps, earlier } = dossier.chain;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Timeline steps={steps} acts={acts} label={say('panel.chain')} />
      {earlier.length > 0 && (
        <Accordion.Root size="S" collapsible>
          <Accordion.Item value="earlier">
            <Accordion.Header>
              <Accordion.Trigger>{say('panel.earlier', { count: earlier.length })}</Accordion.Trigger>
            </Accordion.Header>
            <Accordion.Content>
              <Box padding={3}>
                <Timeline
                  steps={earlier}
                  acts={acts}
                  label={say('panel.earlier', { count: earlier.length })}
                />
              </Box>
            </Accordion.Content>
          </Accordion.Item>
        </Accordion.Root>
      )}
    </Flex>
  );
}
