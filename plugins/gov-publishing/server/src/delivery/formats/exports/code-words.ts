import type { Schema, SchemaAttribute } from '../../../domain/schema/attribute';
import type { Json } from '../../../domain/content/snapshot';
import { wordsLocale } from '../../../messages';
import { choiceIn } from '../../../messages/choices';

/** A column beside a code of a list, which says the code in words. */
export interface WordsColumn {
  /** Name of the column with the code: `category`. Its words are in `categoryLabel`. */
  readonly code: string;
  readonly name: string;
  /** @returns the words of a code in the language of its row; the code itself where it has none */
  readonly words: (code: Json | undefined, locale: Json | undefined) => string | null;
}

/**
 * @param holder singular name of a type, or model name of a component
 * @param columns names of columns, by the field that each is of
 * @returns a column of words for every code that has any: a host's own lists have none
 */
export function wordsColumns(
  holder: string,
  { attributes }: Schema,
  columns: readonly (readonly [column: string, field: string])[],
): WordsColumn[] {
  return columns.flatMap(([column, field]): WordsColumn[] => {
    const attribute = Object.hasOwn(attributes, field) ? attributes[field] : undefined;
    if (attribute?.type !== 'enumeration' || !hasWords(holder, field, attribute)) return [];
    return [
      {
        code: column,
        name: `${column}Label`,
        words: (code, locale) =>
          typeof code === 'string'
            ? (choiceIn(wordsLocale(String(locale ?? 'th')), holder, field, code) ?? code)
            : null,
      },
    ];
  });
}

function hasWords(holder: string, field: string, attribute: SchemaAttribute): boolean {
  const { enum: values = [] } = attribute as { readonly enum?: readonly string[] };
  return values.some((value) => choiceIn('th', holder, field, value) !== undefined);
}

/** @returns the names of columns with each column of words behind its code */
export function besideCodes(names: readonly string[], words: readonly WordsColumn[]): string[] {
  return names.flatMap((name) => [
    name,
    ...words.filter(({ code }) => code === name).map((each) => each.name),
  ]);
}
