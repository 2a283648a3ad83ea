import { ENTRY_ELSEWHERE, ENTRY_FACTS, type PageLayout } from '../page';

/** What a citizen asks in this order: is it for me, what do I bring, what does it cost, how long, where. */
export const page: PageLayout = {
  parts: [
    { part: 'lead', field: 'summary' },
    { part: 'text', field: 'criteria', headed: true },
    { part: 'rows', field: 'inputs' },
    { part: 'facts', fields: ['isFree'] },
    { part: 'rows', field: 'costs' },
    { part: 'duration', field: 'steps', value: 'guaranteedValue', unit: 'guaranteedUnit' },
    { part: 'rows', field: 'steps' },
    { part: 'rows', field: 'channels' },
    { part: 'text', field: 'body' },
    { part: 'facts', fields: ['output', 'complaintContact', 'audience', 'lifeEvent', 'legalBasis', 'code'] },
    { part: 'rows', field: 'attachments' },
    { part: 'facts', fields: ENTRY_FACTS },
  ],
  elsewhere: ENTRY_ELSEWHERE,
};
