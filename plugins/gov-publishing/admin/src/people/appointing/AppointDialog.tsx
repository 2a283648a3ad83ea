import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import {
  appointmentBody,
  differs,
  formOf,
  newForm,
  type AppointmentForm,
  type ChangeOfForm,
} from './appointment-form';
import { OrderFields } from './OrderFields';
import type { OfficerLine, PeopleAnswer } from '../people-model';
import { PeopleDialog } from '../PeopleDialog';
import { SupervisesField } from './SupervisesField';
import { useEntering } from '../use-entering';
import { WhoFields } from './WhoFields';
import { WhoHolds } from '../officers/WhoHolds';

/** What the dialog is about: an appointment as it stands, or a new one with what is known of it. */
export type Appointed = { readonly line: OfficerLine } | { readonly agency: string; readonly duty: string };

interface Props {
  readonly about: Appointed;
  readonly meta: PeopleAnswer['meta'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Enters an appointment under an order, or puts the terms of one right. Both go on record in the ledger. */
export function AppointDialog({ about, meta, onClose, onDone }: Props): React.JSX.Element {
  const { say, language } = useWords();
  const line = 'line' in about ? about.line : null;
  const [begun] = React.useState<AppointmentForm>(() =>
    'line' in about ? formOf(about.line, language) : newForm(...chosenFor(about, meta)),
  );
  const [form, setForm] = React.useState(begun);
  const labels = {
    person: say('field.person'),
    agency: say('field.agency'),
    duty: say('field.duty'),
    position: say('field.position'),
    orderNumber: say('field.orderNumber'),
    orderDate: say('field.orderDate'),
    orderFile: say('field.orderFile'),
    natureOfWork: say('field.natureOfWork'),
    from: say('people.from'),
    to: say('people.to'),
    supervises: say('field.supervises'),
    'actingFor.kind': say('field.actingForKind'),
    'actingFor.position': say('field.actingForPosition'),
  };
  const { busy, refused, errorOf, enter } = useEntering(labels, onDone);
  const change: ChangeOfForm = (part) =>
    setForm((form) => ({ ...form, ...(typeof part === 'function' ? part(form) : part) }));
  const submit = (): void => {
    const body = appointmentBody(form, line === null, language);
    void (line
      ? enter(`/people/appointments/${line.documentId}/changes`, body, 'people.done.changed')
      : enter('/people/appointments', body, 'people.done.appointed'));
  };
  return (
    <PeopleDialog
      title={say(line ? 'people.change_title' : 'people.appoint')}
      submit={say(line ? 'people.save' : 'people.enter')}
      touched={differs(form, begun)}
      busy={busy}
      refused={refused}
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography tag="p" textColor="neutral600">
        {say(line ? 'people.change_what' : 'people.appoint_what')}
      </Typography>
      {line ? (
        <WhoHolds line={line} agencies={meta.agencies} />
      ) : (
        <WhoFields form={form} meta={meta} errorOf={errorOf} onChange={change} />
      )}
      {form.duty === 'vice_governor' && (
        <SupervisesField
          chosen={form.supervises}
          agencies={meta.agencies}
          error={errorOf('supervises')}
          onChange={(supervises) => change({ supervises })}
        />
      )}
      <OrderFields form={form} errorOf={errorOf} onChange={change} />
    </PeopleDialog>
  );
}

/** Where there is nothing to choose between, it is chosen. */
function chosenFor(
  { agency, duty }: { agency: string; duty: string },
  { appointing }: PeopleAnswer['meta'],
): [string, string] {
  const only = (list: readonly string[]): string => (list.length === 1 ? (list[0] ?? '') : '');
  const agencies = appointing?.agencies ?? [];
  const duties: readonly string[] = appointing?.duties ?? [];
  return [agencies.includes(agency) ? agency : only(agencies), duties.includes(duty) ? duty : only(duties)];
}
