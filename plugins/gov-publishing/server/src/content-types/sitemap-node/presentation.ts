import type { PresentationChoices } from '../presentation';

/** In the order given by the officers. */
export const presentation: PresentationChoices = {
  labelFields: ['title'],
  searchFields: ['title', 'summary'],
  defaultSort: ['order:asc', 'title:asc'],
};
