import { useIsMobile } from '@strapi/strapi/admin';
import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { Finding } from '../../../server/src/imports/contract';
import { ReasonText } from '../help/Reasons';
import { useWords } from '../words/use-words';
import { Wrapping } from '../words/wrapping';

interface Props {
  readonly label: string;
  readonly findings: readonly Finding[];
}

const COLUMNS = ['where', 'heading', 'value', 'what'] as const;

/** What was found in a file: in which cell, what stands there, and what is to be done. */
export function FindingList({ label, findings }: Props): React.JSX.Element {
  const { say, pick } = useWords();
  const place = usePlace();
  if (useIsMobile())
    return (
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={label}>
        {findings.map((finding, index) => (
          <Box tag="li" key={index} background="neutral100" hasRadius padding={3} data-finding>
            <Typography tag="p" fontWeight="bold">
              {[place(finding), finding.heading].filter(Boolean).join(' · ')}
            </Typography>
            {finding.value !== null && (
              <Typography tag="p" textColor="neutral700">
                {finding.value}
              </Typography>
            )}
            <ReasonText code={finding.reason.code} text={pick(finding.reason.message)} />
          </Box>
        ))}
      </Flex>
    );
  return (
    <Wrapping>
      <Table colCount={COLUMNS.length} rowCount={findings.length + 1} aria-label={label}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma" textColor="neutral600">
                  {say(`imports.column.${column}`)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {findings.map((finding, index) => (
            <Tr key={index} data-finding>
              <Td>
                <Typography fontWeight="bold">{place(finding)}</Typography>
              </Td>
              <Td>
                <Typography>{finding.heading ?? '–'}</Typography>
              </Td>
              <Td>
                <Typography>{finding.value ?? '–'}</Typography>
              </Td>
              <Td>
                <ReasonText code={finding.reason.code} text={pick(finding.reason.message)} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Wrapping>
  );
}

/** @returns what says where something stands: `เจ้าหน้าที่ แถว 3 คอลัมน์ B` */
function usePlace(): (finding: Finding) => string {
  const { say } = useWords();
  return ({ sheet, row, column }) => {
    if (row === null) return say('imports.place.file');
    const words = say(column === null ? 'imports.place.row' : 'imports.place.cell', {
      row,
      column: column ?? '',
    });
    return sheet === null ? words : `${sheet} · ${words}`;
  };
}
