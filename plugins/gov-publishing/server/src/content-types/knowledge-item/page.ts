import { ENTRY_ELSEWHERE, ENTRY_FACTS, type PageLayout } from '../page';

/** Figures are of no use without their unit, their period and the terms on which they may be used. */
export const page: PageLayout = {
  parts: [
    { part: 'lead', field: 'summary' },
    { part: 'text', field: 'body' },
    { part: 'rows', field: 'charts' },
    { part: 'rows', field: 'attachments' },
    { part: 'facts', fields: ['kind', 'referencePeriod', 'unit', 'licence', ...ENTRY_FACTS] },
  ],
  elsewhere: ENTRY_ELSEWHERE,
};
