import * as React from 'react';
import { Field, Flex, Radio, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import type { AppointmentForm, ChangeOfForm } from './appointment-form';
import { DayField } from './DayField';
import { OrderFileField } from './OrderFileField';

interface Props {
  readonly form: AppointmentForm;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: ChangeOfForm;
}

const OWN = 'own';
const KINDS = [OWN, 'acting_in_office', 'on_behalf'] as const;

/** What the order says: position, number, date and file, from when to when, and for whom. */
export function OrderFields({ form, errorOf, onChange }: Props): React.JSX.Element {
  const { say } = useWords();
  return (
    <>
      <Line
        name="position"
        label={say('field.position')}
        hint={say('people.position_hint')}
        value={form.position}
        error={errorOf('position')}
        onChange={(position) => onChange({ position })}
      />
      <Line
        name="orderNumber"
        label={say('field.orderNumber')}
        hint={say('people.order_hint')}
        value={form.orderNumber}
        error={errorOf('orderNumber')}
        onChange={(orderNumber) => onChange({ orderNumber })}
      />
      <DayField
        name="orderDate"
        label={say('field.orderDate')}
        required
        value={form.orderDate}
        error={errorOf('orderDate')}
        onChange={(change) => onChange((form) => ({ orderDate: change(form.orderDate) }))}
      />
      <OrderFileField
        file={form.orderFile}
        error={errorOf('orderFile')}
        onChange={(orderFile) => onChange({ orderFile })}
      />
      <DayField
        name="from"
        label={say('people.from')}
        required
        value={form.from}
        error={errorOf('from')}
        onChange={(change) => onChange((form) => ({ from: change(form.from) }))}
      />
      <DayField
        name="to"
        label={say('people.to')}
        hint={say('people.to_hint')}
        value={form.to}
        error={errorOf('to')}
        onChange={(change) => onChange((form) => ({ to: change(form.to) }))}
      />
      <Acting form={form} errorOf={errorOf} onChange={onChange} />
      <Field.Root name="natureOfWork" error={errorOf('natureOfWork')}>
        <Field.Label>{say('field.natureOfWork')}</Field.Label>
        <Textarea
          value={form.natureOfWork}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) =>
            onChange({ natureOfWork: event.target.value })
          }
        />
        <Field.Error />
      </Field.Root>
    </>
  );
}

function Acting({ form, errorOf, onChange }: Props): React.JSX.Element {
  const { say } = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800" id="people-acting">
        {say('field.actingForKind')}
      </Typography>
      <Radio.Group
        value={form.actingKind || OWN}
        aria-labelledby="people-acting"
        onValueChange={(kind: string) => onChange({ actingKind: kind === OWN ? '' : kind })}
      >
        {KINDS.map((kind) => (
          <Radio.Item key={kind} value={kind}>
            {say(`people.acting.${kind}`)}
          </Radio.Item>
        ))}
      </Radio.Group>
      {form.actingKind !== '' && (
        <Line
          name="actingFor"
          label={say('field.actingForPosition')}
          hint={say('people.acting_hint')}
          value={form.actingFor}
          error={errorOf('actingFor.position')}
          onChange={(actingFor) => onChange({ actingFor })}
        />
      )}
    </Flex>
  );
}

interface LineProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
}

function Line({ name, label, hint, value, error, onChange }: LineProps): React.JSX.Element {
  return (
    <Field.Root name={name} required hint={hint} error={error}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        autoComplete="off"
        value={value}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
