import { Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ContentReport } from '../../../../server/src/imports/contract';
import { useWords } from '../../words/use-words';
import { FindingList } from '../FindingList';
import { ImportStep } from '../ImportStep';

interface Props {
  readonly report: ContentReport;
  readonly uid: string;
  readonly made: number;
  readonly busy: boolean;
  readonly onWrite: () => void;
}

/** What would come in or came in, and what stays out, with why. */
export function ContentReportView({ report, uid, made, busy, onWrite }: Props): React.JSX.Element {
  const { say } = useWords();
  const { faults, moreFaults, notes, written, added, inOtherLanguages, present, remaining } = report;
  const isDone = written && remaining === 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <ImportStep
        number={3}
        title={say(isDone ? 'imports.done' : 'imports.content.write')}
        what={say(isDone ? 'imports.content.done_what' : 'imports.content.write_what')}
      >
        <Typography data-testid="import-counts">
          {written
            ? say('imports.content.made', { made, present, remaining })
            : say('imports.content.would', { added, present })}
        </Typography>
        {!written && inOtherLanguages > 0 && (
          <Typography>{say('imports.content.in_other_languages', { count: inOtherLanguages })}</Typography>
        )}
        <Flex gap={3}>
          {isDone ? (
            <LinkButton tag={Link} to={`/content-manager/collection-types/${uid}`} variant="secondary">
              {say('imports.content.open')}
            </LinkButton>
          ) : (
            remaining > 0 && (
              <Button loading={busy} onClick={onWrite}>
                {say('imports.content.write_all', { count: remaining })}
              </Button>
            )
          )}
        </Flex>
      </ImportStep>
      {faults.length > 0 && (
        <Box background="neutral0" shadow="tableShadow" hasRadius padding={5} data-testid="import-faults">
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="h2" variant="delta" textColor="danger700">
              {say('imports.content.left', { count: faults.length + moreFaults })}
            </Typography>
            <FindingList label={say('imports.content.left', { count: faults.length })} findings={faults} />
          </Flex>
        </Box>
      )}
      {notes.length > 0 && (
        <Box background="neutral0" shadow="tableShadow" hasRadius padding={5} data-testid="import-notes">
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="h2" variant="delta">
              {say('imports.notes', { count: notes.length })}
            </Typography>
            <FindingList label={say('imports.notes', { count: notes.length })} findings={notes} />
          </Flex>
        </Box>
      )}
    </Flex>
  );
}
