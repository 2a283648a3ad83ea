import { publishableForm } from '../form/publishable-form';

const STATISTICS = { field: 'kind', values: ['statistic'] } as const;

export const form = publishableForm({
  kind: [
    ['kind', 'licence'],
    ['unit', 'referencePeriod'],
  ],
  sources: [['charts']],
  needed: ['kind', 'source'],
  shownFor: { unit: STATISTICS, referencePeriod: STATISTICS },
});
