import type { PresentationChoices } from '../presentation';

/** Newest first; found by what the data are about and who keeps them. */
export const presentation: PresentationChoices = {
  labelFields: ['title'],
  searchFields: ['title', 'summary', 'objective', 'keywords', 'maintainer', 'spatial'],
  defaultSort: ['datePosted:desc'],
};
