import * as React from 'react';
import { Field, TextInput, Typography } from '@strapi/design-system';
import type { Language } from '../words/moments';
import { useWords } from '../words/use-words';
import { heldOf, parseInput, type BoxKind } from './parse-input';
import { inFullWords, isFar, textOf } from './written';

export interface DayBoxProps {
  readonly kind: BoxKind;
  readonly name: string;
  readonly label?: React.ReactNode;
  readonly labelAction?: React.ReactNode;
  readonly 'aria-label'?: string;
  readonly hint?: React.ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly size?: 'S' | 'M';
  /** What the form or the server says against it; what is wrong with the typing itself comes before. */
  readonly error?: string;
  readonly inputRef?: React.Ref<HTMLInputElement>;
  /** As stored, or a text that says none (`heldOf`), or nothing. */
  readonly held: string | null;
  readonly onHold: (held: string | null) => void;
}

interface Typed {
  readonly text: string;
  /** What was handed to the form for it. */
  readonly held: string | null;
  /** What the form held before; it hands the new value back one drawing late, and the caret must not jump meanwhile. */
  readonly before?: string | null;
}

/** @returns the text of the box, and how to set it: as it was typed, until somebody else changes the value. */
function useTyped(
  { kind, held, onHold }: Pick<DayBoxProps, 'kind' | 'held' | 'onHold'>,
  language: Language,
): [string, (text: string) => void] {
  const [typed, setTyped] = React.useState<Typed | null>(null);
  React.useEffect(() => {
    setTyped((now) => (now?.held === held && 'before' in now ? { text: now.text, held } : now));
  }, [held, typed]);
  const stands = typed !== null && (typed.held === held || ('before' in typed && typed.before === held));
  const type = (text: string): void => {
    const then = heldOf(kind, text);
    setTyped({ text, held: then, before: held });
    onHold(then);
  };
  return [stands ? typed.text : textOf(kind, held, language), type];
}

/**
 * A box for a day, typed as Thai officials write it. Beside it stands in full words what was understood; what is not
 * understood stays in the box with the reason. There is no calendar: Strapi's counts years of another era than its box.
 */
export function DayBox(props: DayBoxProps): React.JSX.Element {
  const { kind, name, label, labelAction, hint, required, disabled, size, error, inputRef } = props;
  const { say, language } = useWords();
  const id = React.useId();
  const [text, type] = useTyped(props, language);
  const parsed = parseInput(kind, text);
  const fault = 'fault' in parsed ? say(`days.fault.${parsed.fault}`) : undefined;
  const wrong = fault ?? error;
  const about = wrong ? `${id}-error` : [hint ? `${id}-hint` : '', `${id}-understood`].join(' ').trim();
  return (
    <Field.Root id={id} name={name} hint={hint} required={required} error={wrong}>
      {label ? <Field.Label action={labelAction}>{label}</Field.Label> : null}
      <TextInput
        ref={inputRef}
        type="text"
        autoComplete="off"
        size={size}
        disabled={disabled}
        value={text}
        aria-label={label ? undefined : props['aria-label']}
        aria-describedby={about}
        data-day-kind={kind}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => type(event.target.value)}
      />
      <Understood id={`${id}-understood`} kind={kind} parsed={parsed} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** What was understood, or for an empty box how to write; told to a screen reader whenever it changes. */
function Understood({
  id,
  kind,
  parsed,
}: {
  readonly id: string;
  readonly kind: BoxKind;
  readonly parsed: ReturnType<typeof parseInput>;
}): React.JSX.Element {
  const { say, language } = useWords();
  const value = 'value' in parsed ? parsed.value : null;
  const words = value === null ? null : inFullWords(kind, value, language);
  const empty = 'value' in parsed && value === null;
  const far = value !== null && isFar(kind, value, new Date());
  return (
    <div id={id} aria-live="polite">
      {(words !== null || empty) && (
        <Typography tag="p" variant="pi" textColor={empty ? 'neutral600' : 'neutral800'}>
          {words === null ? say(`days.example.${kind}`) : say(`days.understood.${kind}`, { words })}
        </Typography>
      )}
      {far && (
        <Typography tag="p" variant="pi" textColor="warning700" fontWeight="bold">
          {say('days.far')}
        </Typography>
      )}
    </div>
  );
}
