import * as React from 'react';
import { useForm } from '@strapi/strapi/admin';
import { Box, Divider, Flex, Loader, Typography } from '@strapi/design-system';
import type { Act, Dossier, EntryRef } from '../api/dossier-model';
import { refId } from '../api/dossier-model';
import { useDossier } from '../api/use-dossier';
import { SignDialog } from '../dialog/SignDialog';
import { newestVersion } from '../saves/form-versions';
import { KeepTyped } from '../saves/KeepTyped';
import { HelpLink } from '../help/HelpLink';
import { Remarks } from '../remarks/Remarks';
import { TakeOver } from '../saves/TakeOver';
import { hostSigning } from '../signing-requests';
import { PreviewLinks } from '../signed-views/PreviewLinks';
import { ImportanceBadge } from '../words/ImportanceBadge';
import { StateBadge } from '../words/StateBadge';
import { useWords } from '../words/use-words';
import { VoidedWords } from '../words/VoidedWords';
import { Acts } from './Acts';
import { useAskedToSign } from './use-asked-to-sign';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import { ClosedActs } from './ClosedActs';
import { Findings } from './Findings';
import { Fold } from './Fold';
import { Timeline } from './Timeline';
import { WhoseTurn } from './WhoseTurn';

/** Signatures of the round that stand open in the chain. */
const LAST_SIGNED = 3;

interface Props {
  readonly entry: EntryRef;
  /** When the version in the form was saved. */
  readonly savedAt: string | undefined;
}

/**
 * The panel's content, the nearest first: where the entry stands and whom it waits for, the one act that is the reader's, what blocks
 * it; then, folded, what is not theirs to do, and the chain. It also holds the dialog in which the entry is signed.
 */
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
  useAskedToSign(ready ? dossier : null, setSigning);
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
      <PreviewLinks dossier={dossier} unsaved={unsaved} onSign={setSigning} />
      <ChangedMeanwhile
        changedAt={dossier.changedAt}
        savedAt={newestVersion(entry, savedAt)}
        unsaved={unsaved}
      />
      <KeepTyped entry={entry} savedAt={savedAt} />
      <TakeOver entry={entry} dossier={dossier} unsaved={unsaved} />
      <WhoseTurn dossier={dossier} />
      <Acts dossier={dossier} unsaved={unsaved} onSign={setSigning} />
      <Findings findings={dossier.findings} />
      <ClosedActs dossier={dossier} />
      <Divider />
      <Remarks entry={entry} />
      <Chain dossier={dossier} />
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
  const returned = dossier.acts.find(({ index }) => index === dossier.returnedBy);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Flex gap={2} wrap="wrap">
        <StateBadge state={state} />
        <ImportanceBadge importance={importance} />
        <HelpLink page="screens/panel" />
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

/** The last signatures and what is still to come; what was signed before is folded away. */
function Chain({ dossier }: { dossier: Dossier }): React.JSX.Element {
  const { say } = useWords();
  const { acts } = dossier;
  const { steps, earlier } = dossier.chain;
  const signed = steps.filter(({ index }) => index !== null);
  const old = signed.slice(0, -LAST_SIGNED);
  const before = [...[...old].reverse(), ...earlier];
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
        {say('panel.chain')}
      </Typography>
      <Timeline steps={steps.filter((step) => !old.includes(step))} acts={acts} label={say('panel.chain')} />
      {before.length > 0 && (
        <Fold name="earlier" title={say('panel.earlier', { count: before.length })}>
          <Box paddingTop={3}>
            <Timeline steps={before} acts={acts} label={say('panel.earlier', { count: before.length })} />
          </Box>
        </Fold>
      )}
    </Flex>
  );
}
