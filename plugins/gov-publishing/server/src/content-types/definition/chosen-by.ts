/**
 * By what entries of a type are told apart where another entry points at them. Strapi names a row by one field, and officers are
 * many with one position.
 */
export interface ChosenBy {
  /** Fields, in the order in which the name says them; the last is the one by which Strapi names a row. */
  readonly name: readonly string[];
  /** Fields in which a search looks; a choice is found by its words, an account by the name of its person. */
  readonly search: readonly string[];
  /**
   * What people write of a row where they choose from no list, each by its fields: words of choices, names and addresses of accounts,
   * and of a day the year after a stroke, as numbers of papers have it (`12/2561`).
   */
  readonly written: readonly (readonly string[])[];
}
