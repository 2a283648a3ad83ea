import { Combobox, ComboboxOption, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import type { AppointmentForm, ChangeOfForm } from './appointment-form';
import type { PeopleAnswer } from '../people-model';

interface Props {
  readonly form: AppointmentForm;
  readonly meta: PeopleAnswer['meta'];
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: ChangeOfForm;
}

/** Who is appointed, where and to which duty: what may be chosen is what the reader may enter. */
export function WhoFields({ form, meta, errorOf, onChange }: Props): React.JSX.Element {
  const { say, pick } = useWords();
  const { appointing, candidates, agencies } = meta;
  return (
    <>
      <Field.Root name="person" required error={errorOf('person')} hint={say('people.person_hint')}>
        <Field.Label>{say('field.person')}</Field.Label>
        <Combobox
          autocomplete={{ type: 'list', filter: 'contains' }}
          value={form.person}
          placeholder={say('people.choose')}
          noOptionsMessage={() => say('people.nobody_found')}
          clearLabel={say('desk.clear_filter')}
          onChange={(person: string | undefined) => onChange({ person: person ?? '' })}
          onClear={() => onChange({ person: '' })}
        >
          {candidates
            .filter(({ id }) => id !== appointing?.self)
            .map(({ id, name }) => (
              <ComboboxOption key={id} value={id}>
                {name}
              </ComboboxOption>
            ))}
        </Combobox>
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <Choice
        name="agency"
        label={say('field.agency')}
        value={form.agency}
        error={errorOf('agency')}
        options={agencies
          .filter(({ code }) => appointing?.agencies.includes(code))
          .map((agency) => [agency.code, pick(agency)])}
        onChange={(agency) => onChange({ agency })}
      />
      <Choice
        name="duty"
        label={say('field.duty')}
        value={form.duty}
        error={errorOf('duty')}
        options={(appointing?.duties ?? []).map((duty) => [duty, say(`duty.${duty}`)])}
        onChange={(duty) => onChange({ duty })}
      />
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ name, label, value, error, options, onChange }: ChoiceProps): React.JSX.Element {
  const { say } = useWords();
  return (
    <Field.Root name={name} required error={error}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value}
        placeholder={say('people.choose')}
        onChange={(chosen: string | number) => onChange(String(chosen))}
      >
        {options.map(([key, words]) => (
          <SingleSelectOption key={key} value={key}>
            {words}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
}
