import type { PresentationChoices } from '../presentation';

/** The one that counts comes first. */
export const presentation: PresentationChoices = {
  labelFields: ['title'],
  searchFields: ['title', 'footerText'],
  defaultSort: ['dateModified:desc'],
};
