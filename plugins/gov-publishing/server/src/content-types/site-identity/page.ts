import { ENTRY_ELSEWHERE, ENTRY_FACTS, type PageLayout } from '../page';

/** Everything that stands around the pages, where its signatures can be looked at. */
export const page: PageLayout = {
  parts: [
    { part: 'figure', field: 'emblem', alt: 'emblemAlt' },
    {
      part: 'facts',
      fields: ['hotline', 'mainColour', 'accentColour', 'footerText', ...ENTRY_FACTS],
    },
    { part: 'rows', field: 'menu' },
    { part: 'rows', field: 'socialLinks' },
    { part: 'rows', field: 'attachments' },
  ],
  elsewhere: ENTRY_ELSEWHERE,
};
