import { ENTRY_ELSEWHERE, ENTRY_FACTS, type PageLayout } from '../page';

/** What the law is and whether it is in force comes before everything about its publication here. */
export const page: PageLayout = {
  parts: [
    { part: 'lead', field: 'summary' },
    {
      part: 'facts',
      fields: [
        'legislationType',
        'number',
        'passedBy',
        'legalForce',
        'speed',
        'gazette',
        'basedOn',
        'amends',
        'repeals',
        'relatedLaws',
      ],
    },
    { part: 'timeline', days: ['legislationDate', 'effectiveFrom', 'effectiveTo'], within: ['gazette.date'] },
    { part: 'text', field: 'body' },
    { part: 'rows', field: 'attachments' },
    { part: 'facts', fields: ENTRY_FACTS },
  ],
  elsewhere: ENTRY_ELSEWHERE,
};
