/** The parts of an edit form, in the order in which an office writes: what it is, its words, its proof, who answers for it. */
export const FORM_PARTS = ['kind', 'words', 'sources', 'answerable', 'more'] as const;

export type FormPart = (typeof FORM_PARTS)[number];

/** Fields beside each other, row below row. */
export type FormRows = readonly (readonly string[])[];

/** A field that is of use for some values of another one only. */
export interface ShownFor {
  readonly field: string;
  readonly values: readonly string[];
}

/**
 * The edit form of a type: one source for the layout that Strapi keeps (`edit-layouts/`) and for what the panel makes of it
 * (`admin/src/forms`): parts with headings, marks of what signing forward needs, and fields that come and go.
 */
export interface EditForm {
  readonly parts: Readonly<Record<FormPart, FormRows>>;
  /** Fields without which nobody can submit an entry, whatever else it says; tests hold them against the checks. */
  readonly needed: readonly string[];
  /** Whether a new entry begins with the fiscal year of its day: a link or a question is of no year. */
  readonly ofThisYear: boolean;
  /** Fields that are shown for some kinds only. One that says something is shown always: nothing is signed unseen. */
  readonly shownFor: Readonly<Record<string, ShownFor>>;
}

/** @returns every row of a form, from top to bottom */
export function rowsOf({ parts }: Pick<EditForm, 'parts'>): FormRows {
  return FORM_PARTS.flatMap((part) => parts[part]);
}
