import type { PresentationChoices } from '../presentation';

/** The public sees an officer's position; names are shown only where the province's profile says so. */
export const presentation: PresentationChoices = {
  labelFields: ['position'],
  searchFields: ['position', 'orderNumber'],
  defaultSort: ['from:desc'],
};
