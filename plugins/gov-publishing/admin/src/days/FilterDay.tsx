import * as React from 'react';
import { useField } from '@strapi/strapi/admin';
import { DayBox } from './DayBox';
import { unreadIn, type DayKind } from './reading';

interface Props {
  readonly name: string;
  readonly type: DayKind;
  readonly 'aria-label'?: string;
}

/** The value of a list's filter by a day. A text that says none is no value: Strapi adds no filter without one. */
export function FilterDay({ name, type, ...labels }: Props): React.JSX.Element {
  const field = useField<string | null>(name);
  const [held, setHeld] = React.useState<string | null>(field.value ?? null);
  return (
    <DayBox
      kind={type}
      name={name}
      aria-label={labels['aria-label'] ?? name}
      held={held}
      onHold={(next) => {
        setHeld(next);
        field.onChange(name, unreadIn(next) === null ? next : null);
      }}
    />
  );
}
