import { publishableForm } from '../form/publishable-form';

export const form = publishableForm({
  kind: [
    ['dataType', 'accessRights'],
    ['licence', 'accrualPeriodicity'],
  ],
  words: [['title'], ['summary'], ['objective'], ['keywords']],
  sources: [
    ['distributions'],
    ['dataUpdatedOn', 'spatial'],
    ['temporalFrom', 'temporalTo'],
    ['maintainer', 'maintainerEmail'],
  ],
  sourcesBelow: [['topicStatistic']],
  needed: ['dataType', 'accessRights', 'licence', 'accrualPeriodicity', 'distributions'],
  ofThisYear: false,
});
