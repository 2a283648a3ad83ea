import type { PresentationChoices } from '../presentation';

/** Most asked first. */
export const presentation: PresentationChoices = {
  labelFields: ['title'],
  searchFields: ['title', 'question', 'answer'],
  defaultSort: ['rank:asc', 'title:asc'],
};
