import * as React from 'react';
import { Field, Textarea, TextInput } from '@strapi/design-system';
import type { Reason } from '../api/dossier-model';
import { useWords } from '../words/use-words';
import type { ActForm } from './act-form';

interface Props {
  readonly form: Pick<ActForm, 'publicReason' | 'successor'>;
  readonly reasons: readonly Reason[];
  readonly onChange: (change: Partial<ActForm>) => void;
}

/** What readers are told who come for an entry that was taken down: why, and what takes its place. Both optional. */
export function ForThePublic({ form, reasons, onChange }: Props): React.JSX.Element {
  const { say, pick } = useWords();
  const errorOf = (name: string): string | undefined => {
    const reason = reasons.find(({ field }) => field === name);
    return reason && pick(reason.message);
  };
  return (
    <>
      <Field.Root name="publicReason" hint={say('dialog.public_reason_hint')} error={errorOf('publicReason')}>
        <Field.Label>{say('dialog.public_reason')}</Field.Label>
        <Textarea
          value={form.publicReason}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) =>
            onChange({ publicReason: event.target.value })
          }
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <Field.Root name="successor" hint={say('dialog.successor_hint')} error={errorOf('successor')}>
        <Field.Label>{say('dialog.successor')}</Field.Label>
        <TextInput
          value={form.successor}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
            onChange({ successor: event.target.value })
          }
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    </>
  );
}
