import { ENTRY_ELSEWHERE, ENTRY_FACTS, type PageLayout } from '../page';

/** The way to the other site, and what a reader should know before taking it. */
export const page: PageLayout = {
  parts: [
    { part: 'lead', field: 'summary' },
    { part: 'link', field: 'url' },
    { part: 'text', field: 'transcript', headed: true },
    { part: 'rows', field: 'attachments' },
    { part: 'facts', fields: ['category', 'provider', 'captioned', 'lastCheckedAt', ...ENTRY_FACTS] },
  ],
  elsewhere: ENTRY_ELSEWHERE,
};
