import { ENTRY_ELSEWHERE, ENTRY_FACTS, type PageLayout } from '../page';

/** What the data are and may be used for; then the files with a look into them; then the catalogue's particulars. */
export const page: PageLayout = {
  parts: [
    { part: 'lead', field: 'summary' },
    { part: 'update', field: 'accrualPeriodicity' },
    { part: 'facts', fields: ['licence', 'objective'] },
    { part: 'rows', field: 'distributions' },
    { part: 'rows', field: 'attachments' },
    {
      part: 'facts',
      fields: [
        'dataType',
        'keywords',
        'maintainer',
        'maintainerEmail',
        'dataUpdatedOn',
        'spatial',
        'temporalFrom',
        'temporalTo',
        'accessRights',
        'topicStatistic',
        ...ENTRY_FACTS,
      ],
    },
  ],
  elsewhere: ENTRY_ELSEWHERE,
};
