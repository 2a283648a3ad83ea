import { TARGET_RELATIONS } from '../entry-targets';
import { ENTRY_ELSEWHERE, ENTRY_FACTS, type PageLayout } from '../page';

/** The banner as it hangs, where it leads, and for how long. */
export const page: PageLayout = {
  parts: [
    { part: 'figure', field: 'image', alt: 'imageAlt' },
    { part: 'lead', field: 'summary' },
    { part: 'link', field: 'targetUrl' },
    {
      part: 'facts',
      fields: [
        ...Object.keys(TARGET_RELATIONS),
        'category',
        'placement',
        'showFrom',
        'showTo',
        ...ENTRY_FACTS,
      ],
    },
    { part: 'rows', field: 'attachments' },
  ],
  elsewhere: { ...ENTRY_ELSEWHERE, order: 'is the order in which banners hang' },
};
