import type { BothLanguages } from '../domain/text/both-languages';

/** `not_judged`: the server cannot see it, and does not pretend to. */
export type LineState = 'ready' | 'to_do' | 'not_judged';

/** What mends a line: a screen of the panel, or what is set on the server, with the page of the guide that says how, which has
 * other headings in each language. */
export type Mending =
  | { readonly screen: string; readonly label: BothLanguages }
  | { readonly onServer: BothLanguages; readonly guide: BothLanguages };

/** One thing that has to stand before a site opens. */
export interface OpeningLine {
  readonly name: string;
  readonly title: BothLanguages;
  readonly state: LineState;
  /** The state in words. */
  readonly stands: BothLanguages;
  /** What the server sees of it, or why it cannot see it. */
  readonly seen: BothLanguages;
  /** Each thing that is open, where there are several. */
  readonly details: readonly BothLanguages[];
  readonly why: BothLanguages;
  /** The clause of the mandates behind it, in its own words; null where none asks for it. */
  readonly mandate: { readonly id: string; readonly text: BothLanguages } | null;
  /** Null where nothing is to be done. */
  readonly mending: Mending | null;
}

/** Every line, what is to be done first. */
export interface OpeningAnswer {
  readonly data: readonly OpeningLine[];
  readonly meta: { readonly open: number; readonly notJudged: number; readonly told: BothLanguages };
}

/** How many lines are to be done, and that in words; null for everybody but the super admin, whose work they are. */
export interface OpenCountAnswer {
  readonly data: { readonly open: number | null; readonly told: BothLanguages | null };
}
