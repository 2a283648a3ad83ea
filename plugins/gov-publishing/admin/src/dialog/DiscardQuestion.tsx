import { Button, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../words/use-words';

interface Props {
  readonly onDiscard: () => void;
  readonly onKeep: () => void;
}

/** Asked in the dialog's own foot: a dialog upon a dialog would hide what is about to be lost. */
export function DiscardQuestion({ onDiscard, onKeep }: Props): React.JSX.Element {
  const { say } = useWords();
  return (
    <Flex
      width="100%"
      justifyContent="space-between"
      gap={2}
      wrap="wrap"
      role="alertdialog"
      aria-label={say('dialog.discard_question')}
    >
      <Typography fontWeight="semiBold">{say('dialog.discard_question')}</Typography>
      <Flex gap={2}>
        <Button type="button" variant="tertiary" onClick={onDiscard}>
          {say('dialog.discard')}
        </Button>
        <Button type="button" autoFocus onClick={onKeep}>
          {say('dialog.keep')}
        </Button>
      </Flex>
    </Flex>
  );
}
