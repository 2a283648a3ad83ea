import type { PresentationChoices } from '../presentation';

/** Entries of one kind together. */
export const presentation: PresentationChoices = {
  labelFields: ['title', 'kind'],
  searchFields: ['title', 'summary', 'body'],
  defaultSort: ['kind:asc', 'title:asc'],
};
