import * as React from 'react';
import { useField, useFocusInputField } from '@strapi/strapi/admin';
import { DayBox } from './DayBox';
import type { DayKind } from './reading';

/** What the Content Manager hands to the input of a field. */
interface InputProps {
  readonly name: string;
  readonly type: DayKind;
  readonly label?: React.ReactNode;
  readonly labelAction?: React.ReactNode;
  readonly hint?: React.ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** The Content Manager's input for every date, date with time and time of every type. */
export function EntryDay({
  name,
  type,
  label,
  labelAction,
  hint,
  required,
  disabled,
}: InputProps): React.JSX.Element {
  const field = useField<string | null>(name);
  const inputRef = useFocusInputField<HTMLInputElement>(name);
  const held = typeof field.value === 'string' && field.value !== '' ? field.value : null;
  return (
    <DayBox
      kind={type}
      name={name}
      label={label}
      labelAction={labelAction}
      hint={hint}
      required={required}
      disabled={disabled}
      error={useStanding(field.error, held)}
      inputRef={inputRef}
      held={held}
      onHold={(next) => field.onChange(name, next)}
    />
  );
}

/** The form keeps an error until it is saved again; beside a value that was changed since it would be about another. */
function useStanding(error: string | undefined, held: string | null): string | undefined {
  const [about, setAbout] = React.useState({ error, held });
  if (about.error !== error) setAbout({ error, held });
  return about.error === error && about.held !== held ? undefined : error;
}
