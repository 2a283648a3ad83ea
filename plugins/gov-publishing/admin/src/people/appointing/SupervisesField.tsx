import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import type { PeopleAgency } from '../people-model';

interface Props {
  readonly chosen: readonly string[];
  readonly agencies: readonly PeopleAgency[];
  readonly error: string | undefined;
  readonly onChange: (codes: readonly string[]) => void;
}

/** The agencies that the order puts in a vice-governor's charge; he clears and acknowledges for no others. */
export function SupervisesField({ chosen, agencies, error, onChange }: Props): React.JSX.Element {
  const { say, pick } = useWords();
  return (
    <Field.Root name="supervises" error={error} hint={say('people.supervises_hint')}>
      <Field.Label>{say('field.supervises')}</Field.Label>
      <MultiSelect
        value={[...chosen]}
        placeholder={say('people.choose')}
        withTags
        clearLabel={say('desk.clear_filter')}
        onChange={(codes: string[]) => onChange(codes)}
        onClear={() => onChange([])}
      >
        {agencies.map((agency) => (
          <MultiSelectOption key={agency.code} value={agency.code}>
            {pick(agency)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
