import * as React from 'react';
import { Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import type { MentionableAnswer } from '../../../server/src/signoff/remarks/contract';
import { reasonsOf } from '../api/admin-client';
import type { EntryRef } from '../api/dossier-model';
import { fieldsOnScreen } from '../jump/focus-field';
import { fieldName } from '../words/field-name';
import { ReasonText } from '../help/Reasons';
import { useWords } from '../words/use-words';
import { Mentions } from './Mentions';
import { addRemark } from './remark-store';

interface Props {
  readonly entry: EntryRef;
  /** The thread that is answered; left out for a new one. */
  readonly parent?: number;
  /** Whether what it is about can be chosen. */
  readonly withField?: boolean;
  readonly onDone: () => void;
}

const WHOLE = '';

/** A box to write in. It stands within the Content Manager's form, and is no form of its own. */
export function Composer({ entry, parent, withField = false, onDone }: Props): React.JSX.Element {
  const words = useWords();
  const { say, pick } = words;
  const [text, setText] = React.useState('');
  const [field, setField] = React.useState(WHOLE);
  const [people, setPeople] = React.useState<readonly MentionableAnswer[]>([]);
  const [busy, setBusy] = React.useState(false);
  const [problems, setProblems] = React.useState<readonly { code: string; text: string }[]>([]);
  const box = React.useRef<HTMLTextAreaElement>(null);
  React.useEffect(() => box.current?.focus(), []);
  const fields = React.useMemo(fieldsOnScreen, []);
  const submit = async (): Promise<void> => {
    setBusy(true);
    const answer = await addRemark(entry, {
      text,
      ...(field !== WHOLE && { field }),
      ...(parent !== undefined && { parent }),
      ...(people.length > 0 && { mentions: people.map(({ id }) => id) }),
    });
    setBusy(false);
    if (answer.status === 200) return onDone();
    const reasons = reasonsOf(answer).map(({ code, message }) => ({ code, text: pick(message) }));
    setProblems(reasons.length > 0 ? reasons : [{ code: 'server.failed', text: say('remarks.failed') }]);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-testid="remark-composer">
      {withField && fields.length > 0 && (
        <Field.Root name="remark-field">
          <Field.Label>{say('remarks.about')}</Field.Label>
          <SingleSelect value={field} onChange={(value: string | number) => setField(String(value))}>
            <SingleSelectOption value={WHOLE}>{say('remarks.whole')}</SingleSelectOption>
            {fields.map((name) => (
              <SingleSelectOption key={name} value={name}>
                {fieldName(words, name)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      <Field.Root name="remark-text">
        <Field.Label>{say(parent === undefined ? 'remarks.text' : 'remarks.answer')}</Field.Label>
        <Textarea
          ref={box}
          value={text}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setText(event.target.value)}
        />
      </Field.Root>
      <Mentions entry={entry} chosen={people} onChange={setPeople} />
      {problems.map((problem) => (
        <ReasonText key={problem.text} {...problem} variant="pi" colour="danger600" role="alert" />
      ))}
      <Flex gap={2} wrap="wrap">
        <Button
          type="button"
          size="S"
          loading={busy}
          disabled={text.trim() === ''}
          onClick={() => void submit()}
        >
          {say('remarks.send')}
        </Button>
        <Button type="button" size="S" variant="tertiary" onClick={onDone}>
          {say('dialog.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}
