import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { refreshContentManager } from '../api/content-manager-cache';
import { useWords } from '../words/use-words';

interface Props {
  readonly changedAt: string | null;
  readonly savedAt: string | undefined;
  readonly unsaved: boolean;
}

/** Says that somebody else saved the entry after this form was opened: saving it now would undo their work. */
export function ChangedMeanwhile({ changedAt, savedAt, unsaved }: Props): React.JSX.Element | null {
  const { say, moment } = useWords();
  if (!changedAt || !savedAt || Date.parse(changedAt) <= Date.parse(savedAt)) return null;
  return (
    <Box
      background="warning100"
      borderColor="warning200"
      hasRadius
      padding={3}
      role="alert"
      data-testid="changed-meanwhile"
    >
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography variant="pi" textColor="neutral800" fontWeight="semiBold">
          {say('panel.changed', { at: moment(changedAt) })}
        </Typography>
        <Typography variant="pi" textColor="neutral800">
          {say(unsaved ? 'panel.changed_unsaved' : 'panel.changed_saved')}
        </Typography>
        <Button type="button" size="S" variant="tertiary" onClick={refreshContentManager}>
          {say('panel.show_latest')}
        </Button>
      </Flex>
    </Box>
  );
}
