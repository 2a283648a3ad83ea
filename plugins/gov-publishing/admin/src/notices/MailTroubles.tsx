import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { MailsAnswer, MailView } from '../../../server/src/notices/contract';
import { send } from '../api/admin-client';
import { DeskPages } from '../desk/DeskPages';
import { useWords } from '../words/use-words';

interface Props {
  readonly answer: MailsAnswer;
  readonly onPage: (page: number) => void;
  readonly onAgain: () => void;
}

/** Mails that did not arrive, why, and what can be done. */
export function MailTroubles({ answer, onPage, onAgain }: Props): React.JSX.Element {
  const { say } = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {!answer.meta.mail && <Typography textColor="neutral800">{say('notices.mail.off_admin')}</Typography>}
      {answer.data.length === 0 && (
        <Typography textColor="neutral600">{say('notices.troubles.none')}</Typography>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {answer.data.map((mail) => (
          <Box tag="li" key={mail.id} background="neutral0" hasRadius shadow="tableShadow" padding={4}>
            <Trouble mail={mail} onAgain={onAgain} />
          </Box>
        ))}
      </Flex>
      <DeskPages pagination={answer.meta.pagination} onPage={onPage} />
    </Flex>
  );
}

function Trouble({
  mail,
  onAgain,
}: {
  readonly mail: MailView;
  readonly onAgain: () => void;
}): React.JSX.Element {
  const { say, pick, moment } = useWords();
  const { id, state, subject, person, attempts, madeAt, nextAt, failure } = mail;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography fontWeight="bold">{pick(subject)}</Typography>
      <Typography>{say('notices.troubles.to', { person, at: moment(madeAt) })}</Typography>
      <Typography textColor={state === 'failed' ? 'danger600' : 'neutral700'}>
        {say(`notices.troubles.${state}`, { attempts, at: nextAt === null ? '' : moment(nextAt) })}
      </Typography>
      {failure !== null && state !== 'dropped' && (
        <Typography variant="pi" textColor="neutral600" lang="en">
          {failure}
        </Typography>
      )}
      {state === 'failed' && (
        <Button
          variant="secondary"
          size="S"
          onClick={() => void send(`/mails/${id}/again`, {}).then(onAgain)}
        >
          {say('notices.troubles.again')}
        </Button>
      )}
    </Flex>
  );
}
