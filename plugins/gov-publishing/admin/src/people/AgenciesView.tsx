import { useIsMobile } from '@strapi/strapi/admin';
import {
  Box,
  EmptyStateLayout,
  Flex,
  Link as TextLink,
  LinkButton,
  Table,
  Tbody,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Pencil, Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Link } from 'react-router-dom';
import { PLUGIN_ID } from '../plugin-id';
import { ColumnHeads } from './ColumnHeads';
import { useWords } from '../words/use-words';
import { Wrapping } from '../words/wrapping';
import { peopleAddress, peopleQueryIn, type PeopleAgency, type PeopleAnswer } from './people-model';

const RECORDS = `/content-manager/collection-types/plugin::${PLUGIN_ID}.agency`;
const COLUMNS = ['code', 'agency', 'role', 'parent', 'officers', 'gaps'] as const;

interface Counted {
  readonly agency: PeopleAgency;
  readonly parent: string;
  /** People who hold a duty in it today. */
  readonly officers: number;
  readonly gaps: number;
}

/** The agencies with how many officers they have and lack, and the way to each one's record. */
export function AgenciesView({ answer }: { answer: PeopleAnswer }): React.JSX.Element {
  const { say, pick } = useWords();
  const narrow = useIsMobile();
  const { agencies, gaps, mayAddAgency } = answer.meta;
  const counted = agencies.map((agency): Counted => {
    const parent = agencies.find(({ code }) => code === agency.parent);
    const officers = answer.data.filter((line) => line.agency === agency.code && line.standing === 'counts');
    return {
      agency,
      parent: parent ? pick(parent) : (agency.parent ?? '–'),
      officers: new Set(officers.map(({ person }) => person?.id)).size,
      gaps: gaps.filter((gap) => gap.agency === agency.code).length,
    };
  });
  const add = mayAddAgency && (
    <LinkButton tag={Link} to={`${RECORDS}/create`} variant="secondary" startIcon={<Plus />}>
      {say('people.add_agency')}
    </LinkButton>
  );
  if (agencies.length === 0)
    return (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={say(mayAddAgency ? 'people.agencies_none' : 'people.agencies_none_yours')}
        action={add || undefined}
      />
    );
  const List = narrow ? Cards : Rows;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {add && <Flex>{add}</Flex>}
      <List rows={counted} />
    </Flex>
  );
}

function Rows({ rows }: { rows: readonly Counted[] }): React.JSX.Element {
  const { say, pick } = useWords();
  const withEdit = rows.some(({ agency }) => agency.mayEdit);
  return (
    <Wrapping>
      <Table
        colCount={COLUMNS.length + (withEdit ? 1 : 0)}
        rowCount={rows.length + 1}
        aria-label={say('people.view.agencies')}
      >
        <ColumnHeads columns={COLUMNS} withButtons={withEdit} />
        <Tbody>
          {rows.map(({ agency, parent, officers, gaps }) => (
            <Tr key={agency.code} data-agency-row={agency.code}>
              <Td>
                <Typography textColor="neutral800">{agency.code}</Typography>
              </Td>
              <Td>
                <Typography textColor="neutral800" fontWeight="semiBold">
                  {pick(agency)}
                </Typography>
              </Td>
              <Td>
                <Typography textColor="neutral800">
                  {agency.role ? say(`value.${agency.role}`) : '–'}
                </Typography>
              </Td>
              <Td>
                <Typography textColor="neutral800">{parent}</Typography>
              </Td>
              <Td>
                <Count agency={agency} count={officers} />
              </Td>
              <Td>
                <Typography
                  textColor={gaps > 0 ? 'danger700' : 'neutral800'}
                  fontWeight={gaps > 0 ? 'bold' : 'regular'}
                >
                  {gaps > 0 ? say('people.gaps_count', { count: gaps }) : say('people.gaps_zero')}
                </Typography>
              </Td>
              {withEdit && <Td>{agency.mayEdit && <Edit agency={agency} />}</Td>}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Wrapping>
  );
}

function Cards({ rows }: { rows: readonly Counted[] }): React.JSX.Element {
  const { say, pick } = useWords();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={say('people.view.agencies')}>
      {rows.map(({ agency, officers, gaps }) => (
        <Box
          tag="li"
          key={agency.code}
          data-agency-row={agency.code}
          background="neutral0"
          shadow="tableShadow"
          hasRadius
          padding={4}
        >
          <Flex direction="column" alignItems="flex-start" gap={2}>
            <Typography fontWeight="semiBold">{pick(agency)}</Typography>
            <Typography variant="pi" textColor="neutral600">
              {[agency.code, agency.role && say(`value.${agency.role}`)].filter(Boolean).join(' · ')}
            </Typography>
            <Count agency={agency} count={officers} />
            <Typography textColor={gaps > 0 ? 'danger700' : 'neutral800'}>
              {gaps > 0 ? say('people.gaps_count', { count: gaps }) : say('people.gaps_zero')}
            </Typography>
            {agency.mayEdit && <Edit agency={agency} />}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}

/** How many officers an agency has; leads to them. */
function Count({ agency, count }: { agency: PeopleAgency; count: number }): React.JSX.Element {
  const { say } = useWords();
  const address = peopleAddress({ ...peopleQueryIn(new URLSearchParams()), agency: agency.code });
  return (
    <TextLink tag={Link} to={`?${address.toString()}`}>
      {say('people.officers_count', { count })}
    </TextLink>
  );
}

function Edit({ agency }: { agency: PeopleAgency }): React.JSX.Element {
  const { say, pick } = useWords();
  return (
    <LinkButton
      tag={Link}
      to={`${RECORDS}/${agency.documentId}`}
      variant="tertiary"
      size="S"
      startIcon={<Pencil />}
      aria-label={`${say('people.edit_agency')}: ${pick(agency)}`}
    >
      {say('people.edit_agency')}
    </LinkButton>
  );
}
