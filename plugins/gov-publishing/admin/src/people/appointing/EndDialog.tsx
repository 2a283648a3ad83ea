import * as React from 'react';
import { Field, Radio, Textarea } from '@strapi/design-system';
import type { AppointmentEndSent } from '../../../../server/src/people/appointments/contract';
import type { FilledIn } from '../../api/admin-client';
import { useWords } from '../../words/use-words';
import { dayOfParts, NO_DAY, type DayParts } from './day-parts';
import { DayField } from './DayField';
import type { OfficerLine, PeopleAnswer } from '../people-model';
import { PeopleDialog } from '../PeopleDialog';
import { useEntering } from '../use-entering';
import { WhoHolds } from '../officers/WhoHolds';

interface Props {
  readonly line: OfficerLine;
  readonly meta: PeopleAnswer['meta'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type When = 'at_once' | 'last_day';
const WHEN: readonly When[] = ['at_once', 'last_day'];

/** Ends an appointment at once, or after a last day, with the reason. What was signed under it stays signed. */
export function EndDialog({ line, meta, onClose, onDone }: Props): React.JSX.Element {
  const { say, language } = useWords();
  const [when, setWhen] = React.useState<When>('at_once');
  const [day, setDay] = React.useState<DayParts>(NO_DAY);
  const [reason, setReason] = React.useState('');
  const labels = { lastDay: say('people.end_day'), reason: say('dialog.reason') };
  const { busy, refused, errorOf, enter } = useEntering(labels, onDone);
  const submit = (): void => {
    const lastDay = when === 'at_once' ? null : dayOfParts(day, language);
    const body: FilledIn<AppointmentEndSent> = { lastDay, reason };
    void enter(`/people/appointments/${line.documentId}/end`, body, 'people.done.ended');
  };
  return (
    <PeopleDialog
      title={say('people.end_title')}
      submit={say('people.end_submit')}
      isDanger
      touched={reason !== '' || day !== NO_DAY}
      busy={busy}
      refused={refused}
      onSubmit={submit}
      onClose={onClose}
    >
      <WhoHolds line={line} agencies={meta.agencies} />
      <Radio.Group
        value={when}
        aria-label={say('people.end_when')}
        onValueChange={(value: string) => setWhen(value === 'last_day' ? 'last_day' : 'at_once')}
      >
        {WHEN.map((each) => (
          <Radio.Item key={each} value={each}>
            {say(`people.end.${each}`)}
          </Radio.Item>
        ))}
      </Radio.Group>
      {when === 'last_day' && (
        <DayField
          name="lastDay"
          label={say('people.end_day')}
          hint={say('people.end_hint')}
          required
          value={day}
          error={errorOf('lastDay')}
          onChange={setDay}
        />
      )}
      <Field.Root name="reason" required hint={say('people.end_reason_hint')} error={errorOf('reason')}>
        <Field.Label>{say('dialog.reason')}</Field.Label>
        <Textarea
          value={reason}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setReason(event.target.value)}
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    </PeopleDialog>
  );
}
