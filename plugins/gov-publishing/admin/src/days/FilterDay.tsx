import * as React from 'react';
import { useField } from '@strapi/strapi/admin';
import { DayBox } from './DayBox';
import { unreadIn, type BoxKind, type DayKind } from './parse-input';

interface Props {
  readonly name: string;
  readonly 'aria-label'?: string;
}

/** The value of a list's filter by a day. */
export function FilterDay({ type, ...props }: Props & { readonly type: DayKind }): React.JSX.Element {
  return <FilterBox kind={type} {...props} />;
}

/** The value of a list's filter by a fiscal year; to Strapi its field is an integer. */
export function FilterYear(props: Props): React.JSX.Element {
  return <FilterBox kind="fiscal_year" {...props} />;
}

/** A text that says no value is none: Strapi adds no filter without one. */
function FilterBox({ kind, name, ...labels }: Props & { readonly kind: BoxKind }): React.JSX.Element {
  const field = useField<string | null>(name);
  const [held, setHeld] = React.useState<string | null>(field.value ?? null);
  return (
    <DayBox
      kind={kind}
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
