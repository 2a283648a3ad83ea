import { Field, Radio, Textarea } from '@strapi/design-system';
import type { EntryRef, OpenAct, Reason } from '../api/dossier-model';
import { DayBox } from '../days/DayBox';
import { useWords } from '../words/use-words';
import { ASSESSMENT_PARTS, type ActForm } from './act-form';
import { blanksLeft } from './blanks-left';
import { ForThePublic } from './ForThePublic';
import { Section } from './Section';

interface Props {
  readonly entry: EntryRef;
  readonly offered: Pick<
    OpenAct,
    'act' | 'decisions' | 'forThePublic' | 'needsAssessment' | 'needsNote' | 'saysWhyUrgent'
  >;
  readonly form: ActForm;
  readonly reasons: readonly Reason[];
  readonly onChange: (change: Partial<ActForm>) => void;
}

/** What the signer decides and writes: the decision, the weighing, the time, the note or reason. */
export function Written({ entry, offered, form, reasons, onChange }: Props): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const { act, decisions, needsAssessment } = offered;
  return (
    <>
      {decisions.length > 1 && (
        <Section title={say('dialog.decision')}>
          <Radio.Group
            value={form.decision}
            aria-label={say('dialog.decision')}
            onValueChange={(decision: string) => onChange({ decision })}
          >
            {decisions.map((decision) => (
              <Radio.Item key={decision} value={decision}>
                {say(`decision.${decision}`)}
              </Radio.Item>
            ))}
          </Radio.Group>
        </Section>
      )}
      {needsAssessment && (
        <Section title={say('dialog.assessment')}>
          {ASSESSMENT_PARTS.map((part) => (
            <WrittenField
              key={part}
              name={`assessment.${part}`}
              label={say(`assessment.${part}`)}
              hint={blanksLeft(words, form.assessment[part]) ?? say(`dialog.assessment_hint.${part}`)}
              required
              value={form.assessment[part]}
              reasons={reasons}
              onChange={(text) => onChange({ assessment: { ...form.assessment, [part]: text } })}
            />
          ))}
        </Section>
      )}
      {act === 'schedule' && (
        <PublishAt
          value={form.publishAt}
          reasons={reasons}
          onChange={(publishAt) => onChange({ publishAt })}
        />
      )}
      <WrittenField
        name="note"
        label={say(noteLabel(offered))}
        hint={say(offered.needsNote ? 'dialog.reason_hint' : 'dialog.note_hint')}
        required={offered.needsNote}
        value={form.note}
        reasons={reasons}
        onChange={(note) => onChange({ note })}
      />
      {offered.forThePublic && (
        <ForThePublic
          entry={entry}
          offered={offered.forThePublic}
          form={form}
          reasons={reasons}
          onChange={onChange}
        />
      )}
    </>
  );
}

function noteLabel({ needsNote, saysWhyUrgent }: Pick<OpenAct, 'needsNote' | 'saysWhyUrgent'>) {
  if (saysWhyUrgent) return 'dialog.why_urgent';
  return needsNote ? 'dialog.reason' : 'dialog.note';
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly value: string;
  readonly reasons: readonly Reason[];
  readonly onChange: (text: string) => void;
}

function WrittenField({
  name,
  label,
  hint,
  required,
  value,
  reasons,
  onChange,
}: FieldProps): React.JSX.Element {
  const { pick } = useWords();
  const reason = reasons.find(({ field }) => field === name);
  return (
    <Field.Root name={name} hint={hint} required={required} error={reason && pick(reason.message)}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        value={value}
        onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

interface PublishAtProps {
  readonly value: string | null;
  readonly reasons: readonly Reason[];
  readonly onChange: (at: string | null) => void;
}

function PublishAt({ value, reasons, onChange }: PublishAtProps): React.JSX.Element {
  const { say, pick } = useWords();
  const reason = reasons.find(({ field }) => field === 'publishAt');
  return (
    <DayBox
      kind="datetime"
      name="publishAt"
      label={say('dialog.publish_at')}
      required
      error={reason && pick(reason.message)}
      held={value}
      onHold={onChange}
    />
  );
}
