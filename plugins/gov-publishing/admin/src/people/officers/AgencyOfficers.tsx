import { useIsMobile } from '@strapi/strapi/admin';
import { Box, Flex, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { ColumnHeads } from '../ColumnHeads';
import { useWords } from '../../words/use-words';
import { Wrapping } from '../../words/wrapping';
import { Buttons, Duty, Order, Period, Who, type OfficerActs } from './OfficerParts';
import type { AgencyGroup, OfficerLine } from '../people-model';

interface Props {
  readonly group: AgencyGroup;
  readonly acts: OfficerActs;
}

/** The officers of an agency: a table, or cards where the screen is too narrow for one. */
export function AgencyOfficers({ group, acts }: Props): React.JSX.Element {
  const { say, pick } = useWords();
  const narrow = useIsMobile();
  const { agency, lines } = group;
  const name = agency ? pick(agency) : say('people.no_agency');
  const List = narrow ? Cards : Rows;
  return (
    <Box tag="section" data-agency={agency?.code ?? ''}>
      <Box paddingBottom={2}>
        <Typography tag="h2" variant="delta">
          {name}
        </Typography>
      </Box>
      <List label={name} lines={lines} acts={acts} />
    </Box>
  );
}

interface ListProps {
  readonly label: string;
  readonly lines: readonly OfficerLine[];
  readonly acts: OfficerActs;
}

const COLUMNS = ['person', 'duty', 'period', 'order'] as const;

function Rows({ label, lines, acts }: ListProps): React.JSX.Element {
  const withButtons = lines.some(({ mayChange, confirming }) => mayChange || confirming?.allowed === true);
  return (
    <Wrapping>
      <Table colCount={COLUMNS.length + (withButtons ? 1 : 0)} rowCount={lines.length + 1} aria-label={label}>
        <ColumnHeads columns={COLUMNS} withButtons={withButtons} />
        <Tbody>
          {lines.map((line) => (
            <Tr key={line.documentId} data-officer={line.documentId}>
              <Td minWidth="16rem">
                <Who line={line} />
              </Td>
              <Td>
                <Duty line={line} />
              </Td>
              <Td>
                <Period line={line} />
              </Td>
              <Td>
                <Order line={line} />
              </Td>
              {withButtons && (
                <Td>
                  <Buttons line={line} acts={acts} />
                </Td>
              )}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Wrapping>
  );
}

function Cards({ label, lines, acts }: ListProps): React.JSX.Element {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={label}>
      {lines.map((line) => (
        <Box
          tag="li"
          key={line.documentId}
          data-officer={line.documentId}
          background="neutral0"
          shadow="tableShadow"
          hasRadius
          padding={4}
        >
          <Flex direction="column" alignItems="flex-start" gap={3}>
            <Who line={line} />
            <Duty line={line} />
            <Period line={line} />
            <Order line={line} />
            <Buttons line={line} acts={acts} />
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
