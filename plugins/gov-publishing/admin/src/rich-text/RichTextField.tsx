import * as React from 'react';
import { Field, Loader } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useWords } from '../words/use-words';

/** The type under which the Content Manager asks for it; to Strapi, and in what is signed, the field stays `richtext`. */
export const RICH_TEXT = 'gov-rich-text';

/** What the Content Manager hands to the input of a field. */
interface RichTextProps {
  readonly name: string;
  readonly label?: React.ReactNode;
  readonly labelAction?: React.ReactNode;
  readonly hint?: React.ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** A file of its own: who edits no text waits for no editor. */
const RichTextEditor = React.lazy(() => import('./RichTextEditor'));

/** The input for rich text of types under the gate. */
export function RichTextField(props: RichTextProps): React.JSX.Element {
  const { name, label, labelAction, hint, required } = props;
  const { error } = useField<string | null>(name);
  const { say } = useWords();
  return (
    <Field.Root name={name} error={error} hint={hint} required={required}>
      <Field.Label action={labelAction}>
        <span id={`${name}-label`}>{label}</span>
      </Field.Label>
      <React.Suspense fallback={<Loader small>{say('panel.loading')}</Loader>}>
        <RichTextEditor name={name} disabled={props.disabled ?? false} />
      </React.Suspense>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
