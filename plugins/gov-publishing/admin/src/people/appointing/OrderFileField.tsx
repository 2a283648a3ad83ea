import * as React from 'react';
import { Button, Field, Flex, TextButton, Typography } from '@strapi/design-system';
import { Trash, Upload } from '@strapi/icons';
import { useWords } from '../../words/use-words';
import { OrderFileLink } from './OrderFileLink';
import type { OrderFile } from '../people-model';
import { uploadOrder } from './upload-order';

interface Props {
  readonly file: OrderFile | null;
  readonly error: string | undefined;
  readonly onChange: (file: OrderFile | null) => void;
}

/** The order itself, as a file. Uploaded as soon as it is chosen, so that a refused form does not lose it. */
export function OrderFileField({ file, error, onChange }: Props): React.JSX.Element {
  const { say } = useWords();
  const input = React.useRef<HTMLInputElement>(null);
  const [state, setState] = React.useState<'still' | 'busy' | 'failed'>('still');
  const choose = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    setState('busy');
    const made = await uploadOrder(chosen);
    setState(made ? 'still' : 'failed');
    if (made) onChange(made);
  };
  return (
    <Field.Root
      name="orderFile"
      hint={say('people.file_hint')}
      error={error ?? (state === 'failed' ? say('people.file_failed') : undefined)}
    >
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {say('field.orderFile')}
      </Typography>
      <input
        ref={input}
        type="file"
        hidden
        accept="application/pdf,image/*"
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          // The same file may be chosen again after it was taken off.
          event.target.value = '';
        }}
      />
      <Flex gap={3} wrap="wrap">
        {file && <OrderFileLink file={file} />}
        <Button
          type="button"
          variant="secondary"
          startIcon={<Upload />}
          loading={state === 'busy'}
          onClick={() => input.current?.click()}
        >
          {say(file ? 'people.file_other' : 'people.file_choose')}
        </Button>
        {file && (
          <TextButton type="button" startIcon={<Trash />} onClick={() => onChange(null)}>
            {say('people.file_remove')}
          </TextButton>
        )}
      </Flex>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
