import { Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { PeopleKind, PeopleReport } from '../../../../server/src/imports/contract';
import { Fold } from '../../panel/Fold';
import { PLUGIN_ID } from '../../plugin-id';
import { useWords } from '../../words/use-words';
import { FindingList } from '../FindingList';
import { ImportStep } from '../ImportStep';

interface Props {
  readonly report: PeopleReport;
  readonly busy: boolean;
  readonly onWrite: () => void;
}

/** In the order in which they are written. */
const PEOPLE_KINDS: readonly PeopleKind[] = ['agencies', 'officers', 'appointments'];

/** What a file would do or did: first what is wrong with it, then how much is new, then the button. */
export function PeopleReportView({ report, busy, onWrite }: Props): React.JSX.Element {
  const { say } = useWords();
  const { faults, moreFaults, notes, counts, written, mailed } = report;
  const added = PEOPLE_KINDS.reduce((sum, kind) => sum + counts[kind].added, 0);
  if (faults.length > 0)
    return (
      <Box background="neutral0" shadow="tableShadow" hasRadius padding={5} data-testid="import-faults">
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Box>
            <Typography tag="h2" variant="delta" textColor="danger700">
              {say('imports.wrong', { count: faults.length + moreFaults })}
            </Typography>
            <Typography tag="p">{say('imports.wrong_what')}</Typography>
          </Box>
          <FindingList label={say('imports.wrong', { count: faults.length })} findings={faults} />
          {moreFaults > 0 && <Typography>{say('imports.more', { count: moreFaults })}</Typography>}
        </Flex>
      </Box>
    );
  return (
    <ImportStep
      number={3}
      title={say(written ? 'imports.done' : 'imports.people.write')}
      what={say(
        written
          ? 'imports.people.done_what'
          : added > 0
            ? 'imports.people.write_what'
            : 'imports.nothing_new',
      )}
    >
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} data-testid="import-counts">
        {PEOPLE_KINDS.map((kind) => (
          <Typography tag="li" key={kind}>
            {say(written ? 'imports.count_done' : 'imports.count', {
              kind: say(`imports.kind.${kind}`),
              added: counts[kind].added,
              present: counts[kind].present,
            })}
          </Typography>
        ))}
      </Flex>
      {counts.officers.added > 0 && (
        <Typography>
          {say(
            mailed
              ? written
                ? 'imports.people.mailed'
                : 'imports.people.will_mail'
              : 'imports.people.no_mail',
          )}
        </Typography>
      )}
      {notes.length > 0 && (
        <Fold name="import-notes" title={say('imports.notes', { count: notes.length })}>
          <FindingList label={say('imports.notes', { count: notes.length })} findings={notes} />
        </Fold>
      )}
      <Flex gap={3}>
        {written ? (
          <LinkButton tag={Link} to={`/plugins/${PLUGIN_ID}/people?when=all`} variant="secondary">
            {say('imports.people.open')}
          </LinkButton>
        ) : (
          added > 0 && (
            <Button loading={busy} onClick={onWrite}>
              {say('imports.people.write_all')}
            </Button>
          )
        )}
      </Flex>
    </ImportStep>
  );
}
