import { useField } from '@strapi/strapi/admin';
import { SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface Props {
  readonly name: string;
  readonly 'aria-label'?: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

/**
 * The choice of a filter's value. Strapi's own would do, but the tag of a chosen filter shows the words of an option only
 * where the filter brings an input of its own, and else the bare code.
 */
export function FilterChoice({ name, options, ...labels }: Props): React.JSX.Element {
  const field = useField<string>(name);
  return (
    <SingleSelect
      aria-label={labels['aria-label'] ?? name}
      value={field.value ?? ''}
      onChange={(value: string | number) => field.onChange(name, String(value))}
    >
      {options.map(({ label, value }) => (
        <SingleSelectOption key={value} value={value}>
          {label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
