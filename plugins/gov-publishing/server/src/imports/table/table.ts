/** A table as it was read, before anybody knows what its columns mean. */
export interface Table {
  /** Name of its sheet; null for a file that has none. */
  readonly sheet: string | null;
  /** Rows that say anything. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** Thrown where a file is no table that can be read. */
export class UnreadableTableError extends Error {
  /** @param code of the words that say why, and what to do */
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
