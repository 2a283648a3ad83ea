import type { PresentationChoices } from '../presentation';

/** Newest posting first, by the date the ledger gives (NEWS-08). */
export const presentation: PresentationChoices = {
  labelFields: ['title'],
  searchFields: ['title', 'summary', 'body', 'eventPlace'],
  defaultSort: ['datePosted:desc'],
};
