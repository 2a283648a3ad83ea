import type { PresentationChoices } from '../presentation';

/** An agency is named by code and both names wherever an entry shows whose it is. */
export const presentation: PresentationChoices = {
  labelFields: ['code', 'nameTh', 'nameEn'],
  searchFields: ['code', 'nameTh', 'nameEn'],
  defaultSort: ['order:asc', 'code:asc'],
};
