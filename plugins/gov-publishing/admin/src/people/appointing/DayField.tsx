import * as React from 'react';
import {
  Box,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { styled } from 'styled-components';
import { useWords } from '../../words/use-words';
import { monthNames, type DayParts } from './day-parts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly error: string | undefined;
  readonly value: DayParts;
  /** Given the change, not its outcome: two parts that change within one drawing would each undo the other. */
  readonly onChange: (change: (value: DayParts) => DayParts) => void;
}

const Parts = styled.fieldset`
  border: 0;
  margin: 0;
  padding: 0;
  min-width: 0;

  legend {
    padding: 0;
  }
`;

/**
 * A day as an order writes it: day, month by name, year in the reader's era. A calendar would count its years in
 * another era than the paper that is copied from.
 */
export function DayField({ name, label, hint, required, error, value, onChange }: Props): React.JSX.Element {
  const { say, language } = useWords();
  const id = React.useId();
  const about = error ? `${id}-error` : hint ? `${id}-hint` : undefined;
  const put = (part: keyof DayParts, typed: string): void => onChange((day) => ({ ...day, [part]: typed }));
  const number = (part: 'day' | 'year', width: string, maxLength: number): React.JSX.Element => (
    <Box width={width}>
      <Field.Root name={`${name}.${part}`}>
        <Field.Label>{say(`people.day.${part}`)}</Field.Label>
        <TextInput
          inputMode="numeric"
          autoComplete="off"
          maxLength={maxLength}
          hasError={error !== undefined}
          aria-describedby={about}
          value={value[part]}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => put(part, event.target.value)}
        />
      </Field.Root>
    </Box>
  );
  return (
    <Parts data-day={name} aria-describedby={about}>
      <Typography tag="legend" variant="pi" fontWeight="bold" textColor="neutral800">
        {label}
        {required && (
          <Typography tag="span" variant="pi" textColor="danger600" lineHeight="0">
            *
          </Typography>
        )}
      </Typography>
      <Flex gap={2} paddingTop={1} alignItems="flex-end" wrap="wrap">
        {number('day', '6.4rem', 2)}
        <Box minWidth="14rem">
          <Field.Root name={`${name}.month`}>
            <Field.Label>{say('people.day.month')}</Field.Label>
            <SingleSelect
              value={value.month}
              placeholder={say('people.choose')}
              aria-describedby={about}
              onChange={(month: string | number) => put('month', String(month))}
            >
              {monthNames(language).map((month, at) => (
                <SingleSelectOption key={month} value={String(at + 1)}>
                  {month}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
        {number('year', '8rem', 4)}
      </Flex>
      {(error ?? hint) !== undefined && (
        <Box paddingTop={1}>
          <Typography
            tag="p"
            id={about}
            variant="pi"
            textColor={error === undefined ? 'neutral600' : 'danger600'}
          >
            {error ?? hint}
          </Typography>
        </Box>
      )}
    </Parts>
  );
}
