import type { PresentationChoices } from '../presentation';

/** In the order of the alphabet: a list of links is looked up, not read. */
export const presentation: PresentationChoices = {
  labelFields: ['title', 'url'],
  searchFields: ['title', 'summary', 'url', 'transcript'],
  defaultSort: ['title:asc'],
};
