import { Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useWords } from '../../words/use-words';
import { AgencyOfficers } from './AgencyOfficers';
import { Attention } from '../gaps/Attention';
import type { OfficerActs } from './OfficerParts';
import { byAgency, linesFitting, type PeopleAnswer, type PeopleQuery } from '../people-model';
import { PeopleFilters } from '../PeopleFilters';

interface Props {
  readonly answer: PeopleAnswer;
  readonly query: PeopleQuery;
  readonly acts: OfficerActs;
  readonly onQuery: (change: Partial<PeopleQuery>) => void;
  readonly onAppoint: () => void;
}

/** Who holds which duty, agency by agency. */
export function OfficersView({ answer, query, acts, onQuery, onAppoint }: Props): React.JSX.Element {
  const { agencies } = answer.meta;
  const groups = byAgency(linesFitting(answer.data, query), agencies);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Attention
        answer={answer}
        onGaps={() => onQuery({ view: 'gaps' })}
        onConfirm={(line) => acts.onConfirm(line)}
      />
      <PeopleFilters query={query} agencies={agencies} onChange={onQuery} />
      {groups.length === 0 && <Empty answer={answer} query={query} onQuery={onQuery} onAppoint={onAppoint} />}
      {groups.map((group) => (
        <AgencyOfficers key={group.agency?.code ?? ''} group={group} acts={acts} />
      ))}
    </Flex>
  );
}

/** Nobody to show: says why, and what to do next. */
function Empty({ answer, query, onQuery, onAppoint }: Omit<Props, 'acts'>): React.JSX.Element {
  const { say } = useWords();
  const filtered = query.agency !== '' || query.duty !== '' || query.name !== '';
  const icon = <EmptyDocuments width="16rem" />;
  if (filtered)
    return (
      <EmptyStateLayout
        icon={icon}
        content={say('people.empty_filtered')}
        action={
          <Button variant="secondary" onClick={() => onQuery({ agency: '', duty: '', name: '' })}>
            {say('desk.clear_filters')}
          </Button>
        }
      />
    );
  const hasOthers = answer.data.length > 0;
  return (
    <EmptyStateLayout
      icon={icon}
      content={say(hasOthers ? 'people.empty_today' : 'people.empty')}
      action={
        answer.meta.appointing ? (
          <Button variant="secondary" onClick={onAppoint}>
            {say('people.appoint')}
          </Button>
        ) : undefined
      }
    />
  );
}
