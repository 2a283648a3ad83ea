import { useIsMobile } from '@strapi/strapi/admin';
import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { nameIn } from '../../../server/src/domain/text/two-names';
import type { DossierLine } from '../api/dossier-model';
import { useGoverned } from '../api/governed-types';
import { ImportanceBadge } from '../words/ImportanceBadge';
import { StateBadge } from '../words/StateBadge';
import { useWords } from '../words/use-words';
import { VoidedWords } from '../words/VoidedWords';
import { Wrapping } from '../words/wrapping';
import { entryPath } from './desk-views';

interface Props {
  readonly lines: readonly DossierLine[];
  readonly label: string;
}

type NamedColumn = 'waiting' | 'agency' | 'last' | 'due';

const TitleLink = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  line-height: 1.6;
  overflow-wrap: anywhere;

  &:hover,
  &:focus-visible {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
`;

/** The entries of a view: a table, or cards where the screen is too narrow for one. */
export function DeskList({ lines, label }: Props): React.JSX.Element {
  const narrow = useIsMobile();
  return narrow ? <Cards lines={lines} label={label} /> : <Rows lines={lines} label={label} />;
}

function Rows({ lines, label }: Props): React.JSX.Element {
  const { say } = useWords();
  const navigate = useNavigate();
  const columns = ['title', 'state', 'waiting', 'agency', 'last', 'due'] as const;
  return (
    <Wrapping>
      <Table colCount={columns.length} rowCount={lines.length + 1} aria-label={label}>
        <Thead>
          <Tr>
            {columns.map((column) => (
              <Th key={column}>
                <Typography variant="sigma" textColor="neutral600">
                  {say(`column.${column}`)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {lines.map((line) => (
            <Tr
              key={`${line.uid} ${line.documentId} ${line.locale}`}
              onClick={() => navigate(entryPath(line))}
              style={{ cursor: 'pointer' }}
            >
              <Td>
                <Title line={line} />
              </Td>
              <Td>
                <StateBadge state={line.state} size="XS" />
              </Td>
              <Td>
                <Waiting line={line} />
              </Td>
              <Td>
                <AgencyName code={line.agency} />
              </Td>
              <Td>
                <LastAct line={line} />
              </Td>
              <Td>
                <Due line={line} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Wrapping>
  );
}

function Cards({ lines, label }: Props): React.JSX.Element {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={label}>
      {lines.map((line) => (
        <Box
          tag="li"
          key={`${line.uid} ${line.documentId} ${line.locale}`}
          background="neutral0"
          shadow="tableShadow"
          hasRadius
          padding={4}
        >
          <Flex direction="column" alignItems="flex-start" gap={2}>
            <Title line={line} />
            <StateBadge state={line.state} size="XS" />
            <Named column="waiting">
              <Waiting line={line} />
            </Named>
            <Named column="agency">
              <AgencyName code={line.agency} />
            </Named>
            {line.lastAct && (
              <Named column="last">
                <LastAct line={line} />
              </Named>
            )}
            {line.dueAt && (
              <Named column="due">
                <Due line={line} />
              </Named>
            )}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}

/** A card has no column heads: a bare time may be when it was signed, or until when it waits. */
function Named({ column, children }: { column: NamedColumn; children: React.ReactNode }): React.JSX.Element {
  const { say } = useWords();
  return (
    <Box>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say(`column.${column}`)}
      </Typography>
      {children}
    </Box>
  );
}

function Title({ line }: { line: DossierLine }): React.JSX.Element {
  const { known, language } = useWords();
  const governed = useGoverned();
  const type = governed?.types.find(({ uid }) => uid === line.uid);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Flex gap={2} wrap="wrap">
        <ImportanceBadge importance={line.importance} />
        <TitleLink to={entryPath(line)}>{line.title}</TitleLink>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {type ? nameIn(type.displayName, language) : line.uid}
        {line.locale !== 'und' && ` · ${known(`locale.${line.locale}`) ?? line.locale}`}
      </Typography>
      <VoidedWords voided={line.voided} />
    </Flex>
  );
}

function Waiting({ line }: { line: DossierLine }): React.JSX.Element {
  const { say } = useWords();
  return (
    <Typography textColor="neutral800">
      {/* Short: in full they take three lines of the column. */}
      {line.waitingFor.map((duty) => say(`duty.short.${duty}`)).join(' / ') || '–'}
    </Typography>
  );
}

function AgencyName({ code }: { code: string | null }): React.JSX.Element {
  const { language } = useWords();
  const agency = useGoverned()?.agencies.find((each) => each.code === code);
  return <Typography textColor="neutral800">{agency ? agency[language] : (code ?? '–')}</Typography>;
}

function LastAct({ line }: { line: DossierLine }): React.JSX.Element {
  const { say, moment } = useWords();
  const { lastAct, lastActAt } = line;
  if (!lastAct || !lastActAt) return <Typography textColor="neutral600">–</Typography>;
  return (
    <Flex direction="column" alignItems="flex-start">
      <Typography textColor="neutral800">{say(`act.${lastAct}`)}</Typography>
      <Typography variant="pi" textColor="neutral600">
        {moment(lastActAt)}
      </Typography>
    </Flex>
  );
}

function Due({ line }: { line: DossierLine }): React.JSX.Element {
  const { say, moment } = useWords();
  if (!line.dueAt) return <Typography textColor="neutral600">–</Typography>;
  return (
    <Typography
      textColor={line.overdue ? 'danger600' : 'neutral800'}
      fontWeight={line.overdue ? 'bold' : 'regular'}
    >
      {line.overdue ? say('desk.overdue_since', { at: moment(line.dueAt) }) : moment(line.dueAt)}
    </Typography>
  );
}
