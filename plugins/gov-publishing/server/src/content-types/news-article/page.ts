import { ENTRY_ELSEWHERE, ENTRY_FACTS, type PageLayout } from '../page';

/** The picture and, of an activity, its hour and place come first. */
export const page: PageLayout = {
  parts: [
    { part: 'figure', field: 'cover', alt: 'coverAlt' },
    { part: 'event', start: 'eventStart', end: 'eventEnd', place: 'eventPlace' },
    { part: 'lead', field: 'summary' },
    { part: 'text', field: 'body' },
    { part: 'rows', field: 'attachments' },
    { part: 'facts', fields: ['category', 'relatedLaws', ...ENTRY_FACTS] },
  ],
  elsewhere: ENTRY_ELSEWHERE,
};
