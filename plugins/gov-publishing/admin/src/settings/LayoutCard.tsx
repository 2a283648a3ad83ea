import * as React from 'react';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { Badge, Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { nameIn } from '../../../server/src/domain/text/two-names';
import { refreshLayouts } from '../api/content-manager-cache';
import { bareNameOf, useWords } from '../words/use-words';
import { changeWords } from './change-words';
import type { EditLayout } from './use-edit-layouts';

interface Props {
  readonly layout: EditLayout;
  readonly onRestore: () => Promise<boolean>;
}

/** One type: whose layout its form has, in what it differs, and the button that takes the plugin's back. */
export function LayoutCard({ layout, onRestore }: Props): React.JSX.Element {
  const words = useWords();
  const { say, language } = words;
  const { uid, displayName, state, changes } = layout;
  const isOurs = state === 'ours';
  const name = nameIn(displayName, language);
  const card = React.useRef<HTMLDivElement>(null);
  const restore = async (): Promise<boolean> => {
    const isDone = await onRestore();
    // The button that had the focus is gone then.
    if (isDone) card.current?.focus();
    return isDone;
  };
  return (
    <Box
      ref={card}
      tabIndex={-1}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={5}
      data-layout={uid}
      data-state={state}
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={2} flex="1" minWidth="24rem">
          <Flex gap={3} wrap="wrap">
            <Typography tag="h2" variant="delta">
              {name}
            </Typography>
            <Badge
              backgroundColor={isOurs ? 'success100' : 'warning100'}
              textColor={isOurs ? 'success700' : 'neutral800'}
            >
              {say(`layouts.state.${state}`)}
            </Badge>
          </Flex>
          <Typography textColor="neutral600">
            {say(`layouts.what.${state}`, { count: changes.length })}
          </Typography>
          {changes.length > 0 && (
            <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingLeft={4}>
              {changes.map((change) => (
                <li key={`${change.kind} ${change.field}`} style={{ listStyle: 'disc' }}>
                  <Typography>{changeWords(words, bareNameOf(uid), change)}</Typography>
                </li>
              ))}
            </Flex>
          )}
          <Typography
            tag={Link}
            to={`/content-manager/collection-types/${uid}/configurations/edit`}
            textColor="primary600"
          >
            {say('layouts.configure', { name })}
          </Typography>
        </Flex>
        {!isOurs && <Restore name={name} onRestore={restore} />}
      </Flex>
    </Box>
  );
}

/** Asks first: what an administrator laid out by hand is gone then. */
function Restore({
  name,
  onRestore,
}: {
  readonly name: string;
  readonly onRestore: Props['onRestore'];
}): React.JSX.Element {
  const { say } = useWords();
  const { toggleNotification } = useNotification();
  const [asking, ask] = React.useState(false);
  const restore = async (): Promise<void> => {
    const isDone = await onRestore();
    ask(false);
    // The Content Manager keeps the layouts it was given.
    if (isDone) refreshLayouts();
    toggleNotification({
      type: isDone ? 'success' : 'danger',
      message: say(isDone ? 'layouts.restored' : 'layouts.not_restored', { name }),
    });
  };
  return (
    <Dialog.Root open={asking} onOpenChange={ask}>
      <Dialog.Trigger>
        <Button variant="secondary" startIcon={<ArrowClockwise />}>
          {say('layouts.restore')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog title={say('layouts.restore_title', { name })} onConfirm={restore}>
        {say('layouts.restore_question')}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
