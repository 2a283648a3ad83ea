import { Box, Flex, Typography } from '@strapi/design-system';
import type { Dossier, Turn } from '../api/dossier-model';
import { useWords, type Words } from '../words/use-words';

/** Names that are read at a glance; of more than these the number says enough. */
const MAX_NAMES = 3;

/** What is to be done now and by whom: the reader, or others by duty and name, and since when it waits for them. */
export function WhoseTurn({ dossier }: { dossier: Dossier }): React.JSX.Element {
  const words = useWords();
  const { turns } = dossier;
  // What is the reader's own to do stands first.
  const ordered = [...turns].sort((a, b) => Number(b.isMine) - Number(a.isMine));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-testid="whose-turn">
      {ordered.map((turn) => (
        <One key={turn.act} turn={turn} />
      ))}
      {turns.length === 0 && (
        <Typography variant="pi" textColor="neutral800">
          {restWords(dossier, words)}
        </Typography>
      )}
    </Flex>
  );
}

function One({ turn }: { turn: Turn }): React.JSX.Element {
  const words = useWords();
  const { say, moment } = words;
  const { act, isMine, since, waiters } = turn;
  const duties = waiters.map((duty) => say(`duty.${duty}`)).join(say('turn.or'));
  const name = say(`act.${act}`);
  const people = isMine ? null : peopleWords(turn, words);
  return (
    <Box
      background={isMine ? 'primary100' : 'neutral100'}
      borderColor={isMine ? 'primary200' : 'neutral200'}
      hasRadius
      padding={3}
      data-turn={act}
      data-mine={isMine}
    >
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography fontWeight="semiBold" textColor="neutral800">
          {isMine ? say('turn.mine', { act: name }) : say('turn.theirs', { act: name, duties })}
        </Typography>
        {people && (
          <Typography variant="pi" textColor={people.isNobody ? 'danger700' : 'neutral800'}>
            {people.text}
          </Typography>
        )}
        {since && (
          <Typography variant="pi" textColor="neutral700">
            {say('turn.since', { at: moment(since) })}
          </Typography>
        )}
      </Flex>
    </Box>
  );
}

function peopleWords({ others }: Turn, { say }: Words): { text: string; isNobody: boolean } | null {
  if (!others) return null;
  const shown = others.named.slice(0, MAX_NAMES);
  const count = others.unnamed + others.named.length - shown.length;
  if (shown.length + count === 0) return { text: say('turn.nobody'), isNobody: true };
  if (shown.length === 0) return { text: say('turn.unnamed', { count }), isNobody: false };
  const names = shown.map(({ name, position }) => say('turn.person', { name, position })).join(', ');
  return { text: count > 0 ? say('turn.and_more', { names, count }) : names, isNobody: false };
}

/** What is said where nobody is waited for: a schedule waits for its time. */
function restWords({ state, acts }: Dossier, { say, moment }: Words): string {
  const scheduled = state === 'scheduled' ? acts.findLast(({ publishAt }) => publishAt !== null) : undefined;
  return scheduled?.publishAt ? say('turn.scheduled', { at: moment(scheduled.publishAt) }) : say('turn.none');
}
