import type { EditForm, FormRows } from '../../domain/edit-form';

/** What is each type's own of a form; the rest is that of all publishable types. */
export interface OwnForm {
  readonly kind: FormRows;
  /** In place of title, summary and body. */
  readonly words?: FormRows;
  /** Before the source and the attachments. */
  readonly sources?: FormRows;
  /** After the source and the attachments. */
  readonly sourcesBelow?: FormRows;
  readonly needed?: readonly string[];
  readonly ofThisYear?: boolean;
  readonly shownFor?: EditForm['shownFor'];
}

/** @returns the whole form of a publishable type */
export function publishableForm(own: OwnForm): EditForm {
  return {
    parts: {
      kind: own.kind,
      words: own.words ?? [['title'], ['summary'], ['body']],
      sources: [...(own.sources ?? []), ['source'], ['attachments'], ...(own.sourcesBelow ?? [])],
      answerable: [
        ['agency'],
        ['responsibleOfficer'],
        ['importance', 'fiscalYear'],
        ['affectsProvinceImage', 'restricted'],
      ],
      more: [['slug'], ['reviewDueAt', 'personalDataBasis'], ['oiaSections'], ['indicatorRefs']],
    },
    needed: ['title', 'agency', 'responsibleOfficer', 'importance', ...(own.needed ?? [])],
    ofThisYear: own.ofThisYear ?? true,
    shownFor: own.shownFor ?? {},
  };
}
