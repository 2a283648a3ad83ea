import { ENTRY_ELSEWHERE, ENTRY_FACTS, type PageLayout } from '../page';

/** What the agency is, or why there is nothing to say of it; then people, plans, projects and ways to reach it. */
export const page: PageLayout = {
  parts: [
    { part: 'lead', field: 'summary' },
    { part: 'notice', field: 'notApplicableBecause' },
    { part: 'text', field: 'body' },
    { part: 'rows', field: 'details' },
    { part: 'rows', field: 'attachments' },
    { part: 'facts', fields: ['kind', ...ENTRY_FACTS] },
  ],
  elsewhere: ENTRY_ELSEWHERE,
};
