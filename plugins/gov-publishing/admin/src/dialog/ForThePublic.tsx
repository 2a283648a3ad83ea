import * as React from 'react';
import { Field, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import type { EntryRef, OpenAct, Reason } from '../api/dossier-model';
import { useWords } from '../words/use-words';
import type { ActForm } from './act-form';
import { SuccessorChooser } from './SuccessorChooser';

interface Props {
  readonly entry: EntryRef;
  readonly offered: NonNullable<OpenAct['forThePublic']>;
  readonly form: Pick<ActForm, 'reasonCode' | 'publicReason' | 'successor'>;
  readonly reasons: readonly Reason[];
  readonly onChange: (change: Partial<ActForm>) => void;
}

/**
 * What readers are told who come for an entry that was taken down: why, and what takes its place. All of it optional;
 * the reason from a list, and only by the head in words of their own.
 */
export function ForThePublic({ entry, offered, form, reasons, onChange }: Props): React.JSX.Element {
  const { say, pick } = useWords();
  const errorOf = (name: string): string | undefined => {
    const reason = reasons.find(({ field }) => field === name);
    return reason && pick(reason.message);
  };
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
      {offered.ownWords !== null && (
        <Field.Root
          name="publicReason"
          hint={say('dialog.public_reason_hint', { max: offered.ownWords })}
          error={errorOf('publicReason')}
        >
          <Field.Label>{say('dialog.public_reason')}</Field.Label>
          <TextInput
            value={form.publicReason}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
              onChange({ publicReason: event.target.value })
            }
          />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      )}
      <SuccessorChooser
        entry={entry}
        value={form.successor}
        error={errorOf('successor')}
        onChange={(successor) => onChange({ successor })}
      />
    </>
  );
}
