import { TARGET_RELATIONS } from '../entry-targets';
import { ENTRY_ELSEWHERE, ENTRY_FACTS, type PageLayout } from '../page';

/** Where the node stands in the map, and where it leads. */
export const page: PageLayout = {
  parts: [
    { part: 'lead', field: 'summary' },
    { part: 'facts', fields: ['parent', 'targetUrl', ...Object.keys(TARGET_RELATIONS), ...ENTRY_FACTS] },
    { part: 'rows', field: 'attachments' },
  ],
  elsewhere: { ...ENTRY_ELSEWHERE, order: 'is the order in the map' },
};
