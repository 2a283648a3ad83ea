import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { ReasonText } from '../../help/Reasons';
import { fieldName } from '../../words/field-name';
import { useWords, type Words } from '../../words/use-words';
import { useAutoSave, type AutoSaveState, type Told } from './use-auto-save';

/** Below the buttons of an edit form: when it saved itself, or why it does not. It is told when nothing else is being said. */
export function AutoSave(): React.JSX.Element | null {
  const words = useWords();
  const state = useAutoSave();
  const { told, open } = state;
  if (told.kind === 'conflict') return <Conflict {...state} told={told} />;
  const text = sentence(words, told);
  return (
    <Box width="100%" data-testid="autosave" data-kind={told.kind}>
      <Typography tag="div" variant="pi" textColor="neutral700" role="status" aria-live="polite">
        {text}
      </Typography>
      {told.kind === 'saving' && (
        <Typography variant="pi" textColor="neutral600" aria-hidden>
          {words.say('autosave.saving')}
        </Typography>
      )}
      {told.kind === 'refused' &&
        told.reasons.map(({ code, message }) => (
          <ReasonText key={code} code={code} text={words.pick(message)} variant="pi" />
        ))}
      {told.kind === 'copied' && open && (
        <Typography variant="pi" tag={Link} to={`../${told.documentId}`} relative="path">
          {words.say('autosave.open_copy')}
        </Typography>
      )}
    </Box>
  );
}

function sentence({ say, clock, ...words }: Words, told: Told): string {
  switch (told.kind) {
    case 'saved':
      return say(told.isNew ? 'autosave.saved_new' : 'autosave.saved', { at: clock(told.at) });
    case 'held':
      return say(told.why, {
        fields: (told.fields ?? []).map((field) => fieldName(words, field)).join(', '),
      });
    case 'refused':
      return say('autosave.refused');
    case 'copied':
      return say('autosave.copied');
    default:
      return '';
  }
}

type ConflictProps = Omit<AutoSaveState, 'told'> & { readonly told: Extract<Told, { kind: 'conflict' }> };

/** Somebody else saved first: what is typed stays in the form until its writer says what becomes of it. */
function Conflict({ told, merge, copy }: ConflictProps): React.JSX.Element {
  const { say, pick } = useWords();
  const [isCopying, setCopying] = React.useState(false);
  const { code, message } = told.reason;
  return (
    <Box
      background="warning100"
      borderColor="warning200"
      hasRadius
      padding={3}
      width="100%"
      role="status"
      aria-live="polite"
      data-testid="autosave"
      data-kind="conflict"
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <ReasonText code={code} text={pick(message)} variant="pi" />
        <Typography variant="pi" textColor="neutral800">
          {say('autosave.conflict')}
        </Typography>
        <Button type="button" size="S" variant="secondary" onClick={merge}>
          {say('autosave.merge')}
        </Button>
        <Button
          type="button"
          size="S"
          variant="tertiary"
          loading={isCopying}
          onClick={() => {
            setCopying(true);
            void copy().finally(() => setCopying(false));
          }}
        >
          {say('autosave.copy')}
        </Button>
      </Flex>
    </Box>
  );
}
