import type { PresentationChoices } from '../presentation';

/** By the occasion, then by name: services are looked up. */
export const presentation: PresentationChoices = {
  labelFields: ['title'],
  searchFields: ['title', 'summary', 'body', 'criteria', 'output', 'code'],
  defaultSort: ['lifeEvent:asc', 'title:asc'],
};
