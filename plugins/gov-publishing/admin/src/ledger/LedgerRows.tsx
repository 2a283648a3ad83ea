import { useNotification } from '@strapi/strapi/admin';
import {
  Flex,
  IconButton,
  Table,
  Tbody,
  Td,
  TextButton,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { CheckCircle, Download, WarningCircle } from '@strapi/icons';
import { useGoverned } from '../api/governed-types';
import { useWords } from '../words/use-words';
import { AppointmentIntervals } from './AppointmentIntervals';
import { exportBundle } from './export-bundle';
import type { LedgerRow } from './ledger-model';

interface Props {
  readonly rows: readonly LedgerRow[];
  readonly onEntry: (documentId: string) => void;
}

/** How the server calls what was done by code and by nobody's hand. */
const PROGRAM = 'program';

const COLUMNS = ['index', 'time', 'act', 'person', 'entry', 'proof'] as const;

/** The rows of the ledger, newest first, each saying whether it is what was signed. */
export function LedgerRows({ rows, onEntry }: Props): React.JSX.Element {
  const { say } = useWords();
  return (
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
            <Cells row={row} onEntry={onEntry} />
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Cells({ row, onEntry }: { row: LedgerRow; onEntry: Props['onEntry'] }): React.JSX.Element {
  const { say, moment, language } = useWords();
  const governed = useGoverned();
  const { leaf, personName, hash, verified } = row;
  const agency = governed?.agencies.find(({ code }) => code === leaf?.agency);
  const type = governed?.types.find(({ uid }) => uid === leaf?.uid);
  return (
    <>
      <Td>
        <Typography textColor="neutral800">{leaf ? moment(leaf.time) : '–'}</Typography>
      </Td>
      <Td>
        <Typography textColor="neutral800" fontWeight="semiBold">
          {leaf ? say(`act.${leaf.act}`) : '–'}
        </Typography>
        {row.intervals && <AppointmentIntervals intervals={row.intervals} />}
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <Typography textColor="neutral800">
            {personName === PROGRAM ? say('ledger.program') : (personName ?? '–')}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {[leaf?.position, agency ? agency[language] : leaf?.agency].filter(Boolean).join(' · ')}
          </Typography>
        </Flex>
      </Td>
      <Td>
        {leaf?.documentId ? (
          <Flex direction="column" alignItems="flex-start">
            <Typography textColor="neutral800">{type?.displayName ?? leaf.uid}</Typography>
            <TextButton onClick={() => onEntry(leaf.documentId ?? '')}>{leaf.documentId}</TextButton>
          </Flex>
        ) : (
          <Typography textColor="neutral600">{say('ledger.about_people')}</Typography>
        )}
      </Td>
      <Td>
        <Flex gap={2}>
          {verified ? (
            <CheckCircle fill="success600" width="16px" height="16px" aria-hidden />
          ) : (
            <WarningCircle fill="danger600" width="16px" height="16px" aria-hidden />
          )}
          <Typography textColor={verified ? 'success700' : 'danger700'} title={hash ?? ''}>
            {say(verified ? 'ledger.proven' : 'ledger.not_proven')}
          </Typography>
          {leaf?.act === 'publish' && leaf.documentId && (
            <Export documentId={leaf.documentId} locale={leaf.locale ?? 'und'} />
          )}
        </Flex>
      </Td>
    </>
  );
}

function Export({ documentId, locale }: { documentId: string; locale: string }): React.JSX.Element {
  const { say } = useWords();
  const { toggleNotification } = useNotification();
  const onClick = async (): Promise<void> => {
    if (!(await exportBundle(documentId, locale)))
      toggleNotification({ type: 'info', message: say('ledger.not_public') });
  };
  return (
    <IconButton variant="ghost" size="S" label={say('ledger.export')} onClick={() => void onClick()}>
      <Download />
    </IconButton>
  );
}
