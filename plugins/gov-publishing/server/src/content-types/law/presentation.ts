import type { PresentationChoices } from '../presentation';

/** Newest law first. */
export const presentation: PresentationChoices = {
  labelFields: ['title', 'number'],
  searchFields: ['title', 'number', 'summary', 'body', 'passedBy'],
  defaultSort: ['legislationDate:desc', 'datePosted:desc'],
};
