import type { PresentationChoices } from '../presentation';

/** As they hang. */
export const presentation: PresentationChoices = {
  labelFields: ['title'],
  searchFields: ['title', 'summary', 'imageAlt'],
  defaultSort: ['order:asc', 'datePosted:desc'],
};
