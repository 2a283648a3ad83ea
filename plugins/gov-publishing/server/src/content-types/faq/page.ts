import { ENTRY_ELSEWHERE, ENTRY_FACTS, type PageLayout } from '../page';

/** The whole question, then its answer. */
export const page: PageLayout = {
  parts: [
    { part: 'lead', field: 'question' },
    { part: 'text', field: 'answer' },
    { part: 'rows', field: 'attachments' },
    { part: 'facts', fields: ['category', ...ENTRY_FACTS] },
  ],
  elsewhere: { ...ENTRY_ELSEWHERE, rank: 'is the order in lists' },
};
