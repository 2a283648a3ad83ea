import * as React from 'react';
import { Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useWords } from '../words/use-words';
import type { LedgerSearch } from './ledger-model';

const ACTS = [
  'submit',
  'return',
  'approve',
  'clear',
  'acknowledge',
  'publish',
  'schedule',
  'unpublish',
  'withdraw',
  'appoint',
  'change_appointment',
  'revoke_appointment',
  'reset_password',
] as const;

interface Props {
  readonly search: LedgerSearch;
  readonly onSearch: (change: Partial<LedgerSearch>) => void;
}

/** Searches the ledger by person, act, entry and days. */
export function SearchForm({ search, onSearch }: Props): React.JSX.Element {
  const { say } = useWords();
  const [draft, setDraft] = React.useState(search);
  const text = (name: 'person' | 'documentId' | 'from' | 'to', type: string): React.JSX.Element => (
    <Field.Root name={name}>
      <Field.Label>{say(`ledger.search.${name}`)}</Field.Label>
      <TextInput
        type={type}
        size="S"
        value={draft[name]}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
          setDraft({ ...draft, [name]: event.target.value })
        }
      />
    </Field.Root>
  );
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(draft);
      }}
    >
      <Flex gap={3} wrap="wrap" alignItems="flex-end">
        {text('person', 'text')}
        <Field.Root name="act">
          <Field.Label>{say('ledger.search.act')}</Field.Label>
          <SingleSelect
            size="S"
            value={draft.act}
            placeholder={say('ledger.search.any')}
            onChange={(act: string | number) => setDraft({ ...draft, act: String(act) })}
            onClear={() => setDraft({ ...draft, act: '' })}
            clearLabel={say('desk.clear_filter')}
          >
            {ACTS.map((act) => (
              <SingleSelectOption key={act} value={act}>
                {say(`act.${act}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        {text('documentId', 'text')}
        {text('from', 'date')}
        {text('to', 'date')}
        <Button type="submit" startIcon={<Search />} variant="secondary">
          {say('ledger.search.go')}
        </Button>
        <Button
          type="button"
          variant="tertiary"
          onClick={() => onSearch({ person: '', act: '', documentId: '', from: '', to: '' })}
        >
          {say('desk.clear_filters')}
        </Button>
      </Flex>
    </form>
  );
}
