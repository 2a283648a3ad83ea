import * as React from 'react';
import { Box, Flex, Searchbar, SearchForm, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useWords } from '../words/use-words';
import { DUTIES, type PeopleAgency, type PeopleQuery } from './people-model';

interface Props {
  readonly query: PeopleQuery;
  readonly agencies: readonly PeopleAgency[];
  readonly onChange: (change: Partial<PeopleQuery>) => void;
}

/** Narrows the officers by name, agency, duty, and whether they are of today. */
export function PeopleFilters({ query, agencies, onChange }: Props): React.JSX.Element {
  const { say, pick } = useWords();
  return (
    <Flex gap={2} wrap="wrap" alignItems="flex-end">
      <Box minWidth="24rem">
        <SearchForm onSubmit={(event: React.FormEvent) => event.preventDefault()}>
          <Searchbar
            name="name"
            size="S"
            value={query.name}
            placeholder={say('people.search')}
            clearLabel={say('desk.clear_filter')}
            onClear={() => onChange({ name: '' })}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange({ name: event.target.value })}
          >
            {say('people.search')}
          </Searchbar>
        </SearchForm>
      </Box>
      {agencies.length > 1 && (
        <Choice
          label={say('field.agency')}
          value={query.agency}
          options={agencies.map((agency) => [agency.code, pick(agency)])}
          onChange={(agency) => onChange({ agency })}
        />
      )}
      <Choice
        label={say('field.duty')}
        value={query.duty}
        options={DUTIES.map((duty) => [duty, say(`duty.${duty}`)])}
        onChange={(duty) => onChange({ duty })}
      />
      <SingleSelect
        size="S"
        aria-label={say('people.when')}
        value={query.everything ? 'all' : 'today'}
        onChange={(when: string | number) => onChange({ everything: when === 'all' })}
      >
        <SingleSelectOption value="today">{say('people.when_today')}</SingleSelectOption>
        <SingleSelectOption value="all">{say('people.when_all')}</SingleSelectOption>
      </SingleSelect>
    </Flex>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps): React.JSX.Element {
  const { say } = useWords();
  return (
    <SingleSelect
      size="S"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(chosen: string | number) => onChange(String(chosen))}
      onClear={() => onChange('')}
      clearLabel={say('desk.clear_filter')}
    >
      {options.map(([key, words]) => (
        <SingleSelectOption key={key} value={key}>
          {words}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
