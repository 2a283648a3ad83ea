import * as React from 'react';
import { Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { ACTS, APPOINTMENT_ACTS, PASSWORD_ACTS } from '@gov-publishing/provenance/vocabulary';
import { DayBox } from '../days/DayBox';
import { unreadIn } from '../days/parse-input';
import { useWords } from '../words/use-words';
import type { LedgerSearch } from './ledger-model';

const SEARCHED = [...ACTS, ...APPOINTMENT_ACTS, ...PASSWORD_ACTS] as const;

interface Props {
  readonly search: LedgerSearch;
  readonly onSearch: (change: Partial<LedgerSearch>) => void;
}

/** Searches the ledger by person, act, entry and days. */
export function SearchForm({ search, onSearch }: Props): React.JSX.Element {
  const { say } = useWords();
  const [draft, setDraft] = React.useState(search);
  const put = (part: Partial<LedgerSearch>): void => setDraft((draft) => ({ ...draft, ...part }));
  const text = (name: 'person' | 'entry'): React.JSX.Element => (
    <Field.Root name={name}>
      <Field.Label>{say(`ledger.search.${name}`)}</Field.Label>
      <TextInput
        type="text"
        size="S"
        value={draft[name]}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => put({ [name]: event.target.value })}
      />
    </Field.Root>
  );
  const day = (name: 'from' | 'to'): React.JSX.Element => (
    <DayBox
      kind="date"
      size="S"
      name={name}
      label={say(`ledger.search.${name}`)}
      held={draft[name] === '' ? null : draft[name]}
      onHold={(held) => put({ [name]: held ?? '' })}
    />
  );
  // A search by less than what is in the boxes would show lines that were not asked for.
  const unread = [draft.from, draft.to].some((each) => unreadIn(each) !== null);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (!unread) onSearch(draft);
      }}
    >
      <Flex gap={3} wrap="wrap" alignItems="flex-start">
        {text('person')}
        <Field.Root name="act">
          <Field.Label>{say('ledger.search.act')}</Field.Label>
          <SingleSelect
            size="S"
            value={draft.act}
            placeholder={say('ledger.search.any')}
            onChange={(act: string | number) => put({ act: String(act) })}
            onClear={() => put({ act: '' })}
            clearLabel={say('desk.clear_filter')}
          >
            {SEARCHED.map((act) => (
              <SingleSelectOption key={act} value={act}>
                {say(`act.${act}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        {text('entry')}
        {day('from')}
        {day('to')}
        {/* Beside the boxes and not beside their labels. */}
        <Flex gap={2} paddingTop={5}>
          <Button type="submit" disabled={unread} startIcon={<Search />} variant="secondary">
            {say('ledger.search.go')}
          </Button>
          <Button
            type="button"
            variant="tertiary"
            onClick={() => onSearch({ person: '', act: '', entry: '', from: '', to: '' })}
          >
            {say('desk.clear_filters')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
