import { publishableForm } from '../form/publishable-form';

const EVENTS = { field: 'category', values: ['calendar', 'activity', 'festival'] } as const;

export const form = publishableForm({
  kind: [['category'], ['eventStart', 'eventEnd'], ['eventPlace']],
  sources: [['cover', 'coverAlt']],
  sourcesBelow: [['relatedLaws']],
  needed: ['category'],
  shownFor: { eventStart: EVENTS, eventEnd: EVENTS, eventPlace: EVENTS },
});
