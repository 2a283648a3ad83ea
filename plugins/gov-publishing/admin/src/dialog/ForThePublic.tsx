import * as React from 'react';
import { Field, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import type { OpenAct, Reason } from '../api/dossier-model';
import { useWords } from '../words/use-words';
import type { ActForm } from './act-form';

interface Props {
  readonly offered: NonNullable<OpenAct['forThePublic']>;
  readonly form: Pick<ActForm, 'reasonCode' | 'publicReason' | 'successor'>;
  readonly reasons: readonly Reason[];
  readonly onChange: (change: Partial<ActForm>) => void;
}

/**
 * What readers are told who come for an entry that was taken down: why, and what takes its place. All of it optional;
 * the reason from a list, and only by the head in words of their own.
 */
export function ForThePublic({ offered, form, reasons, onChange }: Props): React.JSX.Element {
  const { say, pick } = useWords();
  const errorOf = (name: string): string | undefined => {
    const reason = reasons.find(({ field }) => field === name);
    return reason && pick(reason.message);
  };
  const line = (name: 'publicReason' | 'successor', label: string, hint: string): React.JSX.Element => (
    <Field.Root name={name} hint={hint} error={errorOf(name)}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        value={form[name]}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange({ [name]: event.target.value })}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
  return (
    <>
      <Field.Root name="reasonCode" hint={say('dialog.public_code_hint')} error={errorOf('reasonCode')}>
        <Field.Label>{say('dialog.public_code')}</Field.Label>
        <SingleSelect
          value={form.reasonCode}
          placeholder={say('dialog.public_code_none')}
          clearLabel={say('dialog.clear')}
          onClear={() => onChange({ reasonCode: '' })}
          onChange={(code: string | number) => onChange({ reasonCode: String(code) })}
        >
          {offered.reasons.map(({ code, words }) => (
            <SingleSelectOption key={code} value={code}>
              {pick(words)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      {offered.ownWords !== null &&
        line(
          'publicReason',
          say('dialog.public_reason'),
          say('dialog.public_reason_hint', { max: offered.ownWords }),
        )}
      {line('successor', say('dialog.successor'), say('dialog.successor_hint'))}
    </>
  );
}
