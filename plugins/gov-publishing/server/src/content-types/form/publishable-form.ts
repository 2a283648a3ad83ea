import type { EditForm, FormRows } from '../../domain/edit-form';
import { CHOSEN_SECTIONS } from '../../domain/oia/placement';

/** What is each type's own of a form; the rest is that of all publishable types. */
export interface OwnForm {
  readonly kind: FormRows;
  /** In place of title, summary and body. */
  readonly words?: FormRows;
  /** Before the source and the attachments. */
  readonly sources?: FormRows;
  /** After the source and the attachments. */
  readonly sourcesBelow?: FormRows;
  /** Where officers come for the sections of the Act: beside the words, and not among what is rarely needed. */
  readonly sectionsInWords?: true;
  readonly needed?: readonly string[];
  readonly ofThisYear?: boolean;
  readonly shownFor?: EditForm['shownFor'];
}

/** @returns the whole form of a publishable type */
export function publishableForm(own: OwnForm): EditForm {
  const words = own.words ?? [['title'], ['summary'], ['body']];
  const sections = [[CHOSEN_SECTIONS]];
  return {
    parts: {
      kind: own.kind,
      words: own.sectionsInWords ? [...words, ...sections] : words,
      sources: [...(own.sources ?? []), ['source'], ['attachments'], ...(own.sourcesBelow ?? [])],
      answerable: [
        ['agency'],
        ['responsibleOfficer'],
        ['importance', 'fiscalYear'],
        ['affectsProvinceImage', 'restricted'],
      ],
      more: [
        ['slug'],
        ['reviewDueAt', 'personalDataBasis'],
        ...(own.sectionsInWords ? [] : sections),
        ['indicatorRefs'],
      ],
    },
    needed: ['title', 'agency', 'responsibleOfficer', 'importance', ...(own.needed ?? [])],
    ofThisYear: own.ofThisYear ?? true,
    shownFor: own.shownFor ?? {},
  };
}
