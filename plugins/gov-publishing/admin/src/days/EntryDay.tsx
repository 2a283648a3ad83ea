import * as React from 'react';
import { useField, useFocusInputField } from '@strapi/strapi/admin';
import { DayBox } from './DayBox';
import { unreadIn, type BoxKind, type DayKind } from './parse-input';

/** The type under which the Content Manager asks for the box of a fiscal year; its field is an integer to Strapi. */
export const FISCAL_YEAR = 'gov-fiscal-year';

/** What the Content Manager hands to the input of a field. */
interface InputProps {
  readonly name: string;
  readonly type: DayKind | typeof FISCAL_YEAR;
  readonly label?: React.ReactNode;
  readonly labelAction?: React.ReactNode;
  readonly hint?: React.ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** The Content Manager's input for every date, date with time and time of every type, and for fiscal years. */
export function EntryDay({
  name,
  type,
  label,
  labelAction,
  hint,
  required,
  disabled,
}: InputProps): React.JSX.Element {
  const kind: BoxKind = type === FISCAL_YEAR ? 'fiscal_year' : type;
  const field = useField<string | number | null>(name);
  const inputRef = useFocusInputField<HTMLInputElement>(name);
  const held = field.value === undefined || field.value === null ? null : String(field.value) || null;
  return (
    <DayBox
      kind={kind}
      name={name}
      label={label}
      labelAction={labelAction}
      hint={hint}
      required={required}
      disabled={disabled}
      error={useDayError(field.error, held)}
      inputRef={inputRef}
      held={held}
      onHold={(next) => field.onChange(name, isYear(kind, next) ? Number(next) : next)}
    />
  );
}

/** A text that says no year stays one: the form then says at its field that it is no number, and is not sent. */
function isYear(kind: BoxKind, held: string | null): boolean {
  return kind === 'fiscal_year' && held !== null && unreadIn(held) === null;
}

/** The form keeps an error until it is saved again; beside a value that was changed since it would be about another. */
function useDayError(error: string | undefined, held: string | null): string | undefined {
  const [about, setAbout] = React.useState({ error, held });
  if (about.error !== error) setAbout({ error, held });
  return about.error === error && about.held !== held ? undefined : error;
}
