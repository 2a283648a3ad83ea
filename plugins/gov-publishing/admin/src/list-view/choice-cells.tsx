import { Typography } from '@strapi/design-system';
import { PLUGIN_ID } from '../plugin-id';
import { useWords } from '../words/use-words';

/** A column of a list, as much of it as is looked at here. */
export interface ShownHeader {
  readonly name?: string;
  readonly attribute?: { readonly type: string };
  readonly cellFormatter?: unknown;
}

/** Families of the catalogue in which the values of choices have words. */
const FAMILIES = ['value.', 'duty.', 'people.acting.'] as const;

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
      cellFormatter: (row: Readonly<Record<string, unknown>>) => <Choice value={row[name]} />,
    };
  });
}

function Choice({ value }: { value: unknown }): React.JSX.Element {
  const { known } = useWords();
  const code = typeof value === 'string' ? value : '';
  const words = FAMILIES.map((family) => known(`${family}${code}`)).find((found) => found !== null);
  return (
    <Typography maxWidth="30rem" ellipsis textColor="neutral800">
      {words ?? (code || '–')}
    </Typography>
  );
}
