import * as React from 'react';
import { useField, useFocusInputField } from '@strapi/strapi/admin';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { choiceWords } from '../words/choice-words';
import { useWords } from '../words/use-words';

/** The type under which the Content Manager asks for it. */
export const CHOICE = 'gov-choice';

interface ChoiceProps {
  readonly name: string;
  readonly attribute: { readonly enum: readonly string[] };
  /** The type or component that the field is of, where it is one of ours. */
  readonly holder?: string;
  readonly label?: React.ReactNode;
  readonly labelAction?: React.ReactNode;
  readonly hint?: React.ReactNode;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/**
 * The input for a choice from a list of one of our types. Strapi asks for the words of a choice by its bare value, and `urgent` is one thing
 * of a letter and another of an emergency: here the field is asked for first.
 */
export function ChoiceField(props: ChoiceProps): React.JSX.Element {
  const {
    name,
    attribute,
    holder,
    label,
    labelAction,
    hint,
    placeholder,
    required = false,
    disabled,
  } = props;
  const words = useWords();
  const { formatMessage } = useIntl();
  const field = useField<string | null>(name);
  const ref = useFocusInputField<HTMLDivElement>(name);
  const own = name.split('.').at(-1) ?? name;
  const wordsOf = (value: string): string =>
    choiceWords(words, holder, own, value) ?? formatMessage({ id: value, defaultMessage: value });
  return (
    <Field.Root error={field.error} name={name} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <SingleSelect
        ref={ref}
        value={field.value ?? ''}
        placeholder={placeholder}
        disabled={disabled}
        onChange={(value) => field.onChange(name, value === '' || value === null ? null : String(value))}
      >
        <SingleSelectOption value="" disabled={required} hidden={required}>
          {words.say('form.choose')}
        </SingleSelectOption>
        {attribute.enum.map((value) => (
          <SingleSelectOption key={value} value={value}>
            {wordsOf(value)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
