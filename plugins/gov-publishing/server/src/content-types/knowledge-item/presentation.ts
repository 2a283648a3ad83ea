import type { PresentationChoices } from '../presentation';

/** Newest posting first. */
export const presentation: PresentationChoices = {
  labelFields: ['title'],
  searchFields: ['title', 'summary', 'body', 'unit', 'referencePeriod'],
  defaultSort: ['datePosted:desc'],
};
