import { Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { nameIn } from '../../../server/src/domain/text/two-names';
import { useGoverned } from '../api/governed-types';
import { useWords } from '../words/use-words';
import type { DeskQuery } from './desk-views';

const STATES = [
  'draft',
  'returned',
  'submitted',
  'approved',
  'cleared',
  'scheduled',
  'published',
  'unpublished',
] as const;

interface Props {
  readonly query: DeskQuery;
  readonly agencies: readonly { readonly code: string; readonly th: string; readonly en: string }[];
  readonly onChange: (change: Partial<DeskQuery>) => void;
}

/** Narrows the desk by agency, type and state. */
export function DeskFilters({ query, agencies, onChange }: Props): React.JSX.Element {
  const { say, language } = useWords();
  const governed = useGoverned();
  const one = (
    label: string,
    value: string,
    options: readonly (readonly [string, string])[],
    choose: (value: string) => void,
  ): React.JSX.Element => (
    <SingleSelect
      size="S"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(chosen: string | number) => choose(String(chosen))}
      onClear={() => choose('')}
      clearLabel={say('desk.clear_filter')}
    >
      {options.map(([key, words]) => (
        <SingleSelectOption key={key} value={key}>
          {words}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
  return (
    <Flex gap={2} wrap="wrap">
      {agencies.length > 1 &&
        one(
          say('desk.filter.agency'),
          query.agency,
          agencies.map((agency) => [agency.code, agency[language]]),
          (agency) => onChange({ agency }),
        )}
      {one(
        say('desk.filter.type'),
        query.uid,
        (governed?.types ?? []).map(({ uid, displayName }) => [uid, nameIn(displayName, language)]),
        (uid) => onChange({ uid }),
      )}
      {query.view !== 'published' &&
        query.view !== 'returned' &&
        one(
          say('desk.filter.state'),
          query.state,
          STATES.map((state) => [state, say(`state.${state}`)]),
          (state) => onChange({ state }),
        )}
    </Flex>
  );
}
