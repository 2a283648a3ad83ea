import type { ColumnType, DataColumn } from './opened-data';
import type { ComparingOperator, TextualOperator } from './query-operators';

/** What a cell says: empty ones say nothing. */
export type CellValue = string | number | boolean | null;

/** A condition on a column, as the public query has it. */
export type RowCondition = { readonly field: string } & (
  | {
      readonly kind: 'compare';
      readonly operator: ComparingOperator;
      readonly values: readonly (string | number | boolean)[];
    }
  | {
      readonly kind: 'text';
      readonly operator: TextualOperator;
      readonly value: string;
    }
  | { readonly kind: 'presence'; readonly present: boolean }
);

export type RowFilter =
  { readonly kind: 'all' | 'any' | 'none'; readonly of: readonly RowFilter[] } | RowCondition;

/** Which rows of a table are asked for; columns by their keys. */
export interface AskedRows {
  readonly fields: readonly string[] | null;
  readonly filter: RowFilter;
  readonly sort: readonly { readonly field: string; readonly descending: boolean }[];
  readonly start: number;
  readonly limit: number;
}

/** A table that can be asked. */
export interface TableFacts {
  readonly columns: readonly DataColumn[];
  readonly rowCount: number;
}

export interface FoundRows {
  /** Keys of the columns in `rows`. */
  readonly fields: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Those that the filter lets through, on all pages. */
  readonly total: number;
}

/** What comes of asking a file for rows. */
export type RowsAnswer =
  | { readonly state: 'table'; readonly table: TableFacts; readonly found: FoundRows | null }
  /** More of it than is kept for asking. */
  | { readonly state: 'over_bound'; readonly table: TableFacts }
  | RefusedRows
  | { readonly state: 'no_table' };

/** Why a table does not answer a question. */
export type RefusedRows =
  /** The page has more characters than an answer may have. */
  | { readonly state: 'page_too_large' }
  /** So have the texts that are to be put in order. */
  | { readonly state: 'texts_too_long' }
  | { readonly state: 'too_slow' };

/** Characters of the different texts that one question may want in order: their places take seconds, and memory. */
export const MAX_ORDERED_CHARACTERS = 5_000_000;

/** Characters of all cells of one page, with the names of their columns. */
export const MAX_PAGE_CHARACTERS = 4_000_000;

/** @returns what a cell says, in the type of its column */
export function cellValue(text: string | undefined, type: ColumnType): CellValue {
  if (text === undefined || text === '') return null;
  if (type === 'string') return text;
  const bare = text.trim();
  if (bare === '') return null;
  if (type === 'boolean') return bare === 'true';
  return type === 'date' ? bare : Number(bare);
}
