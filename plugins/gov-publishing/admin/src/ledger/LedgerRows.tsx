import { useIsMobile } from '@strapi/strapi/admin';
import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useWords } from '../words/use-words';
import { Wrapping } from '../words/wrapping';
import { About, Done, Proof, Signer } from './LedgerParts';
import type { LedgerRow } from './ledger-model';

interface Props {
  readonly rows: readonly LedgerRow[];
  readonly onEntry: (documentId: string) => void;
}

const COLUMNS = ['index', 'time', 'act', 'person', 'entry', 'proof'] as const;

/** The rows of the ledger, newest first, each saying whether it is what was signed: a table, or cards on a telephone. */
export function LedgerRows(props: Props): React.JSX.Element {
  return useIsMobile() ? <Cards {...props} /> : <Rows {...props} />;
}

function Rows({ rows, onEntry }: Props): React.JSX.Element {
  const { say } = useWords();
  return (
    <Wrapping>
      <Table colCount={COLUMNS.length} rowCount={rows.length + 1} aria-label={say('ledger.title')}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma" textColor="neutral600">
                  {say(`ledger.column.${column}`)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <Tr key={row.index} data-leaf={row.index}>
              <Td>
                <Typography textColor="neutral800">{row.index}</Typography>
              </Td>
              <Td>
                <Time row={row} />
              </Td>
              <Td>
                <Done row={row} />
              </Td>
              <Td>
                <Signer row={row} />
              </Td>
              <Td>
                <About row={row} onEntry={onEntry} />
              </Td>
              <Td>
                <Proof row={row} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Wrapping>
  );
}

function Cards({ rows, onEntry }: Props): React.JSX.Element {
  const { say } = useWords();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={say('ledger.title')}>
      {rows.map((row) => (
        <Box
          tag="li"
          key={row.index}
          data-leaf={row.index}
          background="neutral0"
          shadow="tableShadow"
          hasRadius
          padding={4}
        >
          <Flex direction="column" alignItems="flex-start" gap={2}>
            <Typography variant="pi" textColor="neutral600">
              {say('ledger.column.index')} {row.index}
            </Typography>
            <Time row={row} />
            <Done row={row} />
            <Signer row={row} />
            <About row={row} onEntry={onEntry} />
            <Proof row={row} />
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}

function Time({ row: { leaf } }: { row: LedgerRow }): React.JSX.Element {
  const { moment } = useWords();
  return <Typography textColor="neutral800">{leaf ? moment(leaf.time) : '–'}</Typography>;
}
