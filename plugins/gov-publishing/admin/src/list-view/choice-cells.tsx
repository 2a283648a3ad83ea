import { Typography } from '@strapi/design-system';
import { isFiscalYearField, shownYear } from '../days/fiscal-years';
import { PLUGIN_ID } from '../plugin-id';
import { choiceWords } from '../words/choice-words';
import { useWords } from '../words/use-words';

/** A column of a list, as much of it as is looked at here. */
export interface ShownHeader {
  readonly name?: string;
  readonly attribute?: { readonly type: string };
  readonly cellFormatter?: unknown;
}

/**
 * Shows the choices of our own types in words. Strapi's list shows an enumeration by its bare value: `royal_decree`.
 *
 * @param model uid of the type whose list is on screen
 */
export function withWords<H extends ShownHeader>(headers: readonly H[], model: string): H[] {
  if (!model.startsWith(`plugin::${PLUGIN_ID}.`)) return [...headers];
  return headers.map((header) => {
    const { name, attribute, cellFormatter } = header;
    if (name === undefined || attribute?.type !== 'enumeration' || cellFormatter !== undefined) return header;
    return {
      ...header,
      cellFormatter: (row: Readonly<Record<string, unknown>>) => (
        <Choice holder={model.split('.').at(-1)} field={name} value={row[name]} />
      ),
    };
  });
}

/** Shows fiscal years of any type as years. Strapi's list shows an integer with a comma: `2,570`. */
export function withYears<H extends ShownHeader>(headers: readonly H[]): H[] {
  return headers.map((header) => {
    const { name, attribute, cellFormatter } = header;
    if (name === undefined || cellFormatter !== undefined || !isFiscalYearField(attribute)) return header;
    return {
      ...header,
      cellFormatter: (row: Readonly<Record<string, unknown>>) => <Year value={row[name]} />,
    };
  });
}

function Year({ value }: { readonly value: unknown }): React.JSX.Element {
  const { language } = useWords();
  return (
    <Typography textColor="neutral800">
      {typeof value === 'number' ? shownYear(String(value), language) : '–'}
    </Typography>
  );
}

interface ChoiceProps {
  readonly holder: string | undefined;
  readonly field: string;
  readonly value: unknown;
}

function Choice({ holder, field, value }: ChoiceProps): React.JSX.Element {
  const words = useWords();
  const code = typeof value === 'string' ? value : '';
  return (
    <Typography maxWidth="30rem" ellipsis textColor="neutral800">
      {choiceWords(words, holder, field, code) ?? (code || '–')}
    </Typography>
  );
}
