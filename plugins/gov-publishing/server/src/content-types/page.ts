/** A part of the page of an entry. Each names the fields that it shows; what is empty is left out. */
export type PagePart =
  /** A text in few words, above all others. */
  | { readonly part: 'lead'; readonly field: string }
  /** A text that says why there is nothing else, with its label. */
  | { readonly part: 'notice'; readonly field: string }
  /** The rich text of the field; with its label above it where it is not the body. */
  | { readonly part: 'text'; readonly field: string; readonly headed?: true }
  /** A picture with what it shows in words. */
  | { readonly part: 'figure'; readonly field: string; readonly alt: string }
  /** A web address as a button. */
  | { readonly part: 'link'; readonly field: string }
  /** How often data are brought up to date, and whether they are overdue. */
  | { readonly part: 'update'; readonly field: string }
  /** When and where something goes on. */
  | { readonly part: 'event'; readonly start: string; readonly end: string; readonly place: string }
  /** How long the steps of a field take together (these stand in their own part), and what is guaranteed. */
  | { readonly part: 'duration'; readonly field: string; readonly value: string; readonly unit: string }
  /** Fields with their labels, in a list. */
  | { readonly part: 'facts'; readonly fields: readonly string[] }
  /** Days of the entry, the first one first; `within` are days of a component that is shown elsewhere: `gazette.date`. */
  | { readonly part: 'timeline'; readonly days: readonly string[]; readonly within: readonly string[] }
  /** Components, each by the part of the page that its kind has, with a heading. */
  | { readonly part: 'rows'; readonly field: string };

/** What stands on the page of an entry, in its order. Every public field of the type has its place, here or elsewhere. */
export interface PageLayout {
  readonly parts: readonly PagePart[];
  /** Fields that are no part of the page, with the reason: the title above it, the address, the order in lists. */
  readonly elsewhere: Readonly<Record<string, string>>;
}

/** Of every entry: whose it is, since when, from where, and what it answers to. */
export const ENTRY_FACTS = [
  'agency',
  'responsibleOfficer',
  'fiscalYear',
  'importance',
  'source',
  'datePosted',
  'dateModified',
  'reviewDueAt',
  'personalDataBasis',
  'oiaSections',
  'indicatorRefs',
] as const;

export const ENTRY_ELSEWHERE = { title: 'heads the page', slug: 'is its address' } as const;

/** @returns the fields that a part shows */
export function fieldsOfPart(part: PagePart): readonly string[] {
  switch (part.part) {
    case 'facts':
      return part.fields;
    case 'timeline':
      return part.days;
    case 'event':
      return [part.start, part.end, part.place];
    case 'figure':
      return [part.field, part.alt];
    case 'duration':
      return [part.value, part.unit];
    default:
      return [part.field];
  }
}
